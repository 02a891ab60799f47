package nl.groeiruimte.supply.sitefile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.platform.text.PlainName;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.FactType;
import nl.groeiruimte.supply.site.FactUnit;
import nl.groeiruimte.supply.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of files with sites: what its columns are called and what stands for a code. Each has a name that never
 * changes (the key or code itself), a Dutch and an English one; capitals, accents and what is in brackets do not
 * matter.
 */
@Component
class SiteWords {

    static final List<String> PLACE = List.of(
            "code",
            "name",
            "kind",
            "on",
            "province",
            "municipality",
            "municipality-code",
            "municipality-year",
            "postcode",
            "latitude",
            "longitude",
            "strengths",
            "notes",
            "source");

    private static final Map<Fact, List<String>> COLUMNS = new EnumMap<>(Fact.class);

    static {
        for (Fact fact : Fact.values()) {
            COLUMNS.put(
                    fact,
                    fact.type() == FactType.RANGE
                            ? List.of(fact.key() + "-from", fact.key() + "-to")
                            : List.of(fact.key()));
        }
    }

    private final MessageSource messages;
    private final ReferenceLists lists;
    private final List<String> columns = new ArrayList<>(PLACE);
    private final Map<String, String> columnsByName = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> codesByWord = new ConcurrentHashMap<>();
    private final Map<String, List<Bilingual>> choices = new ConcurrentHashMap<>();

    SiteWords(MessageSource messages, ReferenceLists lists) {
        this.messages = messages;
        this.lists = lists;
        for (Fact fact : Fact.values()) {
            columns.addAll(columns(fact));
        }
    }

    /** Hundreds of words, which only a file needs. */
    private synchronized void learn() {
        if (!columnsByName.isEmpty()) {
            return;
        }
        for (Fact fact : Fact.values()) {
            Bilingual.LANGUAGES.forEach(
                    language -> know(columnsByName, sourceHeading(fact, language), fact.key() + "-source"));
            know(columnsByName, fact.key() + "-source", fact.key() + "-source");
            if (fact.type() == FactType.CODE) {
                words("value." + fact.key(), fact.codes(), "supply.value." + fact.key() + ".");
            }
        }
        words("kind", Site.KINDS, "supply.kind.");
        options("province", lists.provinces());
        options("strengths", lists.technologies());
        words("truth", List.of("yes", "no"), "supply.");
        codes("truth")
                .putAll(Map.of("true", "yes", "false", "no", "waar", "yes", "onwaar", "no", "j", "yes", "n", "no"));
        words("unknown", List.of("unknown"), "supply.");
        for (String column : columns) {
            know(columnsByName, column, column);
            Bilingual.LANGUAGES.forEach(language -> know(columnsByName, heading(column, language), column));
        }
        // So it was called in files that are still about.
        know(columnsByName, "Testlocaties", Fact.TEST_SITES.key());
    }

    /** The columns of the template, in order. */
    List<String> columns() {
        return columns;
    }

    /** The one or two columns of a fact. */
    static List<String> columns(Fact fact) {
        return Objects.requireNonNull(COLUMNS.get(fact));
    }

    /** The column with this heading: its key, or that of a fact with {@code -source}, if there is one. */
    @Nullable
    String column(String heading) {
        learn();
        return columnsByName.get(PlainName.of(heading));
    }

    /** What a column is called. */
    String heading(String column, Locale language) {
        if (PLACE.contains(column)) {
            return messages.getMessage("supplyimport.column." + column, null, language);
        }
        Fact fact = Fact.of(column);
        String end = "";
        if (fact == null) {
            String from = column.replaceFirst("-(from|to)$", "");
            fact = Fact.existing(from);
            end = " "
                    + messages.getMessage(
                            "supplyimport.column.range-" + column.substring(from.length() + 1), null, language);
        }
        return label(fact, language) + end + unit(fact, language);
    }

    /** What the column with the source of one fact is called. */
    String sourceHeading(Fact fact, Locale language) {
        return label(fact, language) + " " + messages.getMessage("supplyimport.column.of-fact-source", null, language);
    }

    String label(Fact fact, Locale language) {
        return messages.getMessage("supply.fact." + fact.key(), null, language);
    }

    /** What a code is called, in a list that {@link #code} knows. */
    String word(String prefix, String code, Locale language) {
        return messages.getMessage(prefix + code, null, language);
    }

    /** The code that a word stands for, if it does. {@code list} is {@code kind}, {@code value.<fact>}, … */
    @Nullable
    String code(String list, String word) {
        Map<String, String> codes = codes(list);
        String exactly = codes.get(word);
        return exactly != null ? exactly : codes.get(PlainName.of(word));
    }

    private Map<String, String> codes(String list) {
        return Objects.requireNonNull(codesByWord.get(list), () -> "no list of words " + list);
    }

    boolean saysUnknown(String text) {
        return Character.isLetter(text.charAt(0)) && text.length() <= 12 && code("unknown", text) != null;
    }

    /** What can stand in a list, in the words that people see and in their order, for an error. */
    Bilingual choices(String list) {
        return Bilingual.said(language -> Objects.requireNonNull(choices.get(list), list).stream()
                .map(choice -> choice.in(language))
                .collect(Collectors.joining("; ")));
    }

    private String unit(Fact fact, Locale language) {
        FactUnit unit = fact.unit();
        if (unit == null || unit == FactUnit.YEAR) {
            return "";
        }
        String symbol = unit.symbol();
        return " ("
                + (symbol != null ? symbol : messages.getMessage("supplyimport.unit." + unit.code(), null, language))
                + ")";
    }

    private void words(String list, List<String> codes, String prefix) {
        options(
                list,
                codes.stream()
                        .map(code -> new Option(code, Bilingual.said(language -> word(prefix, code, language))))
                        .toList());
    }

    private void options(String list, List<Option> options) {
        Map<String, String> words = codesByWord.computeIfAbsent(list, key -> new ConcurrentHashMap<>());
        choices.put(
                list,
                options.stream().map(option -> Bilingual.said(option::label)).toList());
        for (Option option : options) {
            know(words, option.value(), option.value());
            Bilingual.LANGUAGES.forEach(language -> know(words, option.label(language), option.value()));
        }
    }

    private static void know(Map<String, String> words, String word, String code) {
        words.putIfAbsent(word, code); // as it is written mostly, so that it is found at once
        String before = words.putIfAbsent(PlainName.of(word), code);
        if (before != null && !before.equals(code)) {
            throw new IllegalStateException(word + " stands for " + before + " and for " + code);
        }
    }
}
