package nl.groeiruimte.desk.messages;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.mail.Mails;
import nl.groeiruimte.platform.message.Delivery;
import nl.groeiruimte.platform.message.MessagesToMail;
import nl.groeiruimte.platform.message.MessagesToMail.Waiting;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands messages over to the mail, to each as they want it. Whether they may read it is judged when the mail is
 * written.
 */
@Component
class MessageMailer {

    private static final int AT_ONCE = 200;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final MessagesToMail waiting;
    private final Mails mails;
    private final MailReaders readers;
    private final MailPreferences preferences;
    private final WorkingDays workingDays;
    private final CurrentAsker asker;
    private final Clock clock;

    MessageMailer(
            MessagesToMail waiting,
            Mails mails,
            MailReaders readers,
            MailPreferences preferences,
            WorkingDays workingDays,
            CurrentAsker asker,
            Clock clock) {
        this.waiting = waiting;
        this.mails = mails;
        this.readers = readers;
        this.preferences = preferences;
        this.workingDays = workingDays;
        this.asker = asker;
        this.clock = clock;
    }

    /** Posts what people want to hear of at once. */
    @Scheduled(
            initialDelayString = "${groeiruimte.messages.mail-every}",
            fixedDelayString = "${groeiruimte.messages.mail-every}")
    @Transactional
    public void tellAtOnce() {
        asker.asSystem(() -> {
            List<Waiting> taken = waiting.take(AT_ONCE);
            if (!taken.isEmpty()) {
                for (Asker person : readers.all()) {
                    tell(person, taken);
                }
            }
        });
    }

    private void tell(Asker person, List<Waiting> taken) {
        List<Waiting> mine =
                taken.stream().filter(message -> isTo(person, message)).toList();
        if (mine.isEmpty()) {
            return;
        }
        var wanted = preferences.of(person);
        for (Waiting message : mine) {
            if (MessageKind.of(message.kind())
                    .map(wanted::get)
                    .filter(Delivery.AT_ONCE::equals)
                    .isPresent()) {
                String id = message.id().toString();
                mails.post(person.subject(), message.kind(), id, id);
            }
        }
    }

    /** Posts the summaries of this morning, and of the week; looks often, because a node may have been down. */
    @Scheduled(cron = "0 0/10 8-20 * * *", zone = "Europe/Amsterdam")
    @Transactional
    public void summarise() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        asker.asSystem(() -> {
            if (workingDays.isWorkingDay(today)) {
                summarise(SummaryMail.Of.DAY, today);
            }
            summarise(SummaryMail.Of.WEEK, workingDays.plus(monday, 0));
        });
    }

    private void summarise(SummaryMail.Of summary, LocalDate day) {
        Instant morning = day.atTime(MORNING).atZone(WorkingDays.ZONE).toInstant();
        Optional<MessagesToMail.Period> period =
                morning.isAfter(clock.instant()) ? Optional.empty() : waiting.summarise(summary.delivery(), morning);
        period.ifPresent(of -> {
            Set<String> addressees = waiting.addressees(of);
            readers.all().stream()
                    .filter(person -> addressees.contains(person.subject())
                            || person.inboxes().stream().anyMatch(addressees::contains))
                    .filter(person -> preferences.of(person).containsValue(summary.delivery()))
                    .forEach(person ->
                            mails.post(person.subject(), summary.kind(), day.toString(), SummaryMail.ref(of)));
        });
    }

    private static boolean isTo(Asker person, Waiting message) {
        return message.toInbox()
                ? person.inboxes().contains(message.addressee())
                : person.subject().equals(message.addressee());
    }
}
