package nl.groeiruimte.platform.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class KeptFormsTest {

    private final FormWriter writers = new FormWriter("a secret of these tests alone");
    private final KeptForms forms = new KeptForms(writers, JsonMapper.shared());

    @Test
    void behindTlsTheKeyIsInACookieOfThisHostAlone() {
        MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/tasks/1");
        sent.setSecure(true);
        sent.addHeader("Sec-Fetch-Site", "same-origin");
        sent.addParameter(FormWriter.FIELD, writers.sign("lotte"));
        sent.addParameter("why", "A text of some length");
        MockHttpServletResponse answer = new MockHttpServletResponse();

        assertThat(forms.keep(sent, answer)).isTrue();

        assertThat(answer.getHeader("Set-Cookie"))
                .startsWith("__Host-groeiruimte-kept=")
                .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax");
        Cookie key = answer.getCookie("__Host-groeiruimte-kept");
        MockHttpServletRequest later = new MockHttpServletRequest("GET", KeptForms.PATH);
        later.setSecure(true);
        later.setSession(sent.getSession());
        later.setCookies(new Cookie(key.getName(), key.getValue()));
        assertThat(forms.find(later, "lotte").orElseThrow().texts()).containsExactly("A text of some length");
    }
}
