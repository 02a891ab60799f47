package nl.groeiruimte.platform.security;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskDecorator;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Two chains: bearer tokens for the API, sessions with OIDC login for the pages. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class SecurityConfiguration {

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource dataSource, PrincipalProof proof) {
        return new PrincipalTransactionManager(dataSource, proof, CurrentAsker::current);
    }

    /**
     * What the engine begins by itself (its start, looking for jobs that are due) it does as the system, which alone
     * may use its tables. In a transaction that is under way it joins in. The name is the starter's.
     */
    @Bean
    PlatformTransactionManager camundaBpmTransactionManager(DataSource dataSource, PrincipalProof proof) {
        return new PrincipalTransactionManager(
                dataSource, proof, () -> CurrentAsker.current().or(() -> Optional.of(Asker.SYSTEM)));
    }

    /**
     * Sessions are read to find out who is asking, so their transactions cannot ask that. They are kept by a principal
     * of their own, which sees no case; nobody else sees a session.
     */
    @Bean
    TransactionOperations springSessionTransactionOperations(DataSource dataSource, PrincipalProof proof) {
        TransactionTemplate template = new TransactionTemplate(
                new PrincipalTransactionManager(dataSource, proof, () -> Optional.of(Asker.SESSIONS)));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    /** Nobody reads observations of each security filter, and making them took one part in twenty-five of a request. */
    @Bean
    SecurityObservationSettings noObservationsOfSecurity() {
        return SecurityObservationSettings.noObservations();
    }

    /** Job threads of the engine act as the system. */
    @Bean
    TaskDecorator backgroundWork() {
        return CurrentAsker::asBackgroundWork;
    }

    @Bean
    RefusalFilter refusalFilter(SecurityLog log, CurrentAsker asker) {
        return new RefusalFilter(log, asker);
    }

    /** In the chains only: there the asker is known. */
    @Bean
    FilterRegistrationBean<RefusalFilter> refusalsOutsideTheChains(RefusalFilter filter) {
        FilterRegistrationBean<RefusalFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            ApiProblems problems,
            JwtDecoder decoder,
            OAuth2TokenValidator<Jwt> youngTokens,
            SafetyHeaders safety,
            RefusalFilter refusals)
            throws Exception {
        AuthenticationEntryPoint unauthorised = problems;
        AccessDeniedHandler denied = problems;
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/openapi.json", "/api/v1/changelog")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(Role.AGENCY_SYSTEM.authority()))
                .oauth2ResourceServer(server -> server.bearerTokenResolver(Headers::bearerToken)
                        .jwt(jwt -> jwt.decoder(new RememberedTokens(decoder, youngTokens, Clock.systemUTC()))
                                .jwtAuthenticationConverter(rolesFromClaims()))
                        .authenticationEntryPoint(unauthorised)
                        .accessDeniedHandler(denied))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthorised).accessDeniedHandler(denied))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable()) // bearer tokens only: no cookie can be ridden
                .headers(headers -> own(headers, safety::ofApi))
                .addFilterAfter(refusals, SecurityContextHolderFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, List<PageChainPart> parts, SafetyHeaders safety, RefusalFilter refusals)
            throws Exception {
        for (PageChainPart part : parts) {
            part.addTo(http);
        }
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/css/**",
                                "/js/**",
                                "/images/**",
                                "/vendor/**",
                                "/error",
                                "/favicon.ico",
                                "/actuator/health/**",
                                "/logged-out",
                                "/login-failed",
                                "/.well-known/security.txt")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers("/administration/**")
                        .hasAuthority(Role.ADMINISTRATOR.authority())
                        .anyRequest()
                        .hasAnyAuthority(
                                Role.OF_PEOPLE.stream().map(Role::authority).toArray(String[]::new)))
                .oauth2Login(login -> login.userInfoEndpoint(info -> info.oidcUserService(new OneAgencyUsers())))
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokenStore()).csrfTokenRequestHandler(new FormTokens()))
                .headers(headers -> own(headers, safety::ofPage))
                .addFilterAfter(refusals, SecurityContextHolderFilter.class)
                .build();
    }

    private static void own(HeadersConfigurer<HttpSecurity> headers, Consumer<HttpServletResponse> safety) {
        headers.defaultsDisabled()
                .cacheControl(Customizer.withDefaults())
                .httpStrictTransportSecurity(Customizer.withDefaults())
                .addHeaderWriter((request, response) -> safety.accept(response));
    }

    /**
     * The login server's endpoints come one by one, so that the application starts without it; the issuer is added
     * here, because it is what the id token is checked against.
     */
    @Bean
    ClientRegistrationRepository clientRegistrations(
            OAuth2ClientProperties properties, @Value("${groeiruimte.oidc.issuer}") String issuer) {
        return new InMemoryClientRegistrationRepository(new OAuth2ClientPropertiesMapper(properties)
                .asClientRegistrations().values().stream()
                        .map(registration -> ClientRegistration.withClientRegistration(registration)
                                .issuerUri(issuer)
                                .build())
                        .toList());
    }

    /** Gives a login the authorities that its {@code roles} claim names. */
    @Bean
    GrantedAuthoritiesMapper rolesOfLogin() {
        return authorities -> {
            Set<GrantedAuthority> mapped = new HashSet<>();
            for (GrantedAuthority authority : authorities) {
                if (authority instanceof OidcUserAuthority oidc) {
                    TokenAsker.roles(oidc.getIdToken().getClaims())
                            .forEach(role -> mapped.add(new SimpleGrantedAuthority(role.authority())));
                }
            }
            return mapped;
        };
    }

    private static JwtAuthenticationConverter rolesFromClaims() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(jwt -> {
            Collection<GrantedAuthority> authorities = TokenAsker.roles(jwt.getClaims()).stream()
                    .map(role -> (GrantedAuthority) new SimpleGrantedAuthority(role.authority()))
                    .collect(Collectors.toSet());
            return authorities;
        });
        return converter;
    }
}
