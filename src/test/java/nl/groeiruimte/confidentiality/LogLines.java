package nl.groeiruimte.confidentiality;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/**
 * Everything that is logged from now on, as production would write it: the message with its values, the error, the
 * thread.
 */
final class LogLines extends AppenderBase<ILoggingEvent> {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    /** Listens at the root, beside whatever else does. */
    static LogLines listen() {
        LogLines log = new LogLines();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.setContext(root.getLoggerContext());
        log.start();
        root.addAppender(log);
        return log;
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(event.getLevel() + " " + event.getThreadName() + " " + event.getLoggerName() + " "
                + event.getMDCPropertyMap() + " "
                + event.getFormattedMessage()
                + (event.getThrowableProxy() == null
                        ? ""
                        : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }

    int count() {
        return lines.size();
    }

    /** The lines in which one of the words stands. */
    List<String> with(List<Word> words) {
        Sought sought = Sought.of(words);
        return lines.stream().filter(line -> !Traces.in(line, sought).isEmpty()).toList();
    }
}
