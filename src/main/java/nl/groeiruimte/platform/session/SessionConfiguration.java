package nl.groeiruimte.platform.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.PageChainPart;
import nl.groeiruimte.platform.security.SecurityLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.PrincipalNameIndexResolver;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Puts the rules for logins in the chain of the pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SessionSettings.class, PageLimitSettings.class})
class SessionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);

    /** How somebody logs in and comes to the page that was asked for. */
    @Bean
    PageChainPart loggingIn(
            SessionSettings settings,
            LoginStates states,
            ClientRegistrationRepository registrations,
            AccessRefusals refusals,
            SecurityLog log) {
        return pages -> pages.oauth2Login(login -> login.failureHandler(
                                (request, response, e) -> sayThatLoginFailed(request, response, e, log))
                        .authorizedClientRepository(states)
                        .authorizationEndpoint(endpoint ->
                                endpoint.authorizationRequestResolver(new LoginRequests(registrations, settings))))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .requestCache(cache -> cache.requestCache(pagesOnly()));
    }

    /** How a login ends: here, and because the login server says so. */
    @Bean
    PageChainPart loggingOut(LoginServerLogout serverLogout, BackChannelLogout backChannel) {
        return pages -> pages.logout(
                        logout -> logout.addLogoutHandler(serverLogout).logoutSuccessHandler(serverLogout))
                .oidcLogout(logout -> logout.oidcSessionRegistry(new SessionsKnowTheirLogin())
                        .backChannel(back -> back.logoutHandler(backChannel)));
    }

    /** How long a login holds. */
    @Bean
    PageChainPart loginsKeptTrue(SessionSettings settings, LoginRenewal renewal, RenewalTurns turns, SecurityLog log) {
        return pages -> pages.addFilterAfter(
                        new LoginFilter(settings, renewal, turns, log), SecurityContextHolderFilter.class)
                .addFilterAfter(new LandingFilter(), SecurityContextHolderFilter.class);
    }

    @Bean
    PageChainPart pageLimit(PageLimitSettings settings, CurrentAsker asker, SecurityLog log) {
        return pages ->
                pages.addFilterAfter(new PageLimitFilter(settings, asker, log), SecurityContextHolderFilter.class);
    }

    /**
     * Two requests of one session that both begin to keep something: without it the later one fails at its very end.
     */
    @Bean
    static PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsWrittenTwiceAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** What sessions keep is closed; the name is Spring Session's. */
    @Bean
    ConversionService springSessionConversionService(Seal seal) {
        GenericConversionService closing = new GenericConversionService();
        closing.addConverter(Object.class, byte[].class, kept -> close((BoundSession.Kept) kept, seal));
        closing.addConverter(byte[].class, Object.class, BoundSession.Closed::new);
        return closing;
    }

    private static byte[] close(BoundSession.Kept kept, Seal seal) {
        return seal.close(kept.value(), kept.place());
    }

    /** Whoever asks for the sessions gets them with what opens their values. */
    @Bean
    static BeanPostProcessor valuesBoundToTheirSession(ObjectProvider<Seal> seal) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository stored ? bound(stored, seal.getObject()) : bean;
            }
        };
    }

    private static <S extends Session> BoundSessions<S> bound(FindByIndexNameSessionRepository<S> stored, Seal seal) {
        return new BoundSessions<>(stored, seal);
    }

    /** Sessions of a user are found without the user standing beside them. */
    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsWithoutNames(ObjectProvider<Seal> seal) {
        PrincipalNameIndexResolver<Session> names = new PrincipalNameIndexResolver<>();
        return repository -> repository.setIndexResolver(session -> {
            Map<String, String> hidden =
                    new HashMap<>(names.resolveIndexesFor(new BoundSession<>(session, seal.getObject())));
            hidden.replaceAll((index, name) -> seal.getObject().nameOf(name));
            return hidden;
        });
    }

    /** An answer of the login server that is too late or out of order; what it was belongs in the log only. */
    private static void sayThatLoginFailed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e, SecurityLog log)
            throws IOException {
        log.loginFailed(
                e instanceof OAuth2AuthenticationException refused
                        ? refused.getError().getErrorCode()
                        : "unknown");
        // Without its trace: what the message says may have come by way of the browser, and is told on one line.
        LOG.warn("Somebody could not log in: {}", e.getMessage());
        response.sendRedirect(request.getContextPath() + LoginFailedController.path(e));
    }

    /** After logging in somebody goes on to the page that was asked for, never to a part of one or to a file. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && !AccessRefusals.isFragment(request)
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }

    @Bean
    static BeanPostProcessor writerInEveryForm(ObjectProvider<FormWriter> writer, ObjectProvider<CurrentAsker> asker) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RequestDataValueProcessor csrf
                        ? new WriterFields(csrf, writer::getObject, asker::getObject)
                        : bean;
            }
        };
    }

    /**
     * {@link BackChannelLogout} finds sessions by what they hold themselves; a list beside them would know one node's
     * only.
     */
    private static final class SessionsKnowTheirLogin implements OidcSessionRegistry {

        @Override
        public void saveSessionInformation(OidcSessionInformation info) {
            // In the session already.
        }

        // Nothing is what Spring's own says too, though the interface does not declare it.
        @Override
        @SuppressWarnings("NullAway")
        public @Nullable OidcSessionInformation removeSessionInformation(String clientSessionId) {
            return null;
        }

        @Override
        public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken logoutToken) {
            return List.of();
        }
    }
}
