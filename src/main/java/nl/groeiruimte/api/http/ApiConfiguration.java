package nl.groeiruimte.api.http;

import nl.groeiruimte.platform.apiuse.ApiUse;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.SafetyHeaders;
import nl.groeiruimte.platform.security.SecurityLog;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the API's filter around everything else, the bearer token's check included. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    private static final String DESCRIBING = "org.springdoc.";

    @Bean
    FilterRegistrationBean<ApiFilter> apiFilter(Problems problems, ApiFailures failures, SafetyHeaders safety) {
        FilterRegistrationBean<ApiFilter> registration =
                new FilterRegistrationBean<>(new ApiFilter(problems, failures, safety));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /**
     * The library that describes the API brings a second Jackson; it is made when the description is first asked for.
     */
    @Bean
    static BeanFactoryPostProcessor describedWhenAsked() {
        return beans -> {
            for (String name : beans.getBeanDefinitionNames()) {
                if (name.startsWith(DESCRIBING)
                        || String.valueOf(beans.getBeanDefinition(name).getFactoryBeanName())
                                .startsWith(DESCRIBING)) {
                    beans.getBeanDefinition(name).setLazyInit(true);
                }
            }
        };
    }

    /** After the bearer token's check, which tells whose request it is. */
    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimit(ApiUse use, CurrentAsker asker, SecurityLog log) {
        FilterRegistrationBean<RateLimitFilter> registration =
                new FilterRegistrationBean<>(new RateLimitFilter(use, asker, log));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }
}
