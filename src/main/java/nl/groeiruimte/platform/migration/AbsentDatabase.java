package nl.groeiruimte.platform.migration;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Wrapper;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/**
 * A database that is not there, for a training run: it says that it is migrated, finds nothing, and takes everything.
 * No start with a server behind it ever sees it.
 */
public final class AbsentDatabase {

    private static final String MIGRATIONS = "groeiruimte.flyway_schema_history";
    private static final String WHETHER_READABLE = "'flyway_schema_history'";

    private static final Pattern COUNT = Pattern.compile("(?i)^\\s*select\\s+count\\b");

    private static final Map<String, Object> SAID = Map.of(
            "getDatabaseProductName",
            "PostgreSQL",
            "getAutoCommit",
            true,
            "isValid",
            true,
            "getColumnCount",
            1,
            "getTransactionIsolation",
            Connection.TRANSACTION_READ_COMMITTED,
            "getColumnLabel",
            "found",
            "getColumnName",
            "found",
            "executeUpdate",
            1,
            "getUpdateCount",
            Statement.SUCCESS_NO_INFO);

    private AbsentDatabase() {}

    /** What a pool of connections can be made of. */
    public static DataSource dataSource() {
        return (DataSource) proxy(DataSource.class, new Answers(List.of()));
    }

    private static Object proxy(Class<?> type, InvocationHandler answers) {
        return Proxy.newProxyInstance(AbsentDatabase.class.getClassLoader(), new Class<?>[] {type}, answers);
    }

    /** Of a connection, a statement, or what it found: all that is asked of them in one place. */
    private static final class Answers implements InvocationHandler {

        private final List<String> rows;
        private Iterator<String> left;
        private String row = "";
        private int batch;

        Answers(List<String> rows) {
            this.rows = rows;
            this.left = rows.iterator();
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
            if (method.getDeclaringClass() == Object.class) {
                return ofObject(proxy, method, given);
            }
            if (method.getDeclaringClass() == Wrapper.class) {
                throw new SQLException("There is nothing behind a database that is not there");
            }
            return switch (method.getName()) {
                case "next" -> next();
                case "wasNull" -> row.isEmpty();
                case "execute" -> method.getReturnType() == boolean.class && given == null;
                case "addBatch" -> batch++;
                case "executeBatch" -> batch();
                case "getString", "getObject" -> proxy instanceof ResultSet && !row.isEmpty() ? row : null;
                default -> SAID.getOrDefault(method.getName(), usual(method.getReturnType(), given));
            };
        }

        private static Object ofObject(Object proxy, Method method, Object @Nullable [] given)
                throws IllegalAccessException, InvocationTargetException {
            return switch (method.getName()) {
                case "equals" -> given != null && proxy == given[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "a database that is not there";
            };
        }

        private boolean next() {
            boolean there = left.hasNext();
            row = there ? left.next() : "";
            return there;
        }

        private int[] batch() {
            int[] each = new int[batch];
            Arrays.fill(each, 1);
            batch = 0;
            return each;
        }

        private @Nullable Object usual(Class<?> type, Object @Nullable [] given) {
            if (type == boolean.class) {
                return false;
            }
            if (type == int.class) {
                return 0;
            }
            if (type == long.class) {
                return 0L;
            }
            return type.isInterface() && type.getPackageName().startsWith("java.sql")
                    ? proxy(type, new Answers(found(given)))
                    : null;
        }

        /** A prepared statement keeps what it will find; a plain one is told with the question. */
        private List<String> found(Object @Nullable [] given) {
            return given != null && given.length > 0 && given[0] instanceof String question ? rowsOf(question) : rows;
        }

        private static List<String> rowsOf(String question) {
            if (question.contains(WHETHER_READABLE)) {
                return List.of("0");
            }
            if (COUNT.matcher(question).find()) {
                return List.of("0");
            }
            return question.contains(MIGRATIONS)
                    ? CheckedDatabase.ofThisRelease().stream()
                            .map(MigrationVersion::getVersion)
                            .toList()
                    : List.of();
        }
    }
}
