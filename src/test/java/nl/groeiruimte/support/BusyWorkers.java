package nl.groeiruimte.support;

import java.util.Objects;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/**
 * The threads of the web server that work on a request at this moment. All its threads would not tell: the pool grows
 * with the requests that come together, and keeps for a minute those that have nothing more to do.
 */
public final class BusyWorkers {

    private BusyWorkers() {}

    /** How many there are in this application. */
    public static int of(ApplicationContext context) {
        TomcatWebServer server =
                (TomcatWebServer) Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer());
        return ((ThreadPoolExecutor)
                        server.getTomcat().getConnector().getProtocolHandler().getExecutor())
                .getActiveCount();
    }
}
