package nl.groeiruimte.platform.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Locks in the database on forms that are at work, so that who sends one again waits there for the first, whichever
 * node has it. A node that falls lets go of its own by that.
 */
@Component
class FormLocks {

    private static final Logger LOG = LoggerFactory.getLogger(FormLocks.class);
    /** How many may wait at a time, as each takes a connection of the pool for it; the others wait for their turn. */
    private static final int WAITERS = 3;
    /** PostgreSQL's lock_not_available. */
    private static final String LOCK_TIMEOUT = "55P03";

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Semaphore waiters = new Semaphore(WAITERS, true);

    /** The one connection that has all locks of this node, while there are any. */
    private @Nullable Connection holder;

    private int held;

    FormLocks(DataSource dataSource, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes the lock on a form, as often as this node asks for it; false when another node has it.
     *
     * @param key of the form
     */
    synchronized boolean take(long key) {
        try {
            if (holder == null) {
                holder = dataSource.getConnection();
                holder.setAutoCommit(true);
            }
            boolean taken = ask(holder, "select pg_try_advisory_lock(?)", key);
            held += taken ? 1 : 0;
            close(held == 0);
            return taken;
        } catch (SQLException e) {
            giveUp(e);
            return false;
        }
    }

    /** Lets go of a lock that {@link #take} took. */
    synchronized void letGo(long key) {
        // What a broken connection had is let go of already.
        if (holder == null) {
            return;
        }
        try {
            held -= ask(holder, "select pg_advisory_unlock(?)", key) ? 1 : 0;
            close(held == 0);
        } catch (SQLException e) {
            giveUp(e);
        }
    }

    /** Waits until nobody has the lock; false when that takes longer than so many milliseconds. */
    boolean waitFor(long key, long mostMs) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(mostMs);
        try {
            if (!waiters.tryAcquire(mostMs, TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime()));
            transaction.executeWithoutResult(status -> {
                jdbc.sql("select set_config('lock_timeout', ?, true)")
                        .param(left + "ms")
                        .query(String.class)
                        .single();
                jdbc.sql("select pg_advisory_xact_lock_shared(?)")
                        .param(key)
                        .query((row, number) -> number)
                        .single();
            });
            return true;
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException cause && LOCK_TIMEOUT.equals(cause.getSQLState())) {
                return false;
            }
            throw e;
        } finally {
            waiters.release();
        }
    }

    private static boolean ask(Connection connection, String sql, long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void close(boolean last) throws SQLException {
        if (last && holder != null) {
            holder.close();
            holder = null;
        }
    }

    /** Whoever waits then goes on and finds out that it is not known what became of the first. */
    private void giveUp(SQLException e) {
        LOG.warn("Locks on forms at work are gone: {}", e.getMessage());
        held = 0;
        if (holder == null) {
            return;
        }
        try (Connection broken = holder;
                Statement statement = broken.createStatement()) {
            holder = null;
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException alreadyClosed) {
            holder = null;
        }
    }
}
