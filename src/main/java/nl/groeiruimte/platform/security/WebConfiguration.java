package nl.groeiruimte.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What is checked of every request before anybody asks who sent it, and how old a token may be. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SafetySettings.class, UploadSettings.class})
class WebConfiguration {

    @Bean
    FilterRegistrationBean<TrustedProxyFilter> trustedProxies(SafetySettings settings) {
        FilterRegistrationBean<TrustedProxyFilter> registration =
                new FilterRegistrationBean<>(new TrustedProxyFilter(settings.trustedProxies()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Answers 400 to whoever names another host, so that no address that we write can lead there. */
    @Bean
    HttpFirewall knownHosts(SafetySettings settings) {
        StrictHttpFirewall firewall = firewall();
        firewall.setAllowedHostnames(settings.hosts()::contains);
        // The page that says so would be refused as well; it writes no host in any address.
        StrictHttpFirewall ofErrorPage = firewall();
        return new HttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                boolean failed = request.getDispatcherType() == DispatcherType.ERROR;
                return (failed ? ofErrorPage : firewall).getFirewalledRequest(request);
            }

            @Override
            public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
                return firewall.getFirewalledResponse(response);
            }
        };
    }

    private static StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(Headers::allowedValue);
        firewall.setAllowedParameterNames(BadRequests::allowedName);
        firewall.setAllowedParameterValues(BadRequests::allowedValue);
        return firewall;
    }

    @Bean
    PageChainPart uploadLimit(UploadSettings settings) {
        return pages -> pages.addFilterBefore(new UploadLimitFilter(settings), CsrfFilter.class);
    }

    @Bean
    FilterRegistrationBean<BadRequestFilter> badRequests() {
        FilterRegistrationBean<BadRequestFilter> registration = new FilterRegistrationBean<>(new BadRequestFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** For the error page of what {@link BadRequestFilter} or {@link UploadLimitFilter} refused. */
    @Bean
    FilterRegistrationBean<Filter> readableAfterAll() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(
                (request, response, chain) -> chain.doFilter(BadRequestFilter.readable(request), response));
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /**
     * The same for what is noticed inside of a handler, so that nobody logs it as a failure on the way to the filter.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    HandlerExceptionResolver badRequestsOfHandlers() {
        return (request, response, handler, failure) -> BadRequests.status(failure)
                .map(status -> {
                    try {
                        BadRequestFilter.refuse(request, response, status);
                    } catch (IOException callerGone) {
                        return null;
                    }
                    return new ModelAndView();
                })
                .orElse(null);
    }

    /** A role that is taken away lives on in tokens already issued, so these are taken for a short time only. */
    @Bean
    OAuth2TokenValidator<Jwt> youngTokens(SafetySettings settings) {
        OAuth2TokenValidatorResult old = OAuth2TokenValidatorResult.failure(
                new OAuth2Error("invalid_token", "The token is too old; ask the login server for a new one", null));
        return token -> {
            Instant issued = token.getIssuedAt();
            return issued != null && issued.plus(settings.tokenMaxAge()).isAfter(Instant.now())
                    ? OAuth2TokenValidatorResult.success()
                    : old;
        };
    }
}
