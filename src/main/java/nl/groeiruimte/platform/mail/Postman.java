package nl.groeiruimte.platform.mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import nl.groeiruimte.platform.directory.Account;
import nl.groeiruimte.platform.directory.Directory;
import nl.groeiruimte.platform.directory.DirectoryAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends what stands in the outbox, one mail after the other, on a thread of its own: nobody waits for the mail server.
 * A mail is sent at least once. It goes out twice when a node dies between the server's answer and writing that down;
 * both have the same {@code Message-ID} then.
 */
@Component
class Postman {

    /** After each try that came to nothing; after the last one a mail is given up. RFC 5321 asks for 4 to 5 days. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(1),
            Duration.ofDays(1),
            Duration.ofDays(1));

    /** Servers take only so many mails over one connection. */
    private static final int MOST_IN_A_ROUND = 100;

    /** A letter that is older when its turn comes is written anew: rights are judged when it is sent. */
    static final Duration FRESH = Duration.ofSeconds(5);

    /** For so long accounts are looked up before the letters of these people are written. */
    private static final Duration LOOKING_UP = Duration.ofSeconds(2);

    /** Then there is time enough for the mail under way, before another node takes what is left. */
    private static final Duration MOST_OF_A_ROUND = Outbox.LEASE.dividedBy(2);

    private static final int SECONDS_TO_END = 30;
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final MailWriters writers;
    private final Envelopes envelopes;
    private final Directory directory;
    private final JavaMailSenderImpl server;
    private final RefusingMailboxes refusing;
    private final Clock clock;

    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean ending;
    /** Whether the log has it already that nothing can be sent. */
    private boolean away;

    Postman(
            Outbox outbox,
            MailWriters writers,
            Envelopes envelopes,
            Directory directory,
            JavaMailSenderImpl server,
            RefusingMailboxes refusing,
            Clock clock) {
        this.outbox = outbox;
        this.writers = writers;
        this.envelopes = envelopes;
        this.directory = directory;
        this.server = server;
        this.refusing = refusing;
        this.clock = clock;
    }

