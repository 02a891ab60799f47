package nl.groeiruimte.platform.rows;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Reads columns of a row as the types that we work with. */
@NullUnmarked // Whether a column may be null, the record that takes it says.
public final class Rows {

    private Rows() {}

    /** A moment, of a column {@code timestamptz}. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    /** A day, of a column {@code date}. */
    public static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** A whole number, of a column {@code integer}. */
    public static Integer count(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    /** A large whole number, of a column {@code bigint}. */
    public static Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    /** An id, of a column {@code uuid}. */
    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** Yes or no, of a column {@code boolean}. */
    public static Boolean yesNo(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Boolean.class);
    }

    /** Texts, of a column {@code text[]}, some of which may be null; an empty list for null. */
    public static List<String> list(ResultSet row, String column) throws SQLException {
        Array value = row.getArray(column);
        return value == null ? List.of() : Collections.unmodifiableList(Arrays.asList((String[]) value.getArray()));
    }

    /** Ids, of a column {@code uuid[]} without nulls; an empty set for null. */
    public static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        Array value = row.getArray(column);
        return value == null ? Set.of() : Set.of((UUID[]) value.getArray());
    }
}
