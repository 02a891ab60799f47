package nl.groeiruimte.supply.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.platform.rows.Rows;
import org.jspecify.annotations.Nullable;

/** The columns of a table that hold facts: one or two for each, and {@code expected} and {@code provenance} as JSON. */
public final class FactColumns<F extends Enum<F> & DeclaredFact> {

    private final List<F> facts;

    /** Of all these facts. */
    public FactColumns(List<F> facts) {
        this.facts = facts;
    }

    /** The names of all, those of {@code expected} and {@code provenance} at the end. */
    public List<String> names() {
        return Stream.concat(
                        facts.stream().flatMap(fact -> fact.columns().stream()), Stream.of("expected", "provenance"))
                .toList();
    }

    /** {@code plot_area_m2_from = ?, …}: sets all of {@link #names}. */
    public String set() {
        return facts.stream()
                        .flatMap(fact -> fact.columns().stream().map(column -> column + " = " + mark(fact)))
                        .collect(Collectors.joining(", "))
                + ", expected = ?::jsonb, provenance = ?::jsonb";
    }

    /** What stands for {@link #values} in a statement that adds a row. */
    public String questionMarks() {
        return facts.stream()
                        .flatMap(fact -> fact.columns().stream().map(column -> mark(fact)))
                        .collect(Collectors.joining(", "))
                + ", ?::jsonb, ?::jsonb";
    }

    private static String mark(DeclaredFact fact) {
        return fact.type() == FactType.WINDOWS ? "?::datemultirange" : "?";
    }

    /** The values of {@link #names}, in its order. */
    public List<@Nullable Object> values(KnownFacts<F> known) {
        List<@Nullable Object> values = new ArrayList<>();
        for (F fact : facts) {
            Object value = known.known(fact);
            if (fact.type() == FactType.RANGE) {
                AmountRange range = (AmountRange) value;
                values.add(range == null ? null : range.from());
                values.add(range == null ? null : range.to());
            } else if (value instanceof List<?> codes) {
                values.add(codes.toArray(String[]::new));
            } else {
                values.add(value instanceof Windows windows ? written(windows) : value);
            }
        }
        values.add(FactJson.expected(known));
        values.add(FactJson.provenance(known));
        return values;
    }

    /** What a row knows, into these. */
    public <K extends KnownFacts<F>> K read(ResultSet row, KnownFacts.Builder<F, K> into, Function<String, F> existing)
            throws SQLException {
        for (F fact : facts) {
            into.known(fact, value(row, fact));
        }
        FactJson.readExpected(row.getString("expected"), into, existing);
        FactJson.readProvenance(row.getString("provenance"), into, existing);
        return into.build();
    }

    private @Nullable Object value(ResultSet row, F fact) throws SQLException {
        String column = fact.columns().get(0);
        return switch (fact.type()) {
            case NUMBER -> row.getBigDecimal(column);
            case RANGE ->
                AmountRange.orNull(
                        row.getBigDecimal(column),
                        row.getBigDecimal(fact.columns().get(1)));
            case DATE -> Rows.day(row, column);
            case WINDOWS -> windows(row.getString(column));
            case YES_NO -> Rows.yesNo(row, column);
            case CODES -> Rows.list(row, column).isEmpty() ? null : Rows.list(row, column);
            case CODE, TEXT -> row.getString(column);
        };
    }

    private static String written(Windows windows) {
        return windows.windows().stream()
                .map(window -> "[" + Objects.toString(window.from(), "") + ","
                        + (window.to() == null ? "" : window.to().plusDays(1)) + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** {@code {[2027-01-01,2027-04-01),(,2027-06-01)}} as the database writes it: the last day is not in it. */
    private static @Nullable Windows windows(@Nullable String written) {
        if (written == null || written.equals("{}")) {
            return null;
        }
        List<Windows.Window> windows = new ArrayList<>();
        for (String one : written.substring(2, written.length() - 2).split("\\),[\\[(]")) {
            String[] days = one.split(",", -1);
            windows.add(new Windows.Window(
                    days[0].isEmpty() ? null : LocalDate.parse(days[0]),
                    days[1].isEmpty() ? null : LocalDate.parse(days[1]).minusDays(1)));
        }
        return new Windows(windows);
    }
}
