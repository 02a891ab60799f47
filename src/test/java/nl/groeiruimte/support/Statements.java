package nl.groeiruimte.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * What requests to one application ask the database, without the values: how much work an answer is, told without a
 * clock.
 */
public final class Statements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    /** Written when a login is due to be checked again, whatever was asked for. */
    private static final List<String> OF_SESSIONS = List.of("SPRING_SESSION", "session.login_renewal");

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

    /**
     * Those that listen now: tests of two applications run at once, and who is done first leaves the level as it is.
     */
    private static int listening;

    private final Queue<String> statements = new ConcurrentLinkedQueue<>();
    private final ClassLoader application;

    private Statements(ClassLoader application) {
        this.application = application;
    }

    /**
     * Listens until closed, instead of whatever else is logged there.
     *
     * @param application whose requests count, and not those that other tests send to theirs at the same time
     */
    public static Statements listen(WebApplicationContext application) {
        Statements statements = new Statements(application.getServletContext().getClassLoader());
        statements.setContext(LOG.getLoggerContext());
        statements.start();
        synchronized (LOG) {
            listening++;
            LOG.setLevel(Level.DEBUG);
            LOG.setAdditive(false);
            LOG.addAppender(statements);
        }
        return statements;
    }

    /** Those since the last time. */
    public List<String> taken() {
        List<String> taken = new ArrayList<>();
        for (String statement = statements.poll(); statement != null; statement = statements.poll()) {
            taken.add(statement);
        }
        return taken;
    }

    /** Work in the background has no request's reference; a request's thread has its application's class loader. */
    @Override
    protected void append(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        if (Thread.currentThread().getContextClassLoader() == application
                && !event.getMDCPropertyMap().isEmpty()
                && message.startsWith("Executing prepared SQL statement")
                && OF_SESSIONS.stream().noneMatch(message::contains)) {
            statements.add(message);
        }
    }

    @Override
    public void close() {
        synchronized (LOG) {
            LOG.detachAppender(this);
            if (--listening == 0) {
                LOG.setAdditive(true);
                LOG.setLevel(null);
            }
        }
        stop();
    }
}
