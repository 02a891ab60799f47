package nl.groeiruimte.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import nl.groeiruimte.platform.text.Bilingual;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.LocaleResolver;

class LanguagesTest {

    private final LocaleResolver languages = new Languages().localeResolver();

    @Test
    void behindTlsTheChosenLanguageIsKeptInACookieOfThisHostAlone() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();

        languages.setLocale(request, response, Bilingual.ENGLISH);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-groeiruimte-language=en")
                .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax");
        MockHttpServletRequest next = new MockHttpServletRequest();
        next.setSecure(true);
        next.setCookies(new Cookie("__Host-groeiruimte-language", "en"));
        assertThat(languages.resolveLocale(next)).isEqualTo(Bilingual.ENGLISH);
    }

    @Test
    void withoutTlsItsNameIsPlainAndWithoutAnyItIsDutch() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("groeiruimte-language", "en"));

        assertThat(languages.resolveLocale(request)).isEqualTo(Bilingual.ENGLISH);
        assertThat(languages.resolveLocale(new MockHttpServletRequest())).isEqualTo(Bilingual.DUTCH);
    }
}
