package nl.groeiruimte.stewardship.records;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.identity.ContactPerson;
import nl.groeiruimte.cases.identity.ContactPersons;
import nl.groeiruimte.cases.identity.IdentityLedger;
import nl.groeiruimte.cases.identity.LedgerFilter;
import nl.groeiruimte.cases.identity.WrittenFirst;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.form.FormValues;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Requests of contact persons, for members of the agency of origin; the database's functions write the ledger. */
@Component
@Transactional(readOnly = true)
class DataRequests {

    /** What is kept of a contact person; {@code number} is theirs in the case. */
    record Contact(
            int number,
            @Nullable String contactName,
            @Nullable String contactRole,
            @Nullable String contactEmail,
            @Nullable String contactPhone) {

        /** Nothing of it, lest it ends up in a log. */
        @Override
        public String toString() {
            return "Contact[hidden]";
        }

        /** By what people know them: the name, or what there is instead. */
        public String called() {
            return new ContactPerson(number, false, contactName, contactRole, contactEmail, contactPhone).called();
        }

        FormValues values() {
            Map<String, Object> values = new HashMap<>();
            values.put("contactName", contactName);
            values.put("contactRole", contactRole);
            values.put("contactEmail", contactEmail);
            values.put("contactPhone", contactPhone);
            values.values().removeIf(value -> value == null);
            return FormValues.of(values);
        }
    }

    /** A text in which the contact person stands; {@code foundIn} is the kind of text. */
    record Passage(String foundIn, String text) {}

    /** Who saw the data, in codes. */
    record Reading(Instant at, @Nullable String name, String agency, String action) {}

    /** A case with the same contact person. */
    record SameContact(UUID leadId, String caseNumber, String codeName) {}

    private static final int MOST_READINGS = 500;
    private static final String SELECT = """
            select id, lead_id, kind, asked_on, answer_by, answer, answered_by_name, answered_at
            from groeiruimte.data_request\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final WorkingDays calendar;
    private final WrittenFirst ledger;
    private final IdentityLedger identityLedger;

    DataRequests(
            JdbcClient jdbc,
            JsonMapper json,
            WorkingDays calendar,
            WrittenFirst ledger,
            IdentityLedger identityLedger) {
        this.ledger = ledger;
        this.identityLedger = identityLedger;
        this.jdbc = jdbc;
        this.json = json;
        this.calendar = calendar;
    }

    /** All requests about a case, newest first. */
    List<DataRequest> of(UUID leadId) {
        return jdbc
                .sql(SELECT + "where lead_id = ? order by asked_on desc, taken_at desc")
                .param(leadId)
                .query(DataRequest.class)
                .list()
                .stream()
                .map(asked -> asked.within(calendar))
                .toList();
    }

    /** Requests that the asker's agency has to answer, the most urgent first. */
    List<DataRequest> open() {
        return jdbc
                .sql(SELECT + "where answered_at is null order by answer_by limit 200")
                .query(DataRequest.class)
                .list()
                .stream()
                .map(asked -> asked.within(calendar))
                .toList();
    }

    Optional<DataRequest> find(UUID leadId, UUID id) {
        return jdbc.sql(SELECT + "where lead_id = ? and id = ?")
                .params(leadId, id)
                .query(DataRequest.class)
                .optional()
                .map(asked -> asked.within(calendar));
    }

    /** Records a request; gives its id. */
    @Transactional
    UUID take(UUID leadId, String kind, LocalDate askedOn) {
        return jdbc.sql("select groeiruimte.take_data_request(?, ?, ?)")
                .params(leadId, kind, askedOn)
                .query(UUID.class)
                .single();
    }

    /**
     * Opens the contact persons for an open request, which the ledger records, the first one first; empty when nobody
     * is kept any more.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<Contact> contacts(UUID id) {
        return ledger.read(() -> jdbc.sql("select * from groeiruimte.contacts_on_file(?)")
                .param(id)
                .query(Contact.class)
                .list());
    }

    /** The texts of the case in which this contact person stands, which the ledger records too. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<Passage> passages(UUID id, int contact) {
        return ledger.read(() -> jdbc.sql("select found_in, text from groeiruimte.texts_about_contact(?, ?)")
                .params(id, contact)
                .query(Passage.class)
                .list());
    }

    /** Everybody who saw the company's data, newest first: a contact person may know who received it. */
    List<Reading> readings(UUID leadId) {
        return identityLedger.of(leadId, LedgerFilter.ALL, MOST_READINGS).stream()
                .map(line -> new Reading(line.at(), line.name(), line.agency(), line.action()))
                .toList();
    }

    /** The own agency's other cases with the same contact person. */
    List<SameContact> sameContact(UUID leadId, int contact) {
        return jdbc.sql("select * from groeiruimte.cases_with_same_contact(?, ?)")
                .params(leadId, contact)
                .query(SameContact.class)
                .list();
    }

    /**
     * Does what was asked and answers the request.
     *
     * @param number of the contact person whose request it is; none when nobody is kept
     * @param values the answer, and for a correction the contact person's data as they should be
     * @return false when a colleague answered it, or took that person away, meanwhile
     */
    @Transactional
    boolean answer(UUID id, @Nullable Integer number, FormValues values) {
        Map<String, String> contact = new HashMap<>();
        ContactPersons.KEYS.forEach(key -> values.text(key).ifPresent(text -> contact.put(key, text)));
        return jdbc.sql("select groeiruimte.answer_data_request(?, ?, ?::jsonb, ?)")
                .params(
                        id,
                        new SqlParameterValue(Types.INTEGER, number),
                        json.writeValueAsString(contact),
                        values.text("answer").orElseThrow())
                .query(Boolean.class)
                .single();
    }
}
