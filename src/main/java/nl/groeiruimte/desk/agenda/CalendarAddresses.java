package nl.groeiruimte.desk.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has a calendar address; one each. */
@Component
class CalendarAddresses {

    /**
     * An address, without what opens it.
     *
     * @param fetchedOn the last day on which a calendar asked for it; none before the first
     */
    record Address(Instant madeAt, @Nullable LocalDate fetchedOn) {}

    private final JdbcClient jdbc;
    private final People people;
    private final CurrentAsker asker;

    CalendarAddresses(JdbcClient jdbc, People people, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.people = people;
        this.asker = asker;
    }

    @Transactional(readOnly = true)
    public Optional<Address> mine() {
        return jdbc.sql("select made_at, fetched_on from groeiruimte.calendar_address where subject = ?")
                .param(asker.get().subject())
                .query((row, number) -> new Address(Rows.instant(row, "made_at"), Rows.day(row, "fetched_on")))
                .optional();
    }

    /** The asker has a new address; what opened the one before, opens nothing any more. */
    @Transactional
    public CalendarSecret make() {
        CalendarSecret secret = CalendarSecret.draw();
        revoke();
        jdbc.sql("insert into groeiruimte.calendar_address (subject, secret_hash) values (?, ?)")
                .params(asker.get().subject(), secret.hash())
                .update();
        return secret;
    }

    /**
     * The asker has no address any more.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean revoke() {
        return jdbc.sql("delete from groeiruimte.calendar_address where subject = ?")
                        .param(asker.get().subject())
                        .update()
                > 0;
    }

    /** Whose address this opens; for a calendar that asks, which is nobody. */
    @Transactional(readOnly = true)
    public Optional<String> readerOf(CalendarSecret secret) {
        return asker.asSystem(() -> jdbc.sql("select subject from groeiruimte.calendar_address where secret_hash = ?")
                .param(secret.hash())
                .query(String.class)
                .optional());
    }

    /** A calendar asked for this person's. */
    @Transactional
    public void fetched(String subject, LocalDate on) {
        asker.asSystem(() -> jdbc.sql("""
                        update groeiruimte.calendar_address set fetched_on = ?
                        where subject = ? and fetched_on is distinct from ?""").params(on, subject, on).update());
    }

    /** Who left comes back without an address: the old one is in a calendar that may be somebody else's by then. */
    @Scheduled(cron = "0 50 3 * * *", zone = "Europe/Amsterdam")
    @Transactional
    public void forgetLeavers() {
        asker.asSystem(() -> {
            String[] there = people.all().stream()
                    .filter(Person::active)
                    .map(Person::subject)
                    .toArray(String[]::new);
            jdbc.sql("delete from groeiruimte.calendar_address where subject <> all (?)")
                    .param(there)
                    .update();
        });
    }
}
