package nl.groeiruimte.platform.mail;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the outbox is looked after; without a mail server, never. */
@Component
class MailRounds {

    private final MailSettings settings;
    private final Postman postman;
    private final ReturnSettings mailbox;
    private final ReturnedMails returned;
    private final Outbox outbox;
    private final Clock clock;

    MailRounds(
            MailSettings settings,
            Postman postman,
            ReturnSettings mailbox,
            ReturnedMails returned,
            Outbox outbox,
            Clock clock) {
        this.settings = settings;
        this.postman = postman;
        this.mailbox = mailbox;
        this.returned = returned;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${groeiruimte.mail.first-after}", fixedDelayString = "${groeiruimte.mail.every}")
    void send() {
        if (settings.on()) {
            postman.send();
        }
    }

    /** Reads what other servers sent back. */
    @Scheduled(
            initialDelayString = "${groeiruimte.mail.returns.first-after}",
            fixedDelayString = "${groeiruimte.mail.returns.every}")
    void readReturned() {
        if (settings.on() && mailbox.on()) {
            returned.read();
        }
    }

    /** Deletes what ended long ago. */
    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/Amsterdam")
    void forget() {
        outbox.forget(clock.instant());
    }
}
