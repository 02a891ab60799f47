package nl.groeiruimte.platform.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.security.SecurityLog;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageLimitFilterTest {

    private final CurrentAsker asker = mock(CurrentAsker.class);
    private final SecurityLog log = mock(SecurityLog.class);
    private final PageLimitFilter filter =
            new PageLimitFilter(new PageLimitSettings(3, Duration.ofHours(1)), asker, log);

    @Test
    void personInWhoseNameTooManyPagesAreAskedForIsToldWhenToComeBack() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("lotte", "/inbox").getStatus()).isEqualTo(200);
        }

        MockHttpServletResponse refused = ask("lotte", "/cases");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1190, 1201);
        verify(log).note(eq(SecurityLog.Kind.TOO_MANY), any(Asker.class), eq(""));
        assertThat(ask("sanne", "/inbox").getStatus()).as("somebody else").isEqualTo(200);
    }

    @Test
    void filesAndWhoIsNobodyAreNotCounted() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(ask("lotte", "/css/frame.css").getStatus()).isEqualTo(200);
            assertThat(ask(null, "/report-check").getStatus()).isEqualTo(200);
        }
        assertThat(ask("lotte", "/inbox").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String person, String path) throws Exception {
        when(asker.person())
                .thenReturn(Optional.ofNullable(person)
                        .map(subject -> new Asker(subject, subject, "bom", Set.of(Role.TASKFORCE))));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
