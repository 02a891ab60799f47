package nl.groeiruimte.casefile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.lead.ReferenceLists;
import nl.groeiruimte.lead.Timeline;
import nl.groeiruimte.supply.Site;
import nl.groeiruimte.supply.Sites;
import nl.groeiruimte.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says what happened. The message {@code timeline.<type>} holds details as {@code {name}}; what stands between square
 * brackets is left out when one of its details is missing. Codes become words by {@code code.<list>.<code>}.
 */
@Component
class TimelineWords {

    private static final Set<String> DAYS = Set.of("until", "on", "signedOn", "endsOn", "nextCheckOn");
    private static final Set<String> AGENCIES = Set.of("agency", "partner", "regions");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern DETAIL = Pattern.compile("\\{(\\w+)\\}");

    /** The list of codes that a detail is from, by type of event and name of the detail. */
    private static final Map<String, String> LISTS = new HashMap<>();

    static {
        LISTS.put("signal-registered.source", "source");
        LISTS.put("eligibility-checked.verdict", "eligibility");
        LISTS.put("eligibility-checked.reasons", "eligibility-reason");
        LISTS.put("signal-declined.reason", "signal-decline");
        LISTS.put("consent-changed.scope", "consent");
        LISTS.put("own-region-without-site.cause", "cause");
        LISTS.put("partner-asked.topic", "topic");
        LISTS.put("escalation-handled.action", "escalation");
        LISTS.put("choice-recorded.choice", "choice");
        LISTS.put("choice-recorded.reasons", "choice-reason");
        LISTS.put("region-told.outcome", "offer-outcome");
        LISTS.put("offered-site-kept.state", "site-kept");
        LISTS.put("milestones-checked.state", "milestones");
        LISTS.put("learning-recorded.theme", "theme");
        LISTS.put("withdrawn.reason", "withdrawal");
        LISTS.put("case-closed.outcome", "outcome");
    }

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

    String sentence(Timeline.Entry entry, Locale locale) {
        Map<String, String> said = new HashMap<>();
        entry.details().forEach((name, value) -> {
            if (!value.isEmpty()) {
                said.put(name, said(entry.type(), name, value, locale));
            }
        });
        String pattern = messages.getMessage("timeline." + entry.type(), null, entry.type(), locale);
        String whole = OPTIONAL.matcher(pattern)
                .replaceAll(part -> Matcher.quoteReplacement(
                        DETAIL.matcher(part.group(1)).results().allMatch(detail -> said.containsKey(detail.group(1)))
                                ? part.group(1)
                                : ""));
        return DETAIL.matcher(whole)
                .replaceAll(detail -> Matcher.quoteReplacement(said.getOrDefault(detail.group(1), "")));
    }

    private String said(String type, String name, String value, Locale locale) {
        if (DAYS.contains(name)) {
            return words.longDate(LocalDate.parse(value));
        }
        if (AGENCIES.contains(name)) {
            return each(value, lists::agencyName);
        }
        if (name.equals("site")) {
            return sites.find(value).map(Site::name).orElse(value);
        }
        String list = LISTS.get(type + "." + name);
        if (list != null) {
            return each(value, code -> word("code." + list + "." + code, code, locale));
        }
        return switch (name) {
            case "phase" -> word("phase." + value, value, locale);
            case "causes" ->
                Stream.of(value.split(","))
                        .map(found -> kindWithCause(found.split(":", 2), locale))
                        .collect(Collectors.joining("; "));
            case "kind", "kinds" -> each(value, code -> word("kind." + code, code, locale));
            default -> value;
        };
    }

    private String kindWithCause(String[] found, Locale locale) {
        return word("kind." + found[0], found[0], locale) + ": " + word("code.cause." + found[1], found[1], locale);
    }

    private String word(String key, String code, Locale locale) {
        return messages.getMessage(key, null, code, locale);
    }

    private static String each(String codes, UnaryOperator<String> word) {
        return Stream.of(codes.split("[, ]+"))
                .filter(code -> !code.isEmpty())
                .map(word)
                .collect(Collectors.joining(", "));
    }
}
