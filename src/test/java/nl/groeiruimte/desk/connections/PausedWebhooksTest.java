package nl.groeiruimte.desk.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.webhook.Webhook;
import nl.groeiruimte.cases.webhook.WebhookPaused;
import nl.groeiruimte.cases.webhook.Webhooks;
import nl.groeiruimte.platform.mail.Letter;
import nl.groeiruimte.platform.mail.Mails;
import nl.groeiruimte.platform.mail.Recipient;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.security.Person;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.Test;

/** Who is told by mail that a webhook was paused, and what of it. */
class PausedWebhooksTest {

    private static final UUID HOOK = UUID.randomUUID();
    private static final Recipient READER = new Recipient("lotte", "Lotte", Locale.ENGLISH);

    private final Mails mails = mock(Mails.class);
    private final People people = mock(People.class);
    private final Webhooks webhooks = mock(Webhooks.class);
    private final PausedWebhooks paused = new PausedWebhooks(mails, people, webhooks, Messages.source());

    @Test
    void membersOfTheAgencyAreToldAndNobodyElse() {
        when(people.all())
                .thenReturn(List.of(
                        person("lotte", "bom", "taskforce", true),
                        person("left", "bom", "taskforce", false),
                        person("partner", "bom", "partner", true),
                        person("sanne", "innovationquarter", "taskforce", true)));

        paused.on(new WebhookPaused(HOOK, "bom"));

        verify(mails).post(eq("lotte"), eq("webhook-paused"), any(), eq(HOOK.toString()));
        verifyNoMoreInteractions(mails);
    }

    /** What follows the host may be a secret, and mail is read by others on its way. */
    @Test
    void mailNamesTheHostAloneAndLeadsToThePage() {
        when(webhooks.find(HOOK)).thenReturn(Optional.of(webhook("failing")));

        Letter letter = paused.write(READER, HOOK.toString()).orElseThrow();

        assertThat(letter.lines().toString()).contains("crm.example").doesNotContain("s3cret", "https");
        assertThat(letter.button().path()).isEqualTo("/connections/" + HOOK);
    }

    @Test
    void whatWorksAgainOrIsNotTheReadersIsToldToNobody() {
        when(webhooks.find(HOOK)).thenReturn(Optional.of(webhook(null)), Optional.empty());

        assertThat(paused.write(READER, HOOK.toString())).isEmpty();
        assertThat(paused.write(READER, HOOK.toString())).as("another agency's").isEmpty();
    }

    private static Person person(String subject, String agency, String role, boolean active) {
        return new Person(subject, subject, agency, false, List.of(role), active, null);
    }

    private static Webhook webhook(String pausedFor) {
        return new Webhook(
                HOOK, "https://crm.example/in/s3cret?key=s3cret", List.of(), pausedFor, 12, null, Instant.EPOCH);
    }
}
