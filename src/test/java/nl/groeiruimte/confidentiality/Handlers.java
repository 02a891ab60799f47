package nl.groeiruimte.confidentiality;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Everything in the running application that answers a request, written {@code GET /cases/{id}}. */
final class Handlers {

    /** Filters that answer some requests themselves, and which; others only look at requests on their way. */
    private static final Map<String, Set<String>> ANSWERING_FILTERS = Map.of(
            "LogoutFilter", Set.of("POST /logout"),
            "OAuth2ProtectedResourceMetadataFilter", Set.of("GET /.well-known/oauth-protected-resource"),
            "OAuth2AuthorizationRequestRedirectFilter", Set.of("GET /oauth2/authorization/{registration}"),
            "OidcBackChannelLogoutFilter", Set.of("POST /logout/connect/back-channel/{registration}"),
            "OAuth2LoginAuthenticationFilter", Set.of("GET /login/oauth2/code/{registration}"));

    private static final Set<String> PASSING_FILTERS = Set.of(
            "DisableEncodeUrlFilter",
            "LandingFilter",
            "LoginFilter",
            "PageLimitFilter",
            "RefusalFilter",
            "UploadLimitFilter",
            "WebAsyncManagerIntegrationFilter",
            "SecurityContextHolderFilter",
            "HeaderWriterFilter",
            "CsrfFilter",
            "BearerTokenAuthenticationFilter",
            "RequestCacheAwareFilter",
            "SecurityContextHolderAwareRequestFilter",
            "AnonymousAuthenticationFilter",
            "SessionManagementFilter",
            "ExceptionTranslationFilter",
            "AuthorizationFilter");

    private Handlers() {}

    /** All of them, each with the class that says so. */
    static Map<String, String> of(ApplicationContext application) {
        Map<String, String> handlers = new TreeMap<>();
        application.getBeansOfType(HandlerMapping.class).forEach((name, mapping) -> add(mapping, handlers));
        application.getBean(FilterChainProxy.class).getFilterChains().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .map(filter -> filter.getClass().getSimpleName())
                .distinct()
                .forEach(filter -> answeredBy(filter).forEach(request -> handlers.put(request, filter)));
        return handlers;
    }

    private static void add(HandlerMapping mapping, Map<String, String> handlers) {
        if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
            methods.getHandlerMethods().forEach((info, method) -> requests(info)
                    .forEach(request -> handlers.put(request, method.getShortLogMessage())));
        } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
            urls.getHandlerMap()
                    .forEach((path, handler) ->
                            handlers.put("GET " + path, handler.getClass().getSimpleName()));
        } else if (mapping instanceof RouterFunctionMapping routes) {
            if (routes.getRouterFunction() != null) {
                throw new AssertionError("router functions answer requests; the matrix must learn to list them");
            }
        } else if (!(mapping instanceof AbstractHandlerMapping known
                && known.getDefaultHandler() == null
                && known.getClass().getSimpleName().equals("WelcomePageHandlerMapping"))) {
            throw new AssertionError(mapping.getClass() + " may answer requests; the matrix must learn to list them");
        }
    }

    /** A mapping without a method answers all; it is asked by GET and by POST. */
    private static Stream<String> requests(RequestMappingInfo info) {
        Set<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Set.of("GET", "POST")
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        return info.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}"))
                .flatMap(pattern -> methods.stream().map(method -> method + " " + (pattern.isEmpty() ? "/" : pattern)));
    }

    private static Set<String> answeredBy(String filter) {
        if (ANSWERING_FILTERS.containsKey(filter)) {
            return ANSWERING_FILTERS.get(filter);
        }
        return PASSING_FILTERS.contains(filter)
                ? Set.of()
                : Set.of("whatever the new security filter " + filter + " answers itself (say that in Handlers)");
    }
}
