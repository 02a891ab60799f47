package nl.groeiruimte.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;

class FormTokenStoreTest {

    private final FormTokenStore store = new FormTokenStore();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void tokenHas256RandomBitsAndIsKeptInTheSession() {
        CsrfToken token = store.generateToken(request);
        store.saveToken(token, request, new MockHttpServletResponse());

        assertThat(Base64.getUrlDecoder().decode(token.getToken())).hasSize(32);
        assertThat(store.generateToken(request).getToken()).isNotEqualTo(token.getToken());
        assertThat(store.loadToken(request).getToken()).isEqualTo(token.getToken());
        assertThat(token.getParameterName()).isEqualTo("_csrf");
    }
}
