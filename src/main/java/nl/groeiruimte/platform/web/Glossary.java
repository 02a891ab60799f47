package nl.groeiruimte.platform.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.util.HtmlUtils;

/**
 * The words of the domain, explained where they stand: a word in a text becomes a button that shows its meaning,
 * without a script. Once a page, the first time. Templates use it as {@code @glossary}.
 */
@Component("glossary")
class Glossary {

    private static final String EXPLAINED = Glossary.class.getName();
    /** A tag, or a link with all that is in it; else a piece of text. */
    private static final Pattern PIECES = Pattern.compile("<a\\b.*?</a>|<[^>]*>|[^<]+", Pattern.DOTALL);

    private final MessageSource messages;
    private final Map<Locale, Known> byLanguage = new ConcurrentHashMap<>();

    Glossary(MessageSource messages) {
        this.messages = messages;
    }

    /** A word with its meaning, both as plain text. */
    record Term(String code, String word, String text) {}

    private record Known(List<Term> terms, Map<String, Term> byForm, Pattern pattern) {}

    /** All words in the language of the page, in the order of the alphabet. */
    public List<Term> terms() {
        return words().terms();
    }

    /** The same in another language. */
    List<Term> terms(Locale language) {
        return byLanguage.computeIfAbsent(language, this::read).terms();
    }

    /** A plain text as HTML, its words explained. */
    public String explain(@Nullable String text) {
        return text == null ? "" : explainIn(HtmlUtils.htmlEscape(text));
    }

    /** The words in a text that is HTML already; links stay as they are, because a button cannot stand in one. */
    public String explainIn(@Nullable String html) {
        if (html == null) {
            return "";
        }
        return PIECES.matcher(html)
                .replaceAll(piece -> Matcher.quoteReplacement(
                        piece.group().startsWith("<") ? piece.group() : explainWords(piece.group())));
    }

    private String explainWords(String escaped) {
        Known words = words();
        Set<String> explained = explainedOnThisPage();
        return words.pattern().matcher(escaped).replaceAll(found -> {
            Term term = words.byForm().get(found.group().toLowerCase(Locale.ROOT));
            // None for a word with a letter that is only alike when letters' size does not count, as the long s.
            return Matcher.quoteReplacement(
                    term != null && explained.add(term.code()) ? button(found.group(), term) : found.group());
        });
    }

    private String button(String shown, Term term) {
        // A part of a page that htmx brings later must not repeat the page's ids.
        String id = "term-" + term.code() + "-" + Integer.toHexString(System.identityHashCode(explainedOnThisPage()));
        return "<button type=\"button\" class=\"term\" popovertarget=\"" + id + "\">" + shown + "</button>"
                + "<span id=\"" + id + "\" class=\"term-text\" popover><strong>" + HtmlUtils.htmlEscape(term.word())
                + "</strong>: " + HtmlUtils.htmlEscape(term.text()) + "</span>";
    }

    private Known words() {
        return byLanguage.computeIfAbsent(LocaleContextHolder.getLocale(), this::read);
    }

    private Known read(Locale language) {
        Map<String, Term> byForm = new HashMap<>();
        List<Term> terms = Arrays.stream(message("terms.all", language).split(","))
                .map(code -> {
                    String[] forms = message("term." + code, language).split("\\|");
                    Term term = new Term(code, forms[0], message("term." + code + ".text", language));
                    for (String form : forms) {
                        byForm.put(HtmlUtils.htmlEscape(form).toLowerCase(Locale.ROOT), term);
                    }
                    return term;
                })
                .sorted(Comparator.comparing(term -> term.word().toLowerCase(Locale.ROOT)))
                .toList();
        // The longest form first, so that "blind profiles" is not read as "blind profile" with a letter behind it.
        String anyForm = byForm.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return new Known(
                terms,
                byForm,
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}-])(?:" + anyForm + ")(?![\\p{L}\\p{N}-])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private String message(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> explainedOnThisPage() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        Object kept = request.getAttribute(EXPLAINED, RequestAttributes.SCOPE_REQUEST);
        if (kept == null) {
            kept = new HashSet<String>();
            request.setAttribute(EXPLAINED, kept, RequestAttributes.SCOPE_REQUEST);
        }
        return (Set<String>) kept;
    }
}
