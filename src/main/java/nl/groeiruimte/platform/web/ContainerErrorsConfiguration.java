package nl.groeiruimte.platform.web;

import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts {@link ContainerErrors} in the place of the container's own error pages, and takes away needless failures. */
@Configuration(proxyBeanMethods = false)
class ContainerErrorsConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownErrorAnswers(
            ObjectProvider<ErrorAnswer> answers, ObjectProvider<PlainErrorPage> page) {
        return server -> {
            // Outside of everything: who has sent an unreadable request belongs to no host and no application.
            server.addEngineValves(
                    new ContainerErrors(() -> answers.orderedStream().toList(), page::getObject));
            // The length of all headers is limited; more languages or cookies than the container likes are no reason to
            // fail.
            server.addConnectorCustomizers(connector -> {
                connector.setMaxLocaleCount(Integer.MAX_VALUE);
                connector.setMaxCookieCount(Integer.MAX_VALUE);
            });
            server.addContextCustomizers(application -> {
                StandardHost host = (StandardHost) application.getParent();
                host.setErrorReportValveClass(null);
                for (var valve : host.getPipeline().getValves()) {
                    if (valve instanceof ErrorReportValve) {
                        host.getPipeline().removeValve(valve);
                    }
                }
            });
        };
    }
}
