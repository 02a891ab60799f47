package nl.groeiruimte.supply.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.DeclaredFact;
import nl.groeiruimte.supply.fact.FactUnit;
import nl.groeiruimte.supply.fact.Knowledge;
import nl.groeiruimte.supply.fact.KnownFacts;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.fact.Windows;
import nl.groeiruimte.supply.fact.WrittenWindows;
import org.jspecify.annotations.Nullable;

/** Writes the cells of facts so that what is written and read again by {@link FactCells} changes nothing. */
public final class FactCellWriter<F extends Enum<F> & DeclaredFact> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final SheetWords<F> words;

    /** In these words. */
    public FactCellWriter(SheetWords<F> words) {
        this.words = words;
    }

    /** The cell of a column of a fact; nothing when nothing is known of it. */
    public @Nullable String cell(String column, KnownFacts<F> facts, Locale locale) {
        F fact = words.fact(column);
        if (fact == null) {
            throw new IllegalArgumentException("no column of a fact: " + column);
        }
        boolean least = column.equals(fact.key() + "-from");
        List<String> parts = new ArrayList<>();
        Object known = facts.known(fact);
        String now = known == null ? null : value(fact, least, known, locale);
        if (now != null) {
            parts.add(now);
        }
        for (Knowledge.Expected later : facts.expected(fact)) {
            String value = value(fact, least, later.value(), locale);
            if (value != null) {
                parts.add(value + " " + words.word("supplyimport.", "from-day", locale) + " "
                        + later.from().format(DAY));
            }
        }
        return parts.isEmpty() ? null : String.join(" | ", parts);
    }

    /** The source of the whole line: the first that a fact has. */
    public String source(KnownFacts<F> facts, Locale locale) {
        for (F fact : facts.all()) {
            Knowledge knowledge = facts.get(fact);
            Provenance from = knowledge instanceof Knowledge.Known known
                    ? known.provenance()
                    : knowledge instanceof Knowledge.Expected expected ? expected.provenance() : Provenance.NONE;
            if (from.source() != null) {
                return plain(from.source());
            }
        }
        return words.word("supplyimport.", "own-source", locale);
    }

    private @Nullable String value(F fact, boolean least, Object value, Locale locale) {
        return switch (fact.type()) {
            case NUMBER -> fact.unit() == FactUnit.YEAR ? value.toString() : decimal((BigDecimal) value, locale);
            case RANGE -> {
                BigDecimal end = least ? ((AmountRange) value).from() : ((AmountRange) value).to();
                yield end == null ? null : decimal(end, locale);
            }
            case DATE -> ((LocalDate) value).format(DAY);
            case WINDOWS -> WrittenWindows.write((Windows) value, locale);
            case YES_NO -> words.word("supply.", (Boolean) value ? "yes" : "no", locale);
            case CODE -> words.word(fact, (String) value, locale);
            case CODES -> ((List<?>) value).stream().map(Object::toString).collect(Collectors.joining("; "));
            case TEXT -> plain((String) value);
        };
    }

    /** A number as it is written in this language. */
    public static String decimal(BigDecimal number, Locale locale) {
        String plain = number.toPlainString();
        return Bilingual.isEnglish(locale) ? plain : plain.replace('.', ',');
    }

    /** With an apostrophe where a spreadsheet would begin a formula; reading takes it away again. */
    public static String plain(String text) {
        return !text.isEmpty() && Cells.beginsFormula(text.charAt(0)) ? "'" + text : text;
    }
}
