package nl.groeiruimte.supply.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Sends rows to a table by PostgreSQL's COPY, over the connection of the transaction under way; memory for one block at
 * most.
 */
public final class CopyRows implements AutoCloseable {

    private static final int BLOCK = 1 << 16;

    private final DataSource source;
    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder block = new StringBuilder(BLOCK + 4096);

    /** @param columns in the order of the values of {@link #add} */
    public CopyRows(DataSource source, String table, List<String> columns) {
        this.source = source;
        connection = DataSourceUtils.getConnection(source);
        try {
            copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Texts, numbers, dates, booleans, or nothing. */
    public void add(List<? extends @Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                block.append('\t');
            }
            append(values.get(i));
        }
        block.append('\n');
        if (block.length() >= BLOCK) {
            send();
        }
    }

    /** Ends the COPY: the rows, so many, are there from now on. */
    public long end() {
        send();
        try {
            return copy.endCopy();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Ends it without the rows, unless it ended already. */
    @Override
    public void close() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private void send() {
        byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
        block.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void append(Object value) {
        if (value == null) {
            block.append("\\N");
        } else if (value instanceof BigDecimal number) {
            block.append(number.toPlainString());
        } else {
            escape(value.toString());
        }
    }

    private void escape(String text) {
        int plain = 0;
        while (plain < text.length() && text.charAt(plain) != '\\' && text.charAt(plain) >= ' ') {
            plain++;
        }
        block.append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '\\' -> block.append("\\\\");
                case '\t' -> block.append("\\t");
                case '\n' -> block.append("\\n");
                case '\r' -> block.append("\\r");
                default -> block.append(sign);
            }
        }
    }

    private static DataAccessResourceFailureException failed(SQLException e) {
        return new DataAccessResourceFailureException("COPY failed", e);
    }
}
