package nl.groeiruimte.supply.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.platform.text.PlainName;
import nl.groeiruimte.supply.fact.DeclaredFact;
import nl.groeiruimte.supply.fact.FactChoices;
import nl.groeiruimte.supply.fact.FactType;
import nl.groeiruimte.supply.fact.FactUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The words of files in a template of ours: what its columns are called and what stands for a code. Each has a name
 * that never changes (the key or code itself), a Dutch and an English one; capitals, accents and what is in brackets do
 * not matter.
 */
public abstract class SheetWords<F extends Enum<F> & DeclaredFact> {

    private final MessageSource messages;
    private final FactChoices choicesOfFacts;
    private final List<String> about;
    private final List<F> facts;
    private final List<List<String>> columnsOfFacts;
    private final List<String> columns;
    private final Map<String, String> columnsByName = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> codesByWord = new ConcurrentHashMap<>();
    private final Map<String, List<Bilingual>> choices = new ConcurrentHashMap<>();

    /** @param about the columns before those of the facts */
    protected SheetWords(MessageSource messages, FactChoices choicesOfFacts, List<String> about, List<F> facts) {
        this.messages = messages;
        this.choicesOfFacts = choicesOfFacts;
        this.about = about;
        this.facts = facts;
        this.columnsOfFacts = facts.stream()
                .map(fact -> fact.type() == FactType.RANGE
                        ? List.of(fact.key() + "-from", fact.key() + "-to")
                        : List.of(fact.key()))
                .toList();
        this.columns = new ArrayList<>(about);
        columnsOfFacts.forEach(columns::addAll);
    }

    /** Hundreds of words, which only a file needs. */
    private synchronized void learn() {
        if (!columnsByName.isEmpty()) {
            return;
        }
        for (F fact : facts) {
            Bilingual.LANGUAGES.forEach(
                    language -> know(columnsByName, sourceHeading(fact, language), fact.key() + "-source"));
            know(columnsByName, fact.key() + "-source", fact.key() + "-source");
            if (fact.type() == FactType.CODE || fact.type() == FactType.CODES) {
                options("value." + fact.key(), choicesOfFacts.of(fact));
            }
        }
        words("truth", List.of("yes", "no"), "supply.");
        codes("truth")
                .putAll(Map.of("true", "yes", "false", "no", "waar", "yes", "onwaar", "no", "j", "yes", "n", "no"));
        words("unknown", List.of("unknown"), "supply.");
        learnAbout();
        for (String column : columns) {
            know(columnsByName, column, column);
            Bilingual.LANGUAGES.forEach(language -> know(columnsByName, heading(column, language), column));
        }
        alsoCalled().forEach((heading, column) -> know(columnsByName, heading, column));
    }

    /** Learns the lists of codes of the columns before those of the facts. */
    protected abstract void learnAbout();

    /** How columns were called in files that are still about. */
    protected Map<String, String> alsoCalled() {
        return Map.of();
    }

    /** The columns of the template, in order. */
    public List<String> columns() {
        return columns;
    }

    /** The one or two columns of a fact. */
    public List<String> columns(F fact) {
        return columnsOfFacts.get(fact.ordinal());
    }

    /** The fact of a column, if it is of one. */
    public @Nullable F fact(String column) {
        return facts.stream()
                .filter(fact -> columns(fact).contains(column) || fact.key().equals(column))
                .findFirst()
                .orElse(null);
    }

    /** The column with this heading: its key, or that of a fact with {@code -source}, if there is one. */
    public @Nullable String column(String heading) {
        learn();
        return columnsByName.get(PlainName.of(heading));
    }

    /** What a column is called. */
    public String heading(String column, Locale language) {
        F fact = about.contains(column) ? null : fact(column);
        if (fact == null) {
            return messages.getMessage("supplyimport.column." + column, null, language);
        }
        String end = column.equals(fact.key())
                ? ""
                : " "
                        + messages.getMessage(
                                "supplyimport.column.range-"
                                        + column.substring(fact.key().length() + 1),
                                null,
                                language);
        return label(fact, language) + end + unit(fact, language);
    }

    /** The name of a column, of a fact as a whole, or of a fact's source. */
    public String fieldName(String field, Locale language) {
        F fact = fact(field);
        if (fact != null && fact.key().equals(field) && !about.contains(field)) {
            return label(fact, language);
        }
        F sourced = fact(field.replaceFirst("-source$", ""));
        return field.endsWith("-source") && sourced != null
                ? sourceHeading(sourced, language)
                : heading(field, language);
    }

    /** What the column with the source of one fact is called. */
    public String sourceHeading(F fact, Locale language) {
        return label(fact, language) + " " + messages.getMessage("supplyimport.column.of-fact-source", null, language);
    }

    /** What a fact is called. */
    public String label(DeclaredFact fact, Locale language) {
        return messages.getMessage(fact.declared().words().facts() + fact.key(), null, language);
    }

    /** What a message says. */
    public String word(String prefix, String code, Locale language) {
        return messages.getMessage(prefix + code, null, language);
    }

    /** What a code of a fact is called. */
    public String word(DeclaredFact fact, String code, Locale language) {
        return choicesOfFacts.of(fact).stream()
                .filter(choice -> choice.value().equals(code))
                .findFirst()
                .map(choice -> choice.label(language))
                .orElse(code);
    }

    /** The code that a word stands for, if it does. {@code list} is {@code kind}, {@code value.<fact>}, … */
    public @Nullable String code(String list, String word) {
        Map<String, String> codes = codes(list);
        String exactly = codes.get(word);
        return exactly != null ? exactly : codes.get(PlainName.of(word));
    }

    private Map<String, String> codes(String list) {
        return Objects.requireNonNull(codesByWord.get(list), () -> "no list of words " + list);
    }

    /** Whether a cell says that something is unknown. */
    public boolean saysUnknown(String text) {
        return Character.isLetter(text.charAt(0)) && text.length() <= 12 && code("unknown", text) != null;
    }

    /** What can stand in a list, in the words that people see and in their order, for an error. */
    public Bilingual choices(String list) {
        return Bilingual.said(language -> Objects.requireNonNull(choices.get(list), list).stream()
                .map(choice -> choice.in(language))
                .collect(Collectors.joining("; ")));
    }

    private String unit(DeclaredFact fact, Locale language) {
        FactUnit unit = fact.unit();
        if (unit == null || unit == FactUnit.YEAR) {
            return "";
        }
        String symbol = unit.symbol();
        return " ("
                + (symbol != null ? symbol : messages.getMessage("supplyimport.unit." + unit.code(), null, language))
                + ")";
    }

    /** Learns a list of codes whose words are messages. */
    protected final void words(String list, List<String> codes, String prefix) {
        options(
                list,
                codes.stream()
                        .map(code -> new Option(code, Bilingual.said(language -> word(prefix, code, language))))
                        .toList());
    }

    /** Learns a list of codes with their words. */
    protected final void options(String list, List<Option> options) {
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
