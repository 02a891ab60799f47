package nl.groeiruimte.cases.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The people of a company to speak with, for the taskforce of the agency of origin. The database's functions check that
 * and write the ledger.
 */
@Component
public class ContactPersons {

    /** Keys of what is kept of a person, in forms and in the database's functions. */
    public static final List<String> KEYS = List.of("contactName", "contactRole", "contactEmail", "contactPhone");

    /** What became of writing one down. */
    public enum Kept {
        DONE,
        /** The company has a contact person of this name or e-mail address already. */
        KNOWN,
        /** There are twenty. */
        TOO_MANY,
        /** There is none of this number, or not for the asker. */
        GONE;

        static Kept of(@Nullable String code) {
            return code == null ? GONE : valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    private final JdbcClient jdbc;
    private final WrittenFirst ledger;
    private final JsonMapper json;

    ContactPersons(JdbcClient jdbc, WrittenFirst ledger, JsonMapper json) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.json = json;
    }

    /** Numbers of those that are kept, the first one first, without who they are; empty for who is of no right. */
    @Transactional(readOnly = true)
    public List<Integer> kept(UUID leadId) {
        return jdbc.sql("select number from groeiruimte.contacts_kept(?)")
                .param(leadId)
                .query(Integer.class)
                .list();
    }

    /** Opens all of them, which the ledger records; the first one first. */
    public List<ContactPerson> open(UUID leadId) {
        return ledger.read(() -> jdbc.sql("select * from groeiruimte.read_contacts(?)")
                .param(leadId)
                .query((row, number) -> new ContactPerson(
                        row.getInt("number"),
                        row.getBoolean("is_first"),
                        row.getString("name"),
                        row.getString("role"),
                        row.getString("email"),
                        row.getString("phone")))
                .list());
    }

    /** Keeps one more, by {@link #KEYS}; a name is needed. */
    @Transactional
    public Kept add(UUID leadId, Map<String, String> contact) {
        return Kept.of(jdbc.sql("select groeiruimte.add_contact(?, ?::jsonb)")
                .params(leadId, json.writeValueAsString(contact))
                .query(String.class)
                .single());
    }

    /** Writes one anew, by {@link #KEYS}; a name is needed. */
    @Transactional
    public Kept change(UUID leadId, int number, Map<String, String> contact) {
        return jdbc.sql("select groeiruimte.change_contact(?, ?, ?::jsonb)")
                .params(leadId, number, json.writeValueAsString(contact))
                .query((row, place) -> Kept.of(row.getString(1)))
                .single();
    }

    /** Makes this one the first; false when there is none of this number, or it is the first already. */
    @Transactional
    public boolean makeFirst(UUID leadId, int number) {
        return jdbc.sql("select groeiruimte.make_contact_first(?, ?)")
                .params(leadId, number)
                .query(Boolean.class)
                .single();
    }

    /** Takes one away who is not the first; false when there is none such. */
    @Transactional
    public boolean remove(UUID leadId, int number) {
        return jdbc.sql("select groeiruimte.remove_contact(?, ?)")
                .params(leadId, number)
                .query(Boolean.class)
                .single();
    }
}
