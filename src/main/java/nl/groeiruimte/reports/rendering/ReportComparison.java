package nl.groeiruimte.reports.rendering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two reports, figure by figure: two half-years, or two versions of one.
 *
 * @param targets each target's figures; what was realised always, the rest where it changed
 * @param tables each table that is in either
 * @param texts each text that is in either
 */
public record ReportComparison(List<Figure> targets, List<Table> tables, List<Text> texts) {

    /** What the figure of a target is. */
    public enum Measure {
        ACTUAL,
        EXPECTED,
        PRO_RATA,
        TARGET,
        CASES,
        FORECAST_LOW,
        FORECAST_MIDDLE,
        FORECAST_HIGH;

        private static final Set<Measure> AHEAD = EnumSet.of(FORECAST_LOW, FORECAST_MIDDLE, FORECAST_HIGH);
    }

    /**
     * A figure in both reports.
     *
     * @param key a target's code, or {@code ReportTable.place}
     * @param row of what
     * @param column the table's column; none for a target
     * @param measure for a target; none in a table
     * @param before none when the first report does not have it
     * @param after none when the second does not have it
     */
    public record Figure(
            String key,
            Bilingual row,
            @Nullable Bilingual column,
            @Nullable Measure measure,
            Unit unit,
            @Nullable Value before,
            @Nullable Value after) {

        public boolean changed() {
            if (before == null || after == null || before.state() != after.state()) {
                return before != after;
            }
            return before.state() == Value.State.NUMBER
                    ? before.known().compareTo(after.known()) != 0
                    : !before.equals(after);
        }

        /** How much more the second has; none unless both are numbers. */
        public @Nullable BigDecimal difference() {
            return before != null
                            && after != null
                            && before.state() == Value.State.NUMBER
                            && after.state() == Value.State.NUMBER
                    ? after.known().subtract(before.known())
                    : null;
        }
    }

    /** Which of both reports has a table. */
    public enum In {
        BOTH,
        FIRST,
        SECOND
    }

    /** A table's cells that changed, and how many stayed as they were; none of a table that only one report has. */
    public record Table(String code, Bilingual title, In in, List<Figure> changed, int same) {

        /** Whether there is anything to tell of it. */
        public boolean differs() {
            return in != In.BOTH || !changed.isEmpty();
        }
    }

    /** A text in both reports; none where there is none. */
    public record Text(
            String code,
            Bilingual title,
            @Nullable String before,
            @Nullable String after) {

        public boolean changed() {
            return !Objects.equals(before, after);
        }
    }

    /**
     * What differs.
     *
     * @throws IllegalArgumentException when they are for different readers: the difference would show what is
     *     suppressed
     */
    public static ReportComparison of(ReportDocument before, ReportDocument after) {
        if (before.report().edition() != after.report().edition()) {
            throw new IllegalArgumentException("reports for different readers are not compared");
        }
        return new ReportComparison(targets(before, after), tables(before, after), texts(before, after));
    }

    /** Whether nothing at all changed. */
    public boolean same() {
        return targets.stream().noneMatch(Figure::changed)
                && tables.stream().noneMatch(Table::differs)
                && texts.stream().noneMatch(Text::changed);
    }

    private static List<Figure> targets(ReportDocument before, ReportDocument after) {
        Map<String, Target> old = byCode(before.report().targets(), Target::code);
        Map<String, Target> fresh = byCode(after.report().targets(), Target::code);
        List<Figure> figures = new ArrayList<>();
        for (String code : codes(old, fresh)) {
            Target one = newest(old, fresh, code);
            for (Measure measure : one.unit() == Unit.TEXT ? new Measure[0] : Measure.values()) {
                Figure figure = new Figure(
                        code,
                        one.name(),
                        null,
                        measure,
                        measure == Measure.CASES ? Unit.COUNT : one.unit(),
                        value(old.get(code), measure),
                        value(fresh.get(code), measure));
                boolean twice = measure == Measure.CASES && one.unit() == Unit.COUNT;
                // When the experiment is over nothing is foreseen any more: that is no change of what was foreseen.
                boolean over = Measure.AHEAD.contains(measure)
                        && (foreseesNothing(old.get(code)) || foreseesNothing(fresh.get(code)));
                if (measure == Measure.ACTUAL || figure.changed() && !twice && !over) {
                    figures.add(figure);
                }
            }
        }
        return List.copyOf(figures);
    }

    private static boolean foreseesNothing(@Nullable Target target) {
        return target != null && target.forecast() == null;
    }

