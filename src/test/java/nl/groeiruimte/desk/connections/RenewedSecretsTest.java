package nl.groeiruimte.desk.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.groeiruimte.platform.apiuse.ApiUse;
import nl.groeiruimte.platform.directory.ApiClients;
import nl.groeiruimte.platform.directory.ApiSecretRenewed;
import nl.groeiruimte.platform.directory.DirectoryAwayException;
import nl.groeiruimte.platform.mail.Letter;
import nl.groeiruimte.platform.mail.Mails;
import nl.groeiruimte.platform.mail.Recipient;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** Who is told of a new secret and what, and what members see while the login server is away. */
class RenewedSecretsTest {

    private static final Recipient READER = new Recipient("thijs", "Thijs", Locale.ENGLISH);
    private static final String REF = "bom:agency-bom:lotte";

    private final Mails mails = mock(Mails.class);
    private final People people = mock(People.class);
    private final CurrentAsker asker = mock(CurrentAsker.class);
    private final RenewedSecrets renewed = new RenewedSecrets(mails, people, asker, Messages.source());

    @Test
    void everyMemberIsToldWhoDidItForWhichSystem() {
        when(people.of("bom")).thenReturn(List.of(new Colleague("lotte", "Lotte"), new Colleague("thijs", "Thijs")));
        when(people.find("bom", "lotte")).thenReturn(Optional.of(new Colleague("lotte", "Lotte")));
        as("bom", Role.TASKFORCE);

        renewed.on(new ApiSecretRenewed("bom", "agency-bom", "lotte"));
        Letter letter = renewed.write(READER, REF).orElseThrow();

        verify(mails).post(eq("thijs"), eq("secret-renewed"), anyString(), eq(REF));
        verify(mails).post(eq("lotte"), eq("secret-renewed"), anyString(), eq(REF));
        assertThat(letter.lines().toString()).contains("Lotte made a new secret for agency-bom.");
        assertThat(letter.button().path()).isEqualTo("/connections");
        assertThat(renewed.canBeStopped()).isFalse();
    }

    @Test
    void whoLeftTheAgencyMeanwhileIsToldNothing() {
        as("liof", Role.TASKFORCE);
        assertThat(renewed.write(READER, REF)).isEmpty();
        as("bom", Role.PARTNER);
        assertThat(renewed.write(READER, REF)).isEmpty();
    }

    @Test
    void whileTheLoginServerIsAwayMembersAreToldSoAndNothingIsDone() {
        ApiClients clients = mock(ApiClients.class);
        when(clients.find(any())).thenThrow(mock(DirectoryAwayException.class));
        when(clients.all()).thenThrow(mock(DirectoryAwayException.class));
        ApiUse use = mock(ApiUse.class);
        ApiSystems systems = new ApiSystems(clients, use);
        ApiSystemController pages = new ApiSystemController(systems, clients, use);
        RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

        assertThat(systems.all()).isEmpty();
        assertThat(pages.one(UUID.randomUUID(), new ExtendedModelMap(), redirect))
                .isEqualTo("redirect:/connections");
        assertThat(pages.renewSecret(UUID.randomUUID(), "", true, new ExtendedModelMap(), null, redirect))
                .isEqualTo("redirect:/connections");
        assertThat(redirect.getFlashAttributes().get("notice").toString()).contains("connections.secret.away");
    }

    private void as(String agency, Role role) {
        when(asker.get()).thenReturn(new Asker("thijs", "Thijs", agency, Set.of(role)));
    }
}
