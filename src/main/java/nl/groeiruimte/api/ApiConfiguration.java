package nl.groeiruimte.api;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the API's filter around everything else, the bearer token's check included. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiContact.class)
class ApiConfiguration {

    @Bean
    FilterRegistrationBean<ApiFilter> apiFilter(Problems problems, ApiFailures failures) {
        FilterRegistrationBean<ApiFilter> registration = new FilterRegistrationBean<>(new ApiFilter(problems, failures));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
