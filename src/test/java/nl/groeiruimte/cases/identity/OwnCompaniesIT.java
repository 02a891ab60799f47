package nl.groeiruimte.cases.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.security.ProvedAsker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

/** What members of the agency of origin find and keep of their own companies, and that nobody else learns from it. */
class OwnCompaniesIT extends IdentityTests {

    @Test
    void namesForAListAreThoseOfTheOwnAgencyWithOneLineEach() {
        assertThat(names(TASKFORCE, "bom")).containsExactly(NAME);
        assertThat(names(TASKFORCE, "horizon")).isEmpty();
        assertThat(names(",coordinator,", "bom")).isEmpty();
        assertThat(ledger()).containsExactly("registered bom", "names-in-list bom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12345678", "1234 5678", "zwaluw", "NOVA rontgen", "Röntgen", "zwal nov", "z.w.a.l.u.w. nova bv"
            })
    void theOwnAgencyFindsItsCompanyByNumberOrWords(String text) {
        assertThat(search("bom", text)).contains(lead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "123456", "zwaluw eend", "waluw", "%", "_", "z%", "", " ", "dijk", "Vries"})
    void otherTextsFindNothing(String text) {
        assertThat(search("bom", text)).doesNotContain(lead);
    }

    @Test
    void aSearchByAnotherAgencyFindsNothingEvenWhereItIsDisclosedAndTellsNothing() {
        assertThat(search("horizon", "12345678")).isEmpty();
        assertThat(search("horizon", "zwaluw")).isEmpty();
        assertThat(ledger()).containsExactly("registered bom");
    }

    @Test
    void theLedgerHoldsThatSomebodySearchedAndWhatWasFoundNotWhatWasSearchedFor() {
        search("bom", "Zwaluw");

        assertThat(ledger()).containsExactly("registered bom", "found bom");
        String line = owner.sql("select row_to_json(l)::text from groeiruimte.identity_ledger l"
                        + " where lead_id is null order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(line).contains("\"search\"").doesNotContainIgnoringCase("zwaluw");
        long seen = as(TASKFORCE, "liof", jdbc -> jdbc.sql(
                        "select count(*) from groeiruimte.identity_ledger where lead_id is null")
                .query(Long.class)
                .single());
        assertThat(seen).isZero();
    }

    @Test
    void confidentialTextsOpenToTheAgencyOfOriginAloneAndAreWrittenDown() {
        as(TASKFORCE, "bom", jdbc -> jdbc.sql(
                        "select groeiruimte.write_confidential_text(?, 'note', 'Spreek met Zwaluw')")
                .param(lead)
                .query((row, number) -> number)
                .list());

        assertThat(texts("bom")).containsExactly("Spreek met Zwaluw");
        assertThat(texts("horizon")).isEmpty();
        assertThat(ledger()).containsExactly("registered bom", "text-written bom", "text-read bom");
        assertThatThrownBy(() -> as(TASKFORCE, "horizon", jdbc -> jdbc.sql(
                                "select groeiruimte.write_confidential_text(?, 'note', 'x')")
                        .param(lead)
                        .query((row, number) -> number)
                        .list()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatSomebodyTypedInAConfidentialFieldIsTheirsUntilTheTaskEnds() {
        String task = "task-" + lead;
        change("""
                insert into groeiruimte.task (id, lead_id, case_number, code_name, origin_agency, inbox, form, phase,
                    kinds, opened_at, due_on, priority)
                values ('%s', :lead, 'n', 'c', 'bom', 'bom', 'record-confidentiality', 'articulation', '{}', now(),
                    current_date, 50)""".formatted(task));
        String keep =
                "select groeiruimte.keep_confidential_draft('" + task + "', '{\"confidentialNote\": [\"Zwaluw\"]}')";
        as(TASKFORCE, "horizon", jdbc -> jdbc.sql(keep)
                .query((row, number) -> number)
                .list());
        assertThat(owner.sql("select count(*) from groeiruimte.confidential_draft")
                        .query(Long.class)
                        .single())
                .isZero();
        as(TASKFORCE, "bom", jdbc -> jdbc.sql(keep)
                .query((row, number) -> number)
                .list());

        assertThat(draft("bom", "u1", task)).contains("Zwaluw");
        assertThat(draft("bom", "u2", task)).isNull();
        assertThat(draft("horizon", "u1", task)).isNull();
        change("update groeiruimte.task set ended_at = now(), end_kind = 'completed' where id = '" + task + "'");
        assertThat(owner.sql("select count(*) from groeiruimte.confidential_draft")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aRegionThatDoesNotKnowTheCompanyCannotGuessItsName() {
        assertThat(namesCompany("bom", "Zwaluw")).isTrue();
        assertThat(namesCompany("horizon", "Zwaluw")).isTrue();
        change("update groeiruimte.disclosure set shown = 'name-only' where id = :disclosure");
        assertThat(namesCompany("horizon", "12345678")).isFalse();
        change("update groeiruimte.disclosure set state = 'revoked', revoked_at = now() where id = :disclosure");
        assertThatThrownBy(() -> namesCompany("horizon", "Zwaluw")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> namesCompany("oost-nl", "Zwaluw")).isInstanceOf(DataAccessException.class);
    }

    private static String draft(String agency, String subject, String task) {
        return as(TASKFORCE, agency, jdbc -> {
            ProvedAsker.is(jdbc, subject, "Noor", agency, TASKFORCE);
            return jdbc.sql("select groeiruimte.read_confidential_draft(?)")
                    .param(task)
                    .query((row, number) -> row.getString(1))
                    .list()
                    .get(0);
        });
    }

    private List<String> names(String roles, String agency) {
        return reading(roles, agency, jdbc -> jdbc.sql("select name from groeiruimte.read_own_names(?)")
                .param(new UUID[] {lead})
                .query(String.class)
                .list());
    }

    private static List<UUID> search(String agency, String text) {
        return reading(TASKFORCE, agency, jdbc -> jdbc.sql("select lead_id from groeiruimte.search_own_companies(?)")
                .param(text)
                .query(UUID.class)
                .list());
    }

    private List<String> texts(String agency) {
        return reading(
                TASKFORCE, agency, jdbc -> jdbc.sql("select text from groeiruimte.read_confidential_texts(?, 'note')")
                        .param(lead)
                        .query(String.class)
                        .list());
    }

    private boolean namesCompany(String agency, String text) {
        return as(TASKFORCE, agency, jdbc -> jdbc.sql("select groeiruimte.names_company(?, ?::jsonb)")
                .params(lead, new JsonMapper().writeValueAsString(Map.of("text", Written.of(text))))
                .query(String.class)
                .optional()
                .isPresent());
    }
}
