package nl.groeiruimte.desk.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.mail.Mails;
import nl.groeiruimte.platform.message.Delivery;
import nl.groeiruimte.platform.message.MessagesToMail;
import nl.groeiruimte.platform.message.MessagesToMail.Period;
import nl.groeiruimte.platform.message.MessagesToMail.Waiting;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets which mail, and when. */
class MessageMailerTest {

    private static final Asker JAN = new Asker("jan", "Jan", "bom", Set.of(Role.TASKFORCE));
    private static final Asker AYSE = new Asker("ayse", "Ayşe", "oost-nl", Set.of(Role.TASKFORCE));

    private final MessagesToMail waiting = mock(MessagesToMail.class);
    private final Mails mails = mock(Mails.class);
    private final MailReaders readers = mock(MailReaders.class);
    private final MailPreferences preferences = mock(MailPreferences.class);
    private final CurrentAsker asker = mock(CurrentAsker.class);
    private final List<String> mornings = new ArrayList<>();

    @BeforeEach
    void twoPeople() {
        doAnswer(call -> {
                    ((Runnable) call.getArgument(0)).run();
                    return null;
                })
                .when(asker)
                .asSystem(any(Runnable.class));
        when(readers.all()).thenReturn(List.of(JAN, AYSE));
        when(preferences.of(any(Asker.class)))
                .thenReturn(Map.of(MessageKind.TASK, Delivery.AT_ONCE, MessageKind.OVERDUE, Delivery.DAILY));
        when(waiting.summarise(any(), any())).thenAnswer(call -> {
            mornings.add(call.<Delivery>getArgument(0).code() + " " + call.getArgument(1));
            return Optional.empty();
        });
    }

    @Test
    void messageGoesAtOnceToWhoWantsItSoAndWorksFromItsInbox() {
        Waiting toBom = new Waiting(UUID.randomUUID(), "task", "bom", true);
        Waiting toAyse = new Waiting(UUID.randomUUID(), "task", "ayse", false);
        Waiting forTheSummary = new Waiting(UUID.randomUUID(), "overdue", "bom", true);
        when(waiting.take(anyInt())).thenReturn(List.of(toBom, toAyse, forTheSummary));

        mailer("2026-11-30T10:00:00Z").tellAtOnce();

        verify(mails).post("jan", "task", toBom.id().toString(), toBom.id().toString());
        verify(mails).post("ayse", "task", toAyse.id().toString(), toAyse.id().toString());
        verifyNoMoreInteractions(mails);
    }

    @Test
    void whereNothingHappenedNobodyIsLookedUp() {
        when(waiting.take(anyInt())).thenReturn(List.of());
        mailer("2026-11-30T10:00:00Z").tellAtOnce();

        verifyNoInteractions(readers, mails);
    }

    @Test
    void summariesAreOfEightInTheMorningInSummerAndWinter() {
        mailer("2026-07-07T05:59:00Z").summarise();
        mailer("2026-07-07T06:00:00Z").summarise();
        mailer("2026-12-08T06:59:00Z").summarise();
        mailer("2026-12-08T07:10:00Z").summarise();

        assertThat(mornings)
                .containsExactly(
                        "weekly 2026-07-06T06:00:00Z",
                        "daily 2026-07-07T06:00:00Z",
                        "weekly 2026-07-06T06:00:00Z",
                        "weekly 2026-12-07T07:00:00Z",
                        "daily 2026-12-08T07:00:00Z",
                        "weekly 2026-12-07T07:00:00Z");
    }

    @Test
    void freeDayHasNoSummaryAndAFreeMondayItsWeekOnTheNextWorkingDay() {
        mailer("2026-11-29T12:00:00Z").summarise(); // Sunday
        mailer("2026-04-06T12:00:00Z").summarise(); // Easter Monday

        assertThat(mornings).containsExactly("weekly 2026-11-23T07:00:00Z");

        mailer("2026-04-07T12:00:00Z").summarise();
        assertThat(mornings).contains("daily 2026-04-07T06:00:00Z", "weekly 2026-04-07T06:00:00Z");
    }

    @Test
    void summaryGoesToWhomSomethingWasToldAndWhoHasAKindInIt() {
        Period period = new Period(Instant.ofEpochMilli(17), Instant.ofEpochMilli(42));
        doReturn(Optional.of(period)).when(waiting).summarise(eq(Delivery.DAILY), any());
        when(waiting.addressees(period)).thenReturn(Set.of("bom", "somebody-else"));

        mailer("2026-12-08T07:00:00Z").summarise();

        verify(mails).post("jan", "summary-daily", "2026-12-08", "17-42");
        verifyNoMoreInteractions(mails);
    }

    private MessageMailer mailer(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new MessageMailer(waiting, mails, readers, preferences, new WorkingDays(), asker, clock);
    }
}
