package nl.groeiruimte.reports.tables;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.ReportTable;
import org.jspecify.annotations.Nullable;

/** What one table counted of the cases, one after the other. */
final class TableCount {

    private final FigureTable table;
    private final Scope scope;
    private final Counts counts;
    private final Map<String, Spread> spreads = new HashMap<>();
    private final Map<String, Amount> amounts = new LinkedHashMap<>();
    private final Map<String, Amount> besides = new HashMap<>();

    TableCount(FigureTable table, Scope scope) {
        this.table = table;
        this.scope = scope;
        counts = new Counts(table.code(), table.rows(scope));
    }

    FigureTable table() {
        return table;
    }

    Scope scope() {
        return scope;
    }

    /** All rows: those that are declared, then others in which something was counted. */
    Set<String> rows() {
        return counts.rows();
    }

    boolean declares(String row) {
        return counts.declares(row);
    }

    long of(String row, String column) {
        return counts.of(row, column);
    }

    /** Counts a case, or one more question of it. */
    void add(String row, String column, CaseFacts facts) {
        counts.add(row, column, facts.id());
    }

    /** Counts a case in the column of cases. */
    void add(String row, CaseFacts facts) {
        add(row, FigureTable.CASES, facts);
    }

    /** The days of which a row's quartiles are. */
    Spread days(String row) {
        return spreads.computeIfAbsent(row, first -> new Spread());
    }

    /** Adds what a case brings to its row and to all rows together; nothing when it is not known. */
    void sum(String row, String column, CaseFacts facts, @Nullable BigDecimal brings) {
        if (brings != null) {
            amount(row, column).add(facts.id(), brings);
            amount(FigureTable.ALL, column).add(facts.id(), brings);
        }
    }

    /** What cases add up to in a row, or in all rows: not every case adds to it. */
    Amount amount(String row, String column) {
        return amounts.computeIfAbsent(
                ReportTable.place(table.code(), row, column), place -> new Amount(place, scope.earlier()));
    }

    /** The same sum as another place of the report has. */
    Amount amountAt(String place) {
        return besides.computeIfAbsent(place, other -> new Amount(other, scope.earlier()));
    }

    /** The cases of each number, by its place. */
    void cases(BiConsumer<String, List<UUID>> keep) {
        amounts.forEach((place, sum) -> {
            if (!sum.cases().isEmpty()) {
                keep.accept(place, sum.cases());
            }
        });
        counts.cases(keep);
    }
}
