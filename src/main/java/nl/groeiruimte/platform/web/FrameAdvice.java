package nl.groeiruimte.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/** Gives every page its frame; what is left out of the navigation is also refused by the pages themselves. */
@ControllerAdvice({
    // All wings but the API, which has no pages: asked of each controller's annotations, this took time of each
    // request.
    "nl.groeiruimte.desk",
    "nl.groeiruimte.platform",
    "nl.groeiruimte.reports",
    "nl.groeiruimte.stewardship",
    "nl.groeiruimte.supply"
})
class FrameAdvice {

    private static final List<String> ROLES =
            Role.OF_PEOPLE.stream().map(Role::name).toList();
    private static final Set<String> WITH_INBOX =
            Role.OF_PEOPLE.stream().filter(Role::hasInbox).map(Role::name).collect(Collectors.toSet());
    private static final List<Part> PARTS = List.of(
            new Part(List.of("/start"), "/start", "nav.start", WITH_INBOX),
            new Part(List.of("/inbox"), "/inbox", "nav.inbox", WITH_INBOX),
            new Part(List.of("/cases"), "/cases", "nav.cases", Set.of("TASKFORCE", "COORDINATOR")),
            new Part(List.of("/supply"), "/supply", "nav.supply", Set.of("TASKFORCE", "COORDINATOR")),
            new Part(
                    List.of("/supply/instruments", "/supply/import"),
                    "/supply/instruments",
                    "nav.instruments",
                    Set.of("PARTNER", "MINISTRY", "ADMINISTRATOR")),
            new Part(List.of("/bundles"), "/bundles", "nav.bundles", Set.of("COORDINATOR")),
            new Part(
                    List.of("/reports", "/figures"),
                    "/reports/now",
                    "nav.figures",
                    Set.of("TASKFORCE", "COORDINATOR", "MINISTRY")),
            new Part(List.of("/records"), "/records", "nav.records", Set.of("TASKFORCE", "ADMINISTRATOR")),
            new Part(List.of("/administration"), "/administration", "nav.administration", Set.of("ADMINISTRATOR")));

    private final ObjectProvider<AgencyNames> agencyNames;
    private final Frame.Theme theme;

    FrameAdvice(
            ObjectProvider<AgencyNames> agencyNames,
            @Value("${groeiruimte.theme-stylesheet:}") String themeStylesheet,
            @Value("${groeiruimte.theme-class:}") String themeClass) {
        this.agencyNames = agencyNames;
        this.theme = new Frame.Theme(themeStylesheet, themeClass);
    }

    @ModelAttribute("frame")
    @Nullable
    Frame frame(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return null; // its controllers are controllers too, but make no pages
        }
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        List<String> roles = user == null ? List.of() : rolesOf(user);
        return new Frame(
                nameOf(user),
                agencyOf(user),
                roles.stream()
                        .map(role -> "role." + role.toLowerCase(Locale.ROOT))
                        .toList(),
                PARTS.stream()
                        .filter(part -> part.isFor(roles))
                        .map(part -> part.seenFrom(pathOf(request)))
                        .toList(),
                pathOf(request).equals("/how-it-works"),
                new Frame.LanguageLinks(inLanguage(request, Bilingual.DUTCH), inLanguage(request, Bilingual.ENGLISH)),
                theme,
                RequestReference.of(request));
    }

    private static List<String> rolesOf(Authentication user) {
        List<String> authorities = user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        return ROLES.stream()
                .filter(role -> authorities.contains("ROLE_" + role))
                .toList();
    }

    private static @Nullable String nameOf(@Nullable Authentication user) {
        if (user == null || user instanceof AnonymousAuthenticationToken) {
            return null;
        }
        return user.getPrincipal() instanceof OidcUser person && person.getFullName() != null
                ? person.getFullName()
                : user.getName();
    }

    private @Nullable String agencyOf(@Nullable Authentication user) {
        if (user == null || !(user.getPrincipal() instanceof OidcUser person)) {
            return null;
        }
        String code = person.getClaimAsString("agency");
        AgencyNames names = agencyNames.getIfAvailable();
        return code == null || names == null ? code : names.nameOf(code);
    }

    /** On an error page: the path that was asked for, not that of the error page. */
    private static String pathOf(HttpServletRequest request) {
        Object asked = request.getAttribute(WebUtils.ERROR_REQUEST_URI_ATTRIBUTE);
        return asked == null ? request.getRequestURI() : asked.toString();
    }

    private static String inLanguage(HttpServletRequest request, Locale language) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(null)
                .replacePath(pathOf(request))
                .replaceQueryParam(Languages.PARAMETER, language.toLanguageTag())
                .build()
                .toUriString();
    }

    /**
     * A part of the application.
     *
     * @param paths what all its pages begin with
     * @param entry the page that the navigation leads to
     */
    private record Part(List<String> paths, String entry, String labelKey, Set<String> roles) {

        boolean isFor(List<String> roles) {
            return roles.stream().anyMatch(this.roles::contains);
        }

        Frame.Item seenFrom(String path) {
            return new Frame.Item(
                    entry, labelKey, paths.stream().anyMatch(own -> path.equals(own) || path.startsWith(own + "/")));
        }
    }
}
