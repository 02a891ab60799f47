package nl.groeiruimte.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class StopControllerTest {

    private static final UUID SECRET = UUID.randomUUID();

    private final Stops stops = mock();
    private final MockMvc pages =
            MockMvcBuilders.standaloneSetup(new StopController(stops)).build();

    @Test
    void lookingAtTheLinkChangesNothing() throws Exception {
        when(stops.kindOf(SECRET)).thenReturn(Optional.of("tasks"));

        pages.perform(get("/mail/stop/" + SECRET))
                .andExpect(status().isOk())
                .andExpect(model().attribute("kind", "tasks"))
                .andExpect(model().attributeDoesNotExist("stopped"));
        verify(stops, never()).stop(any());
    }

    /** As mail programs post it for their users: RFC 8058. */
    @Test
    void oneClickStopsAndSendsNobodyOn() throws Exception {
        when(stops.stop(SECRET)).thenReturn(Optional.of("tasks"));

        for (int time = 0; time < 2; time++) {
            pages.perform(post("/mail/stop/" + SECRET)
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .content("List-Unsubscribe=One-Click"))
                    .andExpect(status().isOk())
                    .andExpect(model().attribute("stopped", true));
        }
    }

    @Test
    void whoGuessesFindsNothing() throws Exception {
        pages.perform(get("/mail/stop/" + UUID.randomUUID())).andExpect(status().isNotFound());
        pages.perform(post("/mail/stop/" + UUID.randomUUID())).andExpect(status().isNotFound());
        assertThat(pages.perform(get("/mail/stop/1-1-1-1-1"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }
}
