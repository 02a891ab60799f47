package nl.groeiruimte.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** Whoever may change a row changes the own part of it; the database holds that, whatever the pages do. */
class OwnPartIT extends IdentityTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "origin_agency = 'horizon'",
                "asked_agency = 'liof'",
                "code_name = 'x'",
                "round = 9",
                "lead_id = gen_random_uuid()",
                "closing_on = current_date + 99",
                "reminded_at = now()",
                "state = 'ended'",
                "state = 'unanswered'"
            })
    void askedRegionChangesNothingOfAnInquiryButItsAnswer(String change) {
        assertThatThrownBy(() -> inquiry("horizon", change)).isInstanceOf(DataAccessException.class);
        assertThat(inquiry(
                        "horizon",
                        "state = 'declined', decline_reason = 'no-supply', answered_by = 'u1', answered_at = now()"))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conditions = 'anders'",
                "price_from_eur = 1",
                "decline_reason = 'x'",
                "origin_agency = 'horizon'"
            })
    void originDoesNotRewriteWhatARegionAnswered(String change) {
        assertThatThrownBy(() -> inquiry("bom", change)).isInstanceOf(DataAccessException.class);
        assertThat(inquiry("bom", "state = 'asked'")).isOne();
    }

    @Test
    void inquiryThatIsOverIsNotTheAskedRegionsToOpenAgain() {
        change("update groeiruimte.inquiry set state = 'ended' where lead_id = :lead");
        assertThat(inquiry("horizon", "state = 'offered'")).isZero();
    }

    @Test
    void whatACaseIsStaysAsItWasAlsoForItsOwnAgencyAndTheSystem() {
        for (String change : List.of(
                "origin_agency = 'bom', case_number = 'x'",
                "code_name = 'x'",
                "signalled_at = now() - interval '1 year'")) {
            assertThatThrownBy(() -> as(TASKFORCE, "bom", jdbc -> jdbc.sql(
                                    "update groeiruimte.lead set " + change + " where id = ?")
                            .param(lead)
                            .update()))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> as(",system,", "", jdbc -> jdbc.sql(
                                "update groeiruimte.lead set origin_agency = 'liof' where id = ?")
                        .param(lead)
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void partnerAnswersAndTheOriginReadsAndNeitherDoesTheOthersPart() {
        change("""
                insert into groeiruimte.partner_request (id, lead_id, origin_agency, case_number, code_name, partner, topic, question,
                    asked_by, asked_by_name, asked_at)
                values (gen_random_uuid(), :lead, 'bom', 'n', 'c', 'invest-nl', 'financing', 'Kan dit?', 'u1', 'Noor', now())""");
        String answer = "can_help = 'yes', answer = 'Ja', answered_by = 'u1', answered_at = now()";
        assertThatThrownBy(() -> partner(TASKFORCE, "bom", answer)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> partner(",partner,", "invest-nl", "follow_up = 'x'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> partner(",partner,", "invest-nl", "question = 'x'"))
                .isInstanceOf(DataAccessException.class);
        assertThat(partner(",partner,", "invest-nl", answer)).isOne();
        assertThat(partner(TASKFORCE, "bom", "read_at = now(), follow_up = 'x'"))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'u1', 'Noor', 'liof', '{taskforce}'",
                "'u1', 'Noor', 'bom', '{taskforce,coordinator}'",
                "'u1', 'Mila', 'bom', '{taskforce}'",
                "'u2', 'Noor', 'bom', '{taskforce}'",
                "'u1', 'Noor', null, '{administrator}'"
            })
    void ownRowOfAPersonSaysWhatWasProvedAtTheLogin(String row) {
        String insert = "insert into groeiruimte.person (subject, name, agency, roles, last_login) values (%s, now())"
                + " on conflict (subject) do update set name = excluded.name, agency = excluded.agency, roles = excluded.roles";
        as(TASKFORCE, "bom", jdbc -> jdbc.sql(insert.formatted("'u1', 'Noor', 'bom', '{taskforce}'"))
                .update());
        assertThatThrownBy(() -> as(TASKFORCE, "bom", jdbc -> jdbc.sql(insert.formatted(row))
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void noteBearsTheNameOfWhoWroteIt() {
        String insert =
                "insert into groeiruimte.note (lead_id, at, author, name, text) values (?, now(), '%s', '%s', 'x')";
        for (String forged : List.of("u2@Noor", "u1@Mila")) {
            assertThatThrownBy(
                            () -> as(TASKFORCE, "bom", jdbc -> jdbc.sql(insert.formatted((Object[]) forged.split("@")))
                                    .param(lead)
                                    .update()))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(as(TASKFORCE, "bom", jdbc -> jdbc.sql(insert.formatted("u1", "Noor"))
                                .param(lead)
                                .update())
                        .intValue())
                .isOne();
    }

    @Test
    void caseNumbersCountNothing() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String number = as(TASKFORCE, "bom", jdbc -> jdbc.sql("""
                            select case_number from groeiruimte.register_lead(?, ?::text[], 'bom', 'scale-up', 3, '{photonics}', true, true, null,
                                'PV30', '{space}', '2028-01-01', null, null, 'form', 'x', null, 'x', ?::jsonb)""")
                    .params(
                            UUID.randomUUID(),
                            "{" + UUID.randomUUID() + "}",
                            "{\"name\": \"X\", \"kvkNumber\": \"12345678\"}")
                    .query(String.class)
                    .single());
            assertThat(number).matches("GR-\\d{4}-\\d{6}");
            numbers.add(Integer.valueOf(number.substring(8)));
        }
        assertThat(numbers)
                .doesNotHaveDuplicates()
                .isNotEqualTo(numbers.stream().sorted().toList());
        assertThat(owner.sql(
                                "select relname from pg_class where relnamespace = 'groeiruimte'::regnamespace and case when relkind = 'S' then"
                                        + " has_sequence_privilege('groeiruimte_app', oid, 'usage, select, update') end")
                        .query(String.class)
                        .list())
                .as("supply is everybody's, so its revisions may be counted")
                .containsExactly("site_revision");
    }

    private int inquiry(String agency, String assignments) {
        return as(TASKFORCE, agency, jdbc -> jdbc.sql(
                        "update groeiruimte.inquiry set " + assignments + " where lead_id = ?")
                .param(lead)
                .update());
    }

    private int partner(String roles, String agency, String assignments) {
        return as(roles, agency, jdbc -> jdbc.sql(
                        "update groeiruimte.partner_request set " + assignments + " where lead_id = ?")
                .param(lead)
                .update());
    }
}
