package nl.groeiruimte.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** In which language a caller reads: English unless Dutch is preferred, for callers are programs. */
public final class CallerLanguage {

    private static final List<Locale> LANGUAGES = List.of(Bilingual.ENGLISH, Bilingual.DUTCH);

    private CallerLanguage() {}

    /** As the request's {@code Accept-Language} says. */
    public static Locale of(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (wanted == null) {
            return Bilingual.ENGLISH;
        }
        try {
            @Nullable Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return found == null ? Bilingual.ENGLISH : found;
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            // The second for "-" and the like, of which the parser does not think.
            return Bilingual.ENGLISH;
        }
    }
}
