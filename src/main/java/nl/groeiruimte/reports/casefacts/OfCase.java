package nl.groeiruimte.reports.casefacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table in the order of the cases, handed out case by case; each row must be of a case that is asked for.
 */
final class OfCase<T> implements AutoCloseable {

    /** A row, and the case that it is of. */
    record Row<T>(UUID leadId, T value) {}

    /** Makes something of a row. */
    interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }

    private final Stream<Row<T>> stream;
    private final Iterator<Row<T>> rows;
    private @Nullable Row<T> next;

    OfCase(Stream<Row<T>> stream) {
        this.stream = stream;
        rows = stream.iterator();
        next = rows.hasNext() ? rows.next() : null;
    }

    /** The rows of a case; cases are asked for in the order of the rows. */
    List<T> of(UUID leadId) {
        if (next == null || !next.leadId.equals(leadId)) {
            return List.of();
        }
        List<T> found = new ArrayList<>();
        while (next != null && next.leadId.equals(leadId)) {
            found.add(next.value);
            next = rows.hasNext() ? rows.next() : null;
        }
        return found;
    }

    @Override
    public void close() {
        stream.close();
    }
}