    /** Sends what is due, until nothing is, or the mail server or the login server cannot be reached. */
    void send() {
        if (!turn.tryLock()) {
            return;
        }
        try (SmtpLine line = new SmtpLine(server)) {
            int taken = 0;
            while (taken < MOST_IN_A_ROUND && !ending) {
                Optional<Outbox.Due> due = outbox.take(clock.instant());
                if (due.isEmpty()) {
                    return;
                }
                List<Outbox.Due> round = new ArrayList<>(List.of(due.get()));
                if (writers.together(due.get().kind())) {
                    round.addAll(outbox.takeAlike(due.get(), MOST_IN_A_ROUND - taken - 1, clock.instant()));
                }
                taken += round.size();
                if (!(round.size() == 1 ? deal(due.get(), line) : dealTogether(round, line))) {
                    return;
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /** Writes down what became of the mail that is being sent, while there is a database. */
    @PreDestroy
    void end() throws InterruptedException {
        ending = true;
        if (turn.tryLock(SECONDS_TO_END, TimeUnit.SECONDS)) {
            turn.unlock();
        }
    }

    /** Whether it makes sense to go on with the next one. */
    private boolean deal(Outbox.Due due, SmtpLine line) {
        Optional<Account> account;
        try {
            // First: it brings what we know of the person's rights up to date, as which the letter is written.
            account = account(due);
        } catch (DirectoryAwayException e) {
            return stop(due, MailProblem.LOGIN_SERVER, e.why());
        }
        if (account.isEmpty()) {
            outbox.notNeeded(due.id(), clock.instant());
            return true;
        }
        Optional<MailWriters.Written> written;
        try {
            written = writers.of(due);
        } catch (RuntimeException e) {
            LOG.error("A mail of kind {} could not be written: {}", due.kind(), due.id(), e);
            later(due, MailProblem.UNWRITTEN, e.getClass().getSimpleName());
            return true;
        }
        return deal(due, new Ready(account.get(), written), line);
    }

    private Optional<Account> account(Outbox.Due due) {
        return directory.account(due.recipient()).filter(Account::active);
    }

    /** Whom a mail goes to, and what it says; nothing when there is nothing to say. */
    private record Ready(Account account, Optional<MailWriters.Written> written) {}

    private boolean deal(Outbox.Due due, Ready ready, SmtpLine line) {
        if (ready.written().isEmpty()) {
            outbox.notNeeded(due.id(), clock.instant());
            return true;
        }
        Optional<InternetAddress> to = ready.account().mailAddress().flatMap(Envelopes::address);
        if (to.isEmpty()) {
            later(due, MailProblem.NO_ADDRESS, "");
            return true;
        }
        return send(due, ready.written().get(), to.get(), line);
    }

    /** As {@link #deal}, with the letters of many written at once; what it does not come to is due as before. */
    private boolean dealTogether(List<Outbox.Due> round, SmtpLine line) {
        Instant last = clock.instant().plus(MOST_OF_A_ROUND);
        Deque<Outbox.Due> left = new ArrayDeque<>(round);
        try {
            while (!left.isEmpty()) {
                Instant judged = clock.instant();
                Map<Outbox.Due, Optional<Ready>> ready;
                try {
                    ready = prepared(left);
                } catch (DirectoryAwayException e) {
                    return stop(left.remove(), MailProblem.LOGIN_SERVER, e.why());
                }
                for (Optional<Ready> one : ready.values()) {
                    if (ending || clock.instant().isAfter(last)) {
                        return true;
                    }
                    Outbox.Due due = left.remove();
                    boolean fresh = one.isPresent() && clock.instant().isBefore(judged.plus(FRESH));
                    if (!(fresh ? deal(due, one.get(), line) : deal(due, line))) {
                        return false;
                    }
                }
            }
            return true;
        } finally {
            if (!left.isEmpty()) {
                outbox.untouched(List.copyOf(left));
            }
        }
    }

    /** The first of these, in their order; empty for who is to be looked at alone. */
    private Map<Outbox.Due, Optional<Ready>> prepared(Collection<Outbox.Due> left) {
        Instant until = clock.instant().plus(LOOKING_UP);
        Map<Outbox.Due, Optional<Account>> accounts = new LinkedHashMap<>();
        for (Outbox.Due due : left) {
            accounts.put(due, account(due));
            if (clock.instant().isAfter(until)) {
                break;
            }
        }
        Map<String, Optional<MailWriters.Written>> written = Map.of();
        try {
            written = writers.of(List.copyOf(accounts.keySet()));
        } catch (RuntimeException e) {
            LOG.error("Mails could not be written together, so each is written alone", e);
        }
        Map<Outbox.Due, Optional<Ready>> ready = new LinkedHashMap<>();
        for (Map.Entry<Outbox.Due, Optional<Account>> one : accounts.entrySet()) {
            Optional<MailWriters.Written> letter = written.get(one.getKey().recipient());
            ready.put(
                    one.getKey(),
                    letter == null ? Optional.empty() : one.getValue().map(account -> new Ready(account, letter)));
        }
        return ready;
    }

    private boolean send(Outbox.Due due, MailWriters.Written written, InternetAddress to, SmtpLine line) {
        Optional<ServerAnswer> answer;
        try {
            answer = line.send(envelopes.of(line.session(), due, written, to, clock.instant()));
        } catch (MessagingException | RuntimeException e) {
            LOG.error("A mail of kind {} could not be made: {}", due.kind(), due.id(), e);
            later(due, MailProblem.UNWRITTEN, e.getClass().getSimpleName());
            return true;
        }
        if (answer.isEmpty()) {
            outbox.sent(due.id(), clock.instant());
            back();
            return true;
        }
        switch (answer.get().problem()) {
            case SERVER_AWAY -> {
                return stop(due, MailProblem.SERVER_AWAY, answer.get().text());
            }
            case REFUSED -> refusing.tell(due, to.getAddress(), answer.get().text(), clock.instant());
            default -> later(due, answer.get().problem(), answer.get().text());
        }
        back();
        return true;
    }

    private void later(Outbox.Due due, MailProblem problem, String answer) {
        if (due.tries() < PAUSES.size()) {
            outbox.later(due, PAUSES.get(due.tries()), problem, answer, clock.instant());
        } else {
            outbox.givenUp(due, problem, answer, clock.instant());
        }
    }

    /** No fault of this mail: it costs no try. One line for the whole time. */
    private boolean stop(Outbox.Due due, MailProblem problem, String answer) {
        outbox.giveBack(due, problem, answer, clock.instant());
        if (!away) {
            LOG.warn("Mail waits, {}: {}", problem.code(), answer);
        }
        away = true;
        return false;
    }

    private void back() {
        if (away) {
            LOG.info("Mail goes out again");
        }
        away = false;
    }
}
