package nl.groeiruimte.cases.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.disclosure.Disclosure.Answer;
import nl.groeiruimte.cases.disclosure.Disclosure.Consent;
import nl.groeiruimte.cases.disclosure.Disclosure.Question;
import nl.groeiruimte.cases.disclosure.Disclosure.State;
import nl.groeiruimte.platform.rows.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which regions asked who the company is, and what became of it. Row level security shows all of a case to the agency
 * of origin, its own to a region that asked, and to the coordinator that and when, without a word of text.
 */
@Component
public class Disclosures {

    private record Given(UUID disclosureId, Consent consent) {}

    private final JdbcClient jdbc;

    Disclosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a case that the asker may know of, newest question first. */
    @Transactional(readOnly = true)
    public List<Disclosure> of(UUID leadId) {
        return select("d.lead_id = ?", leadId);
    }

    /** One, when the asker may know of it. */
    @Transactional(readOnly = true)
    public Optional<Disclosure> find(UUID id) {
        return select("d.id = ?", id).stream().findFirst();
    }

    private List<Disclosure> select(String condition, UUID id) {
        Map<UUID, List<Consent>> consents = jdbc
                .sql("""
                        select c.* from groeiruimte.disclosure_consent c
                            join groeiruimte.disclosure d on d.id = c.disclosure_id
                        where %s order by c.id desc""".formatted(condition))
                .param(id)
                .query((row, number) -> new Given(Rows.id(row, "disclosure_id"), consent(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Given::disclosureId, Collectors.mapping(Given::consent, Collectors.toList())));
        return jdbc.sql("""
                        select d.id, d.lead_id, d.inquiry_id, d.agency, d.state, d.asked_by_name, d.asked_at, d.shown,
                            groeiruimte.seen_disclosure_open_until(d.id) as open_until,
                            case when least(d.valid_until, d.nda_ends_on) <= groeiruimte.dutch_today() then 'date'
                                 when l.ended_at is not null or l.phase = 'learning' then 'case'
                                 when l.id is not null then 'consent' end as ending,
                            (select text from groeiruimte.disclosure_text t where t.disclosure_id = d.id
                                and t.kind = 'reason') as reason,
                            (select text from groeiruimte.disclosure_text t where t.disclosure_id = d.id
                                and t.kind = 'refusal') as refusal,
                            (select text from groeiruimte.disclosure_text t where t.disclosure_id = d.id
                                and t.kind = 'revocation') as revocation
                        from groeiruimte.disclosure d left join groeiruimte.lead l on l.id = d.lead_id where %s
                            order by d.asked_at desc, d.id""".formatted(condition))
                .param(id)
                .query((row, number) -> disclosure(row, consents))
                .list();
    }

    private static Disclosure disclosure(ResultSet row, Map<UUID, List<Consent>> consents) throws SQLException {
        UUID id = Rows.id(row, "id");
        return new Disclosure(
                id,
                Rows.id(row, "lead_id"),
                Rows.id(row, "inquiry_id"),
                row.getString("agency"),
                State.of(row.getString("state")),
                new Question(row.getString("reason"), row.getString("asked_by_name"), Rows.instant(row, "asked_at")),
                new Answer(row.getString("shown"), row.getString("refusal"), row.getString("revocation")),
                Rows.day(row, "open_until"),
                row.getString("ending"),
                consents.getOrDefault(id, List.of()));
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                Rows.day(row, "given_on"),
                row.getString("given_by_role"),
                row.getString("how"),
                row.getString("shown"),
                Rows.day(row, "valid_until"),
                Rows.day(row, "nda_signed_on"),
                Rows.day(row, "nda_ends_on"),
                Rows.instant(row, "recorded_at"));
    }
}
