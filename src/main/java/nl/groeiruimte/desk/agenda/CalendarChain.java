package nl.groeiruimte.desk.agenda;

import nl.groeiruimte.platform.security.SafetyHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The one address of calendars has a chain of its own: whoever asks there is nobody, also in a browser with a login.
 */
@Configuration(proxyBeanMethods = false)
class CalendarChain {

    @Bean
    @Order(0)
    SecurityFilterChain calendars(HttpSecurity http, SafetyHeaders safety) throws Exception {
        return http.securityMatcher(CalendarFeedController.PATH)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable()) // it only reads
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.defaultsDisabled()
                        .cacheControl(Customizer.withDefaults())
                        .httpStrictTransportSecurity(Customizer.withDefaults())
                        .addHeaderWriter((request, response) -> safety.ofApi(response)))
                .build();
    }
}
