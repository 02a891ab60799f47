package nl.groeiruimte.platform.live;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Listens to what other nodes and this one say, on a connection of its own: one of the pool would come back to it
 * broken, unseen, and fail the next who gets it. When it breaks the node listens again, and looks at everything anew,
 * because nobody knows what was said meanwhile.
 */
@Component
class NewsLine {

    private static final Logger LOG = LoggerFactory.getLogger(NewsLine.class);
    /** Short, so that a node stops soon. */
    private static final int WAIT_MS = 500;

    private static final int WAITS_UNTIL_ASKED = 20;
    private static final int ANSWER_SECONDS = 5;
    private static final long PAUSE_MS = 500;
    private static final long LONGEST_PAUSE_MS = 30_000;

    private final DataSource database;
    private final OpenPages pages;
    private final ApplicationEventPublisher events;
    private final Thread thread = new Thread(this::listen, "live-news");
    private volatile boolean stopped;
    private volatile @Nullable Connection line;
    /** Whether it came so far as to listen, of this thread alone. */
    private boolean listens;

    NewsLine(DataSource database, OpenPages pages, ApplicationEventPublisher events) {
        this.database = database;
        this.pages = pages;
        this.events = events;
        thread.setDaemon(true);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        thread.join(2L * WAIT_MS);
    }

    private void listen() {
        long pause = PAUSE_MS;
        while (!stopped) {
            try (Connection connection = connect()) {
                line = connection;
                hear(connection);
            } catch (SQLException | RuntimeException e) {
                if (!stopped) {
                    LOG.warn(
                            "Open pages hear nothing for a moment ({})",
                            e instanceof SQLException broken
                                    ? broken.getSQLState()
                                    : e.getClass().getSimpleName());
                    pause = listens ? PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
                    rest(pause);
                }
            } finally {
                line = null;
            }
        }
    }

    private Connection connect() throws SQLException {
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        Properties settings = new Properties();
        settings.putAll(pool.getDataSourceProperties());
        settings.setProperty("user", pool.getUsername());
        settings.setProperty("password", pool.getPassword());
        return DriverManager.getConnection(pool.getJdbcUrl(), settings);
    }

    private void hear(Connection connection) throws SQLException {
        listens = false;
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + LiveNews.CHANNEL);
        }
        listens = true;
        pages.all();
        events.publishEvent(new NewsHeard(Set.of()));
        for (int waits = 1; !stopped; waits++) {
            PGNotification[] news = postgres.getNotifications(WAIT_MS);
            if (news != null && news.length > 0) {
                Set<Integer> drawers = drawers(news);
                if (!drawers.isEmpty()) {
                    pages.changed(drawers);
                    events.publishEvent(new NewsHeard(drawers));
                }
            } else if (waits % WAITS_UNTIL_ASKED == 0 && !connection.isValid(ANSWER_SECONDS)) {
                throw new SQLException("the line is dead", "08006");
            }
        }
    }

    /** Whoever may log in to the database may send anything. */
    private static Set<Integer> drawers(PGNotification[] news) {
        return Arrays.stream(news)
                .flatMap(one -> Arrays.stream(one.getParameter().split(",")))
                .filter(drawer -> drawer.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    private static void rest(long ms) {
        try {
            TimeUnit.MILLISECONDS.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
