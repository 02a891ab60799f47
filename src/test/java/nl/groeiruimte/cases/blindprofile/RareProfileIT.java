package nl.groeiruimte.cases.blindprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.platform.security.ProvedAsker;
import nl.groeiruimte.support.BesideTheApplication;
import nl.groeiruimte.support.MigratedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many other companies fit all that a profile shows; the database counts them, for the agency of origin, and tells
 * no more.
 */
@BesideTheApplication
class RareProfileIT {

    private static final String SHOWN = """
            {"stage": "scale-up", "lifePhase": 3, "kinds": ["space"], "technologySets": [["photonics"]],
                "neededFrom": "2028-01-01",
             "neededTo": "2028-06-30", "investment": {"from": 5000000, "to": 10000000}, "power": null, "needs": []}""";
    private static final String BOM = ",taskforce,";

    @TempDir
    static Path data;

    private static EmbeddedPostgresServer server;
    private static JdbcClient owner;
    private static JdbcClient app;
    private static TransactionTemplate transaction;

    private UUID lead;

    @BeforeAll
    static void start() {
        server = MigratedPostgres.start(data);
        owner = JdbcClient.create(server.connectionsOf(EmbeddedPostgresServer.SUPERUSER));
        DataSource appSource = server.connectionsOf(EmbeddedPostgresServer.APPLICATION);
        app = JdbcClient.create(appSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(appSource));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void oneLead() {
        owner.sql("delete from groeiruimte.finer_profile").update();
        owner.sql("update groeiruimte.lead set technologies = '{}'").update();
        lead = lead("bom", "PV30", 7_000_000, "11111111");
    }

    @Test
    void theCaseItselfAndItsCompanyElsewhereHideNobody() {
        lead("liof", "PV30", 7_000_000, "11111111");
        assertThat(fit("{PV30}", SHOWN)).isZero();
    }

    @Test
    void companiesCountOnceWhicheverAgenciesKnowThem() {
        lead("liof", "PV30", 6_000_000, "22222222");
        lead("oost-nl", "PV30", 9_999_999, "22222222");
        lead("oost-nl", "PV30", 5_000_000, "33333333");
        assertThat(fit("{PV30}", SHOWN)).isEqualTo(2);
    }

    @Test
    void itIsCountedNoFurtherThanAsked() {
        for (int number = 0; number < 12; number++) {
            lead("liof", "PV30", 6_000_000, String.valueOf(40_000_000 + number));
        }
        assertThat(fit("{PV30}", SHOWN)).isEqualTo(10);
    }

    @Test
    void sitesAreNoCompanies() {
        owner.sql("""
                        update groeiruimte.site set strengths = '{photonics}', province = 'PV30'
                        where code in (select code from groeiruimte.site order by code limit 5)""").update();
        assertThat(fit("{PV30}", SHOWN)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage = 'start-up'",
                "life_phase = 4",
                "kinds = '{energy}'",
                "technologies = '{quantum}'",
                "needed_by = '2028-07-01'",
                "investment_eur = 10000000",
                "investment_eur = null",
                "province = 'PV31'"
            })
    void whoDiffersInAnythingThatIsShownHidesNobody(String other) {
        UUID one = lead("liof", "PV30", 6_000_000, "22222222");
        assertThat(fit("{PV30}", SHOWN)).isEqualTo(1);
        owner.sql("update groeiruimte.lead set " + other + " where id = ?")
                .param(one)
                .update();
        assertThat(fit("{PV30}", SHOWN)).isZero();
    }

    @Test
    void needsThatAreToldCountToo() {
        UUID one = lead("liof", "PV30", 6_000_000, "22222222");
        owner.sql("""
                        insert into groeiruimte.request_version (lead_id, version, needs, confirmed_on,
                            confirmed_by_role, recorded_by, recorded_at)
                        values (?, 1, '{"space": {"hallHeightMin": 9, "quay": "required"}}', current_date, 'directeur',
                            'u1', now())""").param(one).update();
        assertThat(fit("{PV30}", telling("hallHeightMin", "[]", "{\"from\": 8, \"to\": 10}")))
                .isEqualTo(1);
        assertThat(fit("{PV30}", telling("hallHeightMin", "[]", "{\"from\": 10, \"to\": 12}")))
                .isZero();
        assertThat(fit("{PV30}", telling("quay", "[\"required\"]", "null"))).isEqualTo(1);
        assertThat(fit("{PV30}", telling("quay", "[\"wished\"]", "null"))).isZero();
    }

    @Test
    void aWiderAreaHidesMoreAndTheNameOfTheAgencyLess() {
        lead("liof", "PV31", 6_000_000, "22222222");
        lead("bom", "PV30", 6_000_000, "33333333");

        assertThat(fit("{PV30}", SHOWN)).isEqualTo(1);
        assertThat(fit("{PV30,PV31}", SHOWN)).isEqualTo(2);
        assertThat(fit("{PV30,PV31}", SHOWN.replace("\"needs\"", "\"agencyShown\": true, \"needs\"")))
                .isEqualTo(1);
    }

    @Test
    void onlyMembersOfTheAgencyOfOriginAreAnswered() {
        assertThatThrownBy(() -> fit("liof", BOM, "{PV30}", SHOWN)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> fit("bom", ",agency-system,", "{PV30}", SHOWN))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> fit("", ",system,", "{PV30}", SHOWN)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aFinerProfileTakesTwoPeopleOfTheAgencyAndHoldsOnce() {
        assertThat(finer("u1", "bom", "ask_finer_profile(?, 'Anders past niets')"))
                .isTrue();
        assertThat(finer("u1", "bom", "agree_finer_profile(?)"))
                .as("by who asked")
                .isFalse();
        assertThat(finer("u9", "liof", "agree_finer_profile(?)"))
                .as("by another agency")
                .isFalse();
        assertThat(finer("u1", "bom", "use_finer_profile(?)"))
                .as("before anybody agreed")
                .isFalse();
        assertThat(finer("u2", "bom", "agree_finer_profile(?)")).isTrue();
        assertThat(finer("u1", "bom", "use_finer_profile(?)")).isTrue();
        assertThat(finer("u1", "bom", "use_finer_profile(?)")).as("twice").isFalse();
    }

    private static String telling(String field, String codes, String band) {
        return SHOWN.replace(
                "\"needs\": []",
                "\"needs\": [{\"kind\": \"space\", \"field\": \"%s\", \"codes\": %s, \"band\": %s}]"
                        .formatted(field, codes, band));
    }

    private boolean finer(String subject, String agency, String call) {
        return as(subject, agency, BOM, jdbc -> jdbc.sql("select groeiruimte." + call)
                .param(lead)
                .query(Boolean.class)
                .single());
    }

    private int fit(String provinces, String shown) {
        return fit("bom", BOM, provinces, shown);
    }

    private int fit(String agency, String roles, String provinces, String shown) {
        return as("u1", agency, roles, jdbc -> jdbc.sql(
                        "select groeiruimte.fitting_companies(?, ?::text[], ?::jsonb, 10)")
                .params(lead, provinces, shown)
                .query(Integer.class)
                .single());
    }

    private static <T> T as(String subject, String agency, String roles, Function<JdbcClient, T> asked) {
        return transaction.execute(status -> {
            ProvedAsker.is(app, subject, "Noor", agency, roles);
            return asked.apply(app);
        });
    }

    private static UUID lead(String agency, String province, Integer investment, String kvk) {
        UUID id = UUID.randomUUID();
        owner.sql("""
                        insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since,
                            stage, life_phase, technologies, makes, limited_at_location, province, kinds, needed_by,
                            source, signalled_at, investment_eur)
                        values (?, ?, ?, ?, 'cross-region', now(), 'scale-up', 3, '{photonics}', true, true, ?,
                            '{space}',
                            '2028-01-01', 'form', now(), ?)""")
                .params(id, "GR-" + id, "Code " + id, agency, province, investment)
                .update();
        owner.sql("insert into groeiruimte.company_identity (lead_id, origin_agency, name, kvk_number) "
                        + "values (?, ?, 'Zwaluw', ?)")
                .params(id, agency, kvk)
                .update();
        return id;
    }
}
