package nl.groeiruimte.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A profile that fewer than three leads and sites resemble points at its company; the database says that it does, and no more. */
class RareProfileIT {

    private static final String NO_BANDS = "{}";
    private static final String INVESTMENT = "{\"investment\": {\"from\": 5000000, \"to\": 10000000}}";
    private static final String FLOOR = "{\"floorArea\": {\"from\": 1000, \"to\": 2500}, \"power\": null}";

    @TempDir
    static Path data;

    private static EmbeddedPostgresServer server;
    private static JdbcClient owner;
    private static JdbcClient app;
    private static TransactionTemplate transaction;

    private UUID lead;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgresServer.throwAway(data).migrate();
        DriverManagerDataSource ownerSource = new DriverManagerDataSource(server.jdbcUrl(), EmbeddedPostgresServer.SUPERUSER, "");
        owner = JdbcClient.create(ownerSource);
        DriverManagerDataSource appSource = new DriverManagerDataSource(server.jdbcUrl(), EmbeddedPostgresServer.APPLICATION, "");
        app = JdbcClient.create(appSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(appSource));
        owner.sql("update groeiruimte.site set strengths = '{}', floor_area_m2_from = null, floor_area_m2_to = null").update();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void oneLead() {
        owner.sql("update groeiruimte.site set strengths = '{}', floor_area_m2_to = null").update();
        owner.sql("update groeiruimte.lead set technologies = '{}'").update();
        lead = lead("bom", "PV30", 7_000_000);
    }

    @Test
    void threeThatAreAlikeAreNotRareWhicheverAgencyKnowsThem() {
        assertThat(rare("{PV30}", INVESTMENT)).isTrue();
        lead("liof", "PV30", 6_000_000);
        assertThat(rare("{PV30}", INVESTMENT)).isTrue();
        lead("oost-nl", "PV30", 9_999_999);
        assertThat(rare("{PV30}", INVESTMENT)).isFalse();
    }

    @Test
    void otherBandsProvincesAndUnknownFiguresHideNobody() {
        lead("liof", "PV30", 10_000_000);
        lead("liof", "PV31", 6_000_000);
        lead("liof", "PV30", null);

        assertThat(rare("{PV30}", INVESTMENT)).isTrue();
        assertThat(rare("{PV30}", NO_BANDS)).isFalse();
    }

    @Test
    void aWiderAreaHidesMore() {
        lead("liof", "PV31", 6_000_000);
        lead("liof", "PV31", 6_000_000);

        assertThat(rare("{PV30}", INVESTMENT)).isTrue();
        assertThat(rare("{PV30,PV31}", INVESTMENT)).isFalse();
    }

    @Test
    void sitesOfTheSameTechnologyAndSizeCountToo() {
        owner.sql("update groeiruimte.lead set technologies = '{photonics}' where id = ?").param(lead).update();
        owner.sql("""
                        update groeiruimte.site set strengths = '{photonics}', province = 'PV30', floor_area_m2_to = 1500
                        where code in (select code from groeiruimte.site order by code limit 3)""").update();

        assertThat(rare("{PV30}", FLOOR)).isFalse();
        owner.sql("update groeiruimte.site set floor_area_m2_to = null").update();
        assertThat(rare("{PV30}", FLOOR)).isTrue();
    }

    @Test
    void onlyMembersOfTheAgencyOfOriginAreAnswered() {
        assertThatThrownBy(() -> rare("liof", ",taskforce,", "{PV30}", NO_BANDS)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> rare("bom", ",agency-system,", "{PV30}", NO_BANDS)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> rare("", ",system,", "{PV30}", NO_BANDS)).isInstanceOf(DataAccessException.class);
    }

    private boolean rare(String provinces, String bands) {
        return rare("bom", ",taskforce,", provinces, bands);
    }

    private boolean rare(String agency, String roles, String provinces, String bands) {
        Function<JdbcClient, Boolean> asked = jdbc -> jdbc.sql("select groeiruimte.profile_is_rare(?, ?::text[], ?::jsonb)")
                .params(lead, provinces, bands).query(Boolean.class).single();
        return transaction.execute(status -> {
            app.sql("select set_config('groeiruimte.roles', ?, true), set_config('groeiruimte.agency', ?, true)")
                    .params(roles, agency).query((row, number) -> number).single();
            return asked.apply(app);
        });
    }

    private static UUID lead(String agency, String province, Integer investment) {
        UUID id = UUID.randomUUID();
        owner.sql("""
                        insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since, stage, life_phase,
                            technologies, makes, limited_at_location, province, kinds, needed_by, source, signalled_at, investment_eur)
                        values (?, ?, ?, ?, 'cross-region', now(), 'scale-up', 3, '{photonics}', true, true, ?, '{space}',
                            '2028-01-01', 'form', now(), ?)""")
                .params(id, "GR-" + id, "Code " + id, agency, province, investment).update();
        return id;
    }
}
