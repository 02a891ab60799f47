package nl.groeiruimte.supply.refresh;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When rounds begin by themselves. */
@Configuration(proxyBeanMethods = false)
class RefreshConfiguration {

    /**
     * Read by the model's timer, hence a bean with this name: a cron expression of six fields, or an ISO 8601 interval.
     */
    @Bean
    String supplyRefreshCycle(@Value("${groeiruimte.supply.refresh-cycle}") String cycle) {
        return cycle;
    }
}
