package nl.groeiruimte.supply.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.DeclaredFact;
import nl.groeiruimte.supply.fact.FactType;
import nl.groeiruimte.supply.fact.KnownFacts;
import nl.groeiruimte.supply.fact.Limit;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.fact.Windows;
import nl.groeiruimte.supply.fact.WrittenWindows;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of one line say of facts. A cell has a value, {@code onbekend}, or a value with the day from which it
 * is expected ({@code 12,5 per 01-01-2029}); several are parted by {@code |}. An empty cell says nothing.
 */
public final class FactCells<F extends Enum<F> & DeclaredFact> {

    private static final Pattern EXPECTED =
            Pattern.compile("(.*?)\\s*\\b(?:per|vanaf|from|as of)\\s+([0-9][0-9./-]{7,9})", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("\\s*;\\s*");
    private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");
    private static final Pattern PARTS = Pattern.compile("\\s*\\|\\s*");
    private static final int LONGEST_WITHOUT_A_DAY = 10;

    private final SheetWords<F> words;

    /** Tells what is wrong with a column. */
    public interface Complaints {

        /** What is wrong, with what was written. */
        void about(String column, @Nullable String value, WrongCell wrong);
    }

    /** Reads the text of a column, if the file has any. */
    public interface Row {

        /** Its text, if it has any. */
        @Nullable
        String text(String column);
    }

    /** In these words. */
    public FactCells(SheetWords<F> words) {
        this.words = words;
    }

    /**
     * Puts a fact's cells into the facts.
     *
     * @return whether they say anything
     */
    public boolean read(
            F fact, Row row, @Nullable Provenance from, KnownFacts.Builder<F, ?> facts, Complaints complaints) {
        List<String> columns = words.columns(fact);
        String text = row.text(columns.get(0));
        String second = columns.size() > 1 ? row.text(columns.get(1)) : null;
        if (text == null && second == null) {
            return false;
        }
        Map<@Nullable LocalDate, Object> said = said(fact, columns.get(0), text, complaints);
        Map<@Nullable LocalDate, Object> end =
                columns.size() > 1 ? said(fact, columns.get(1), second, complaints) : null;
        if (said == null || columns.size() > 1 && end == null) {
            return true;
        }
        Map<@Nullable LocalDate, Object> values = end == null ? said : ranges(fact, said, end, second, complaints);
        for (Map.Entry<@Nullable LocalDate, Object> one : values.entrySet()) {
            LocalDate day = one.getKey();
            if (from == null) {
                complaints.about("source", null, new WrongCell("source-missing"));
                return true;
            } else if (day == null) {
                facts.known(fact, one.getValue());
            } else {
                facts.expect(fact, one.getValue(), day, from);
            }
        }
        return true;
    }

    /** The value now without a day, expected ones by day, none when it is unknown; nothing when something is wrong. */
    private @Nullable Map<@Nullable LocalDate, Object> said(
            F fact, String column, @Nullable String text, Complaints complaints) {
        try {
            if (text == null || words.saysUnknown(text)) {
                return Collections.emptyMap();
            }
            boolean plain = text.length() <= LONGEST_WITHOUT_A_DAY && text.indexOf('|') < 0;
            if (plain || fact.type() == FactType.WINDOWS) {
                return Collections.singletonMap(null, value(fact, text));
            }
            Map<@Nullable LocalDate, Object> values = new LinkedHashMap<>();
            for (String part : parts(fact, text)) {
                Matcher expected = EXPECTED.matcher(part);
                if (part.length() > LONGEST_WITHOUT_A_DAY && expected.matches()) {
                    LocalDate day = Cells.day(expected.group(2));
                    String value = expected.group(1);
                    values.put(day, fact.type() == FactType.DATE && value.isEmpty() ? day : value(fact, value));
                } else if (!words.saysUnknown(part)) {
                    values.put(null, value(fact, part));
                }
            }
            return values;
        } catch (WrongCell wrong) {
            complaints.about(column, text, wrong);
            return null;
        }
    }

    private static List<String> parts(DeclaredFact fact, String text) {
        if (text.indexOf('|') < 0) {
            return List.of(text);
        }
        List<String> parts = List.of(PARTS.split(text));
        boolean words = fact.type() == FactType.TEXT
                && parts.subList(1, parts.size()).stream()
                        .anyMatch(part -> !EXPECTED.matcher(part).matches());
        return words ? List.of(text) : parts;
    }

    private Object value(DeclaredFact fact, String text) {
        if (text.isEmpty()) {
            throw new WrongCell("value-missing");
        }
        return switch (fact.type()) {
            case NUMBER, RANGE -> Cells.number(text, limit(fact));
            case DATE -> Cells.day(text);
            case WINDOWS -> windows(text);
            case YES_NO -> code("truth", text).equals("yes");
            case CODE -> code("value." + fact.key(), text);
            case CODES -> codes("value." + fact.key(), text);
            case TEXT -> Cells.text(text, limit(fact).most());
        };
    }

    private static Limit limit(DeclaredFact fact) {
        return Objects.requireNonNull(fact.limit(), () -> fact.key() + " has no limit");
    }

    private static Windows windows(String text) {
        WrittenWindows.Reading reading = WrittenWindows.read(text);
        if (reading.windows() == null) {
            throw new WrongCell(
                    reading.wrong() == WrittenWindows.Wrong.WINDOW_ORDER
                            ? "window-order"
                            : Cells.beginsFormula(text.charAt(0)) ? "formula" : "windows");
        }
        return reading.windows();
    }

    /** Codes that are parted by a semicolon or a comma; a word may have a comma in it itself. */
    private List<String> codes(String list, String text) {
        Set<String> codes = new LinkedHashSet<>();
        for (String part : BETWEEN.split(text)) {
            for (String word : words.code(list, part) == null ? COMMAS.split(part) : new String[] {part}) {
                if (!word.isEmpty()) {
                    codes.add(code(list, word));
                }
            }
        }
        if (codes.isEmpty()) {
            throw new WrongCell("value-missing");
        }
        return List.copyOf(codes);
    }

    /**
     * The code that a word stands for.
     *
     * @throws WrongCell when it stands for none
     */
    public String code(String list, String text) {
        String code = words.code(list, text);
        if (code == null) {
            if (Cells.beginsFormula(text.charAt(0))) {
                throw new WrongCell("formula");
            }
            Bilingual choices = words.choices(list);
            throw new WrongCell("no-such-word", choices.nl(), choices.en());
        }
        return code;
    }

    private Map<@Nullable LocalDate, Object> ranges(
            F fact,
            Map<@Nullable LocalDate, Object> from,
            Map<@Nullable LocalDate, Object> to,
            @Nullable String text,
            Complaints complaints) {
        List<@Nullable LocalDate> days = new ArrayList<>(from.keySet());
        to.keySet().stream().filter(day -> !days.contains(day)).forEach(days::add);
        Map<@Nullable LocalDate, Object> ranges = new LinkedHashMap<>();
        for (LocalDate day : days) {
            BigDecimal least = (BigDecimal) from.get(day);
            BigDecimal most = (BigDecimal) to.get(day);
            if (least != null && most != null && least.compareTo(most) > 0) {
                complaints.about(words.columns(fact).get(1), text, new WrongCell("range", least.toPlainString()));
                return Map.of();
            }
            ranges.put(day, new AmountRange(least, most));
        }
        return ranges;
    }
}
