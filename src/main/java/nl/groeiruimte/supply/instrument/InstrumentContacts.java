package nl.groeiruimte.supply.instrument;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.supply.fact.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom to speak to at a provider. A person, so apart from the facts: row level security shows it to members, the
 * coordinator and partners alone, it has no history, and it is in no list, file or answer of the API.
 */
@Component
class InstrumentContacts {

    /** @param provenance who said so, when, and who wrote it down */
    record Contact(
            String name, @Nullable String email, @Nullable String phone, Provenance provenance) {}

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final Clock clock;

    InstrumentContacts(JdbcClient jdbc, CurrentAsker asker, Clock clock) {
        this.jdbc = jdbc;
        this.asker = asker;
        this.clock = clock;
    }

    /** The contact, if there is one and the asker may know. */
    @Transactional(readOnly = true)
    public Optional<Contact> of(String code) {
        return jdbc.sql("select * from groeiruimte.instrument_contact where code = ?")
                .param(code)
                .query((row, number) -> new Contact(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        new Provenance(
                                row.getString("source"),
                                Rows.day(row, "recorded_on"),
                                row.getString("recorded_by_name"))))
                .optional();
    }

    /** Keeps this contact in place of the one before, of whom nothing stays. */
    @Transactional
    public void keep(Instrument instrument, FormValues answers) {
        remove(instrument.code());
        jdbc.sql("""
                        insert into groeiruimte.instrument_contact (code, keeper, name, email, phone, source,
                            recorded_on, recorded_by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        instrument.code(),
                        instrument.keeper(),
                        answers.text("name").orElseThrow())
                .param(answers.text("email").orElse(null))
                .param(answers.text("phone").orElse(null))
                .params(
                        answers.text("source").orElseThrow(),
                        LocalDate.now(clock),
                        asker.get().name())
                .update();
    }

    /** Forgets the contact. */
    @Transactional
    public void remove(String code) {
        jdbc.sql("delete from groeiruimte.instrument_contact where code = ?")
                .param(code)
                .update();
    }
}
