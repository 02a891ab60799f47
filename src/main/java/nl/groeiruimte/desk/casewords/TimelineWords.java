package nl.groeiruimte.desk.casewords;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.cases.conversation.Conversation;
import nl.groeiruimte.cases.lead.EventDetail;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.text.DutchCapital;
import nl.groeiruimte.platform.web.Words;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says what happened. The message {@code timeline.<type>} holds details as {@code {name}}; what stands between square
 * brackets is left out when one of its details is missing. Codes become words as {@link EventDetail} declares.
 */
@Component
public class TimelineWords {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern DETAIL = Pattern.compile("\\{(\\w+)\\}");

    private final MessageSource messages;
    private final ReferenceLists lists;
    private final Sites sites;
    private final Words words;

    TimelineWords(MessageSource messages, ReferenceLists lists, Sites sites, Words words) {
        this.messages = messages;
        this.lists = lists;
        this.sites = sites;
        this.words = words;
    }

    /** What happened. */
    public String sentence(Timeline.Entry entry, Locale locale) {
        Map<String, String> said = new HashMap<>();
        entry.details().forEach((detail, value) -> {
            if (!value.isEmpty()) {
                said.put(detail.name(), said(detail, value, locale));
            }
        });
        String pattern = messages.getMessage("timeline." + entry.type().code(), null, locale);
        String whole = OPTIONAL.matcher(pattern)
                .replaceAll(part -> Matcher.quoteReplacement(
                        DETAIL.matcher(part.group(1)).results().allMatch(detail -> said.containsKey(detail.group(1)))
                                ? part.group(1)
                                : ""));
        return DETAIL.matcher(whole)
                .replaceAll(detail -> Matcher.quoteReplacement(said.getOrDefault(detail.group(1), "")));
    }

    /** That a conversation was, its kind and its day. */
    public String sentence(Conversation conversation, Locale locale) {
        return messages.getMessage(
                "conversation.timeline",
                new Object[] {
                    DutchCapital.of(messages.getMessage("code.conversation." + conversation.kind(), null, locale)),
                    words.longDate(conversation.day())
                },
                locale);
    }

    /** A colleague's name is said too: whoever sees the case's page knows its people. */
    private String said(EventDetail detail, String value, Locale locale) {
        return switch (detail.type()) {
            case CODE -> each(value, code -> word(detail.words() + "." + code, code, locale));
            case CAUSES ->
                Stream.of(value.split(","))
                        .map(found -> kindWithCause(found.split(":", 2), locale))
                        .collect(Collectors.joining("; "));
            case DAY -> words.longDate(LocalDate.parse(value));
            case AGENCY -> each(value, lists::agencyName);
            case SITE -> sites.find(value).map(Site::name).orElse(value);
            case NUMBER, PERSON -> value;
        };
    }

    private String kindWithCause(String[] found, Locale locale) {
        return word("kind." + found[0], found[0], locale) + ": " + word("code.cause." + found[1], found[1], locale);
    }

    private @Nullable String word(String key, String code, Locale locale) {
        return messages.getMessage(key, null, code, locale);
    }

    private static String each(String codes, UnaryOperator<String> word) {
        return Stream.of(codes.split("[, ]+"))
                .filter(code -> !code.isEmpty())
                .map(word)
                .collect(Collectors.joining(", "));
    }
}
