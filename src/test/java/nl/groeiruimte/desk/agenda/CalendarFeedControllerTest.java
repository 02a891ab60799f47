package nl.groeiruimte.desk.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.groeiruimte.platform.directory.DirectoryAwayException;
import nl.groeiruimte.platform.security.SecurityLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What a calendar gets for the secret that it sends. */
class CalendarFeedControllerTest {

    private final CalendarReading reading = mock();
    private final SecurityLog log = mock();
    private final MockMvc calendars = MockMvcBuilders.standaloneSetup(new CalendarFeedController(reading, log))
            .build();
    private final CalendarSecret secret = CalendarSecret.draw();

    @Test
    void fileIsForNoOtherCacheAndIsNotSentAgainUnchanged() throws Exception {
        when(reading.file(any(), any())).thenReturn(Optional.of(new byte[] {1, 2, 3}));

        MockHttpServletResponse first = ask(secret.text());
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache, private");
        calendars
                .perform(get("/calendar.ics")
                        .param("secret", secret.text())
                        .header("If-None-Match", first.getHeader("ETag")))
                .andExpect(status().isNotModified())
                .andExpect(content().bytes(new byte[0]));

        when(reading.file(any(), any())).thenReturn(Optional.of(new byte[] {1, 2, 4}));
        calendars
                .perform(get("/calendar.ics")
                        .param("secret", secret.text())
                        .header("If-None-Match", first.getHeader("ETag")))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "' or true --", "0123456789012345678901234567890123456789012", "%00"})
    void wrongSecretFindsNothing(String guess) throws Exception {
        MockHttpServletResponse answer = ask(guess);

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void whatNoSecretLooksLikeAsksNobody() throws Exception {
        ask("none");
        calendars.perform(get("/calendar.ics")).andExpect(status().isNotFound());

        verifyNoInteractions(reading);
    }

    @Test
    void whileRightsCannotBeToldNothingIs() throws Exception {
        when(reading.file(any(), any())).thenThrow(mock(DirectoryAwayException.class));

        calendars
                .perform(get("/calendar.ics").param("secret", secret.text()))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "600"));
    }

    @Test
    void whoGuessesManyTimesWaits() throws Exception {
        int answered = 0;
        while (ask(CalendarSecret.draw().text()).getStatus() == 404) {
            answered++;
            assertThat(answered).isLessThan(1_000);
        }

        MockHttpServletResponse waits = ask(secret.text());
        assertThat(waits.getStatus()).isEqualTo(429);
        assertThat(waits.getHeader("Retry-After")).isNotBlank();
    }

    @Test
    void secretsAreLongDifferentAndNotSaid() {
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            CalendarSecret one = CalendarSecret.draw();
            assertThat(CalendarSecret.read(one.text())).contains(one);
            assertThat("" + one).doesNotContain(one.text());
            drawn.add(one.text());
        }

        assertThat(drawn).hasSize(1_000).allSatisfy(text -> assertThat(text).hasSize(43));
        assertThat(secret.hash()).hasSize(32).isEqualTo(new CalendarSecret(secret.text()).hash());
    }

    private MockHttpServletResponse ask(String guess) throws Exception {
        return calendars
                .perform(get("/calendar.ics").param("secret", guess))
                .andReturn()
                .getResponse();
    }
}
