package nl.groeiruimte.reference;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.groeiruimte.cases.lead.Eligibility;
import nl.groeiruimte.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database takes the codes of the closed lists of the domain, and no others. */
@IntegrationTest
class CheckedListsIT {

    private static final Pattern LIST = Pattern.compile("CHECK \\(+(\\w+) = ANY \\(ARRAY\\[(.*)]\\)+");
    private static final Pattern CODE = Pattern.compile("'([^']*)'::text");

    private static final Map<String, List<String>> OF_THE_DOMAIN = Map.ofEntries(
            entry("agency.kind", Coded.codes(OrganisationKind.values())),
            entry("bottleneck.kind", KindOfRoom.CODES),
            entry("choice.choice", Coded.codes(CompanyChoice.values())),
            entry("disclosure.shown", CodeList.DISCLOSED.codes()),
            entry("disclosure_consent.shown", CodeList.DISCLOSED.codes()),
            entry("bundle_case.consent_how", CodeList.CONSENT_WAYS.codes()),
            entry("disclosure_consent.how", CodeList.CONSENT_WAYS.codes()),
            entry("conversation.kind", CodeList.CONVERSATION_KINDS.codes()),
            entry("lead.chosen", Coded.codes(Outcome.CHOSEN)),
            entry("lead.considers_abroad", CodeList.CONSIDERS_ABROAD.codes()),
            entry("lead.eligibility", Eligibility.VERDICTS),
            entry("lead.outcome", Outcome.CODES),
            entry("lead.phase", Phase.CODES),
            entry("lead.stage", Stage.CODES),
            entry("milestone_check.state", CodeList.MILESTONE_STATES.codes()),
            entry("partner_request.can_help", CodeList.PARTNER_ANSWERS.codes()),
            entry("need_draft.kind", KindOfRoom.CODES));

    /** Lists that one room alone knows. */
    private static final Set<String> OF_A_ROOM = Set.of(
            "agreement.result",
            "attachment.kind",
            "document_template.kind",
            "bottleneck.found_in",
            "bundle_answer.answer",
            "bundle_reading.as_role",
            "bundle_reading.format",
            "bundle_version.reason",
            "confidential_text.kind",
            "data_request.kind",
            "destruction.decision",
            "destruction.stage",
            "disclosure.state",
            "disclosure_text.kind",
            "end_of_data.data_kind",
            "end_of_data.stage",
            "errand.for_whom",
            "errand.state",
            "funding.state",
            "grid_entry.demand",
            "grid_entry.generation",
            "grid_entry.part",
            "half_year.state",
            "half_year_answer.step",
            "impact_target.unit",
            "import_run.encoding",
            "import_run.kind",
            "import_run.state",
            "inquiry.price_unit",
            "instrument.change",
            "instrument.kind",
            "instrument.level",
            "inquiry.state",
            "inquiry_message.kind",
            "inquiry_outcome.outcome",
            "lead.source",
            "lead_import.format",
            "lead_import.source",
            "lead_import.state",
            "lead_import_line.verdict",
            "mail.problem",
            "mail.state",
            "message_language.language",
            "message_setting.delivery",
            "message_summary.delivery",
            "region_plan_line.topic",
            "report_comment.code",
            "report_file.format",
            "report_file.language",
            "report_text.code",
            "report_version.edition",
            "rights_review.kind",
            "running_report.edition",
            "saved_view.list",
            "search_due.kind",
            "search_entry.kind",
            "search_entry.source",
            "security_event.kind",
            "site.change",
            "site.environmental_category",
            "site.grid_status",
            "site.kind",
            "site.public_transport",
            "supply_round.answer",
            "task.end_kind",
            "technology.basis",
            "webhook.paused_for",
            "webhook.state",
            "webhook_delivery.problem",
            "webhook_delivery.state");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void checksOfTheDatabaseAreTheListsOfTheDomain() {
        Map<String, Set<String>> checked = checked();

        OF_THE_DOMAIN.forEach(
                (column, codes) -> assertThat(checked.get(column)).as(column).isEqualTo(new TreeSet<>(codes)));
    }

    /** A new one is either of the domain, declared in {@code reference}, or of the room that has the table. */
    @Test
    void everyListThatTheDatabaseChecksIsOfTheDomainOrOfOneRoom() {
        Set<String> known = new TreeSet<>(OF_THE_DOMAIN.keySet());
        known.addAll(OF_A_ROOM);

        assertThat(checked().keySet()).isEqualTo(known);
    }

    private Map<String, Set<String>> checked() {
        Map<String, Set<String>> checked = new TreeMap<>();
        jdbc.sql("""
                        select t.relname, pg_get_constraintdef(c.oid) from pg_constraint c join pg_class t on t.oid =
                            c.conrelid
                        where c.contype = 'c' and t.relnamespace = 'groeiruimte'::regnamespace""").query(row -> {
            Matcher list = LIST.matcher(row.getString(2));
            if (list.matches()) {
                Set<String> codes = new TreeSet<>();
                CODE.matcher(list.group(2)).results().forEach(code -> codes.add(code.group(1)));
                checked.put(row.getString(1) + "." + list.group(1), codes);
            }
        });
        return checked;
    }
}
