package nl.groeiruimte.platform.calendar;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    /** The one clock of the application, so that a test can set the day. */
    @Bean
    Clock clock() {
        return Clock.system(WorkingDays.ZONE);
    }
}
