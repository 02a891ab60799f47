package nl.groeiruimte.platform.apiuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What agencies' systems ask is counted once, whichever node they ask. */
@IntegrationTest
class ApiUseIT {

    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");

    @Autowired
    private UseTable table;

    @Autowired
    private CurrentAsker asker;

    private final Asker client = new Asker("use-" + UUID.randomUUID(), "agency-bom", "bom", Set.of(Role.AGENCY_SYSTEM));
    private final JdbcClient owner =
            JdbcClient.create(TestEnvironment.postgres().connectionsOf(EmbeddedPostgresServer.SUPERUSER));

    @Test
    void twoNodesAddUpAndTheBusiestPeriodIsThatOfBoth() {
        asked(node(NOON), 3, 1);
        asked(node(NOON.plusSeconds(59)), 4, 0);
        assertThat(kept()).isEqualTo("7 1 7 7");

        asked(node(NOON.plusSeconds(60)), 2, 0);
        assertThat(kept()).as("the period under way begins anew").isEqualTo("9 1 2 7");

        asked(node(NOON.plusSeconds(30)), 1, 0);
        assertThat(kept()).as("a node comes late with what is past").isEqualTo("10 1 2 7");
    }

    @Test
    void whatCannotBeWrittenIsWrittenLaterAndWhatWasWrittenNotAgain() {
        UseTable broken = mock(UseTable.class);
        ApiUse node = new ApiUse(broken, new RateLimitSettings(600, Duration.ofMinutes(1)), asker, clock(NOON));
        doThrow(new TransientDataAccessResourceException("away")).when(broken).add(any(), any());
        node.count(client, false);
        node.flush();
        reset(broken);
        node.count(client, true);

        node.flush();
        node.flush();

        verify(broken).add(any(), eq(new ApiUse.Count(2, 1, NOON)));
        verifyNoMoreInteractions(broken);
    }

    @Test
    void whoIsNoAgencysSystemIsNotCounted() {
        ApiUse node = node(NOON);
        node.count(new Asker(client.subject(), "x", "bom", Set.of(Role.TASKFORCE)), false);
        node.count(new Asker(client.subject(), "x", null, Set.of(Role.AGENCY_SYSTEM)), false);
        node.flush();

        assertThat(owner.sql("select count(*) from groeiruimte.api_use where subject = ?")
                        .param(client.subject())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void asked(ApiUse node, int requests, int refused) {
        for (int i = 0; i < requests; i++) {
            node.count(client, i < refused);
        }
        // As when a node stops.
        node.flush();
    }

    private String kept() {
        return owner.sql("""
                        select concat_ws(' ', requests, refused, in_window, busiest) from groeiruimte.api_use
                        where subject = ? and agency = 'bom'""").param(client.subject()).query(String.class).single();
    }

    private ApiUse node(Instant now) {
        return new ApiUse(table, new RateLimitSettings(600, Duration.ofMinutes(1)), asker, clock(now));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