    private static @Nullable Value value(@Nullable Target target, Measure measure) {
        if (target == null) {
            return null;
        }
        return switch (measure) {
            case ACTUAL -> target.actual();
            case EXPECTED -> target.expected();
            case CASES -> target.cases();
            case PRO_RATA -> number(target.proRata());
            case TARGET -> number(target.target());
            default -> forecast(target.forecast(), measure);
        };
    }

    private static Value forecast(Target.@Nullable Forecast forecast, Measure measure) {
        if (forecast == null || forecast.state() == Target.Forecast.State.TOO_FEW_CASES) {
            return Value.NONE;
        }
        if (forecast.state() == Target.Forecast.State.SUPPRESSED) {
            return Value.SUPPRESSED;
        }
        return number(
                measure == Measure.FORECAST_LOW
                        ? forecast.low()
                        : measure == Measure.FORECAST_MIDDLE ? forecast.middle() : forecast.high());
    }

    private static Value number(@Nullable BigDecimal number) {
        return number == null ? Value.NONE : Value.of(number);
    }

    private static List<Table> tables(ReportDocument before, ReportDocument after) {
        Map<String, ReportTable> old = byCode(before.report().tables(), ReportTable::code);
        Map<String, ReportTable> fresh = byCode(after.report().tables(), ReportTable::code);
        List<Table> tables = new ArrayList<>();
        for (String code : codes(old, fresh)) {
            Bilingual title = newest(old, fresh, code).title();
            ReportTable first = old.get(code);
            ReportTable second = fresh.get(code);
            if (first == null || second == null) {
                tables.add(new Table(code, title, first != null ? In.FIRST : In.SECOND, List.of(), 0));
                continue;
            }
            Map<String, Figure> was = cells(first, true);
            Map<String, Figure> is = cells(second, false);
            List<Figure> all = codes(was, is).stream()
                    .map(key -> merged(newest(was, is, key), was.get(key), is.get(key)))
                    .toList();
            List<Figure> changed = all.stream().filter(Figure::changed).toList();
            tables.add(new Table(code, title, In.BOTH, changed, all.size() - changed.size()));
        }
        return List.copyOf(tables);
    }

    private static Figure merged(Figure one, @Nullable Figure was, @Nullable Figure is) {
        return new Figure(
                one.key(),
                one.row(),
                one.column(),
                null,
                one.unit(),
                was == null ? null : was.before(),
                is == null ? null : is.after());
    }

    private static Map<String, Figure> cells(ReportTable table, boolean old) {
        Map<String, Figure> cells = new LinkedHashMap<>();
        for (ReportTable.Row row : table.rows()) {
            Value heading = row.values().get(0);
            Bilingual name =
                    heading.state() == Value.State.WORDS ? heading.said() : new Bilingual(row.code(), row.code());
            for (int i = 1; i < row.values().size(); i++) {
                ReportTable.Column column = table.columns().get(i);
                String key = ReportTable.place(table.code(), row.code(), column.code());
                Value value = row.values().get(i);
                cells.put(
                        key,
                        new Figure(
                                key,
                                name,
                                column.title(),
                                null,
                                column.unit(),
                                old ? value : null,
                                old ? null : value));
            }
        }
        return cells;
    }

    private static List<Text> texts(ReportDocument before, ReportDocument after) {
        Map<String, ReportDocument.Text> old = byCode(before.texts(), ReportDocument.Text::code);
        Map<String, ReportDocument.Text> fresh = byCode(after.texts(), ReportDocument.Text::code);
        return codes(old, fresh).stream()
                .map(code ->
                        new Text(code, newest(old, fresh, code).title(), body(old.get(code)), body(fresh.get(code))))
                .toList();
    }

    private static @Nullable String body(ReportDocument.@Nullable Text text) {
        return text == null ? null : text.body();
    }

    private static <T> T newest(Map<String, T> old, Map<String, T> fresh, String code) {
        T one = fresh.get(code);
        return one != null ? one : Objects.requireNonNull(old.get(code), code);
    }

    private static <T> Map<String, T> byCode(List<T> all, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        all.forEach(one -> byCode.put(code.apply(one), one));
        return byCode;
    }

    /** In the order of the second, then what only the first has. */
    private static List<String> codes(Map<String, ?> old, Map<String, ?> fresh) {
        List<String> codes = new ArrayList<>(fresh.keySet());
        old.keySet().stream().filter(code -> !fresh.containsKey(code)).forEach(codes::add);
        return codes;
    }
}
