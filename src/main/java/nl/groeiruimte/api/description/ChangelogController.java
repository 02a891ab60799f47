package nl.groeiruimte.api.description;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.CallerLanguage;
import nl.groeiruimte.api.http.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What changed between versions of the API, for everybody. */
@RestController
class ChangelogController implements ChangelogOperations {

    private final Changelog changelog;

    ChangelogController(Changelog changelog) {
        this.changelog = changelog;
    }

    @Override
    @GetMapping(path = Api.CHANGELOG, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Changelog.Releases> changelog(
            HttpServletRequest request, @RequestParam MultiValueMap<String, String> given) {
        Query.none(given);
        Locale locale = CallerLanguage.of(request);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(changelog.in(locale));
    }
}
