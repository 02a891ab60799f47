package nl.groeiruimte.reports.cycle;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When reports begin by themselves. */
@Configuration(proxyBeanMethods = false)
class HalfYearConfiguration {

    /**
     * Read by the model's timer, hence a bean with this name: a cron expression of six fields, or an ISO 8601 interval.
     */
    @Bean
    String halfYearReportCycle(@Value("${groeiruimte.report.cycle}") String cycle) {
        return cycle;
    }
}
