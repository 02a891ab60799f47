package nl.groeiruimte.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import nl.groeiruimte.platform.apiuse.ApiUse;
import nl.groeiruimte.platform.apiuse.RateLimitSettings;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.security.SecurityLog;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitFilterTest {

    private final CurrentAsker asker = mock(CurrentAsker.class);
    private final SecurityLog log = mock(SecurityLog.class);
    private final ApiUse use = mock(ApiUse.class);
    private final RateLimitFilter filter = limited();

    private RateLimitFilter limited() {
        when(use.limit()).thenReturn(new RateLimitSettings(3, Duration.ofHours(1)));
        return new RateLimitFilter(use, asker, log);
    }

    private MockHttpServletResponse ask(String client) throws Exception {
        when(asker.person())
                .thenReturn(Optional.ofNullable(client)
                        .map(subject -> new Asker(subject, subject, "bom", Set.of(Role.AGENCY_SYSTEM))));
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            filter.doFilter(new MockHttpServletRequest("GET", "/api/v1/leads"), response, new MockFilterChain());
        } catch (ProblemException e) {
            assertThat(e.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
            response.setStatus(e.status().value());
        }
        return response;
    }

    @Test
    void clientThatAsksTooOftenIsToldWhenToComeBack() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("bom").getStatus()).isEqualTo(200);
        }

        MockHttpServletResponse refused = ask("bom");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1190, 1201);
        verify(use, times(3)).count(any(), eq(false));
        verify(use).count(any(), eq(true));
        verify(log).note(eq(SecurityLog.Kind.TOO_MANY), any(Asker.class), eq(""));
    }

    @Test
    void oneClientDoesNotUseUpAnothersTurns() throws Exception {
        for (int i = 0; i < 4; i++) {
            ask("bom");
        }

        assertThat(ask("oost-nl").getStatus()).isEqualTo(200);
    }

    @Test
    void whoIsNobodyIsLeftToTheCheckOfTheToken() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(ask(null).getStatus()).isEqualTo(200);
        }
    }
}
