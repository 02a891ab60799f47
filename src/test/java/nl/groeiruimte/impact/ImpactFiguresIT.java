package nl.groeiruimte.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import nl.groeiruimte.dev.EmbeddedPostgresServer;

/** The counting in the database, with the rights of production. */
class ImpactFiguresIT {

    @TempDir
    static Path data;

    private static EmbeddedPostgresServer server;
    private static JdbcClient owner;
    private static JdbcClient app;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void fillTwoRegions() {
        server = EmbeddedPostgresServer.throwAway(data);
        DriverManagerDataSource ownerSource = source(EmbeddedPostgresServer.OWNER);
        Flyway.configure().dataSource(ownerSource).defaultSchema("groeiruimte")
                .placeholders(Map.of("app", EmbeddedPostgresServer.APPLICATION)).load().migrate();
        owner = JdbcClient.create(ownerSource);
        DriverManagerDataSource appSource = source(EmbeddedPostgresServer.APPLICATION);
        app = JdbcClient.create(appSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(appSource));

        lead("bom", "scale-up", "2024-12-31T22:59:59Z", null, null, null);
        lead("bom", "scale-up", "2024-12-31T23:00:00Z", null, null, null);
        lead("bom", "start-up", "2025-03-01T12:00:00Z", "2025-06-01T12:00:00Z", null, null);
        realised(lead("bom", "start-up", "2025-03-01T12:00:00Z", "2025-06-01T12:00:00Z", "other-region", "2026-01-10"),
                "12500000.50", true);
        realised(lead("oost-nl", "scale-up", "2025-04-01T12:00:00Z", "2025-07-01T12:00:00Z", "other-region", "2026-02-10"),
                "1000000", true);
        realised(lead("oost-nl", "start-up", "2025-04-01T12:00:00Z", "2025-07-01T12:00:00Z", "own-region", "2026-03-10"),
                "250000", true);
        lead("oost-nl", "grown-up", null, null, null, null);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everybodyWhoIsLoggedInSeesTheTotalsOverAllRegions() {
        for (String roles : List.of(",ministry,", ",taskforce,", ",coordinator,", ",partner,", ",administrator,")) {
            assertThat(figures(roles, "liof", "2026-12-31")).as(roles)
                    .containsEntry("leads-in-portfolio", new BigDecimal("5"))
                    .containsEntry("cases-in-execution", new BigDecimal("4"))
                    .containsEntry("leads-other-region", new BigDecimal("2"))
                    .containsEntry("new-scale-ups", new BigDecimal("1"))
                    .containsEntry("retained-investment", new BigDecimal("13750000.50"))
                    .hasSize(5);
        }
    }

    @Test
    void nobodyAskingSeesNoTotals() {
        assertThat(figures("", "", "2026-12-31")).isEmpty();
    }

    @Test
    void aFigureStandsAsItStoodOnItsDay() {
        assertThat(figures(",ministry,", "", "2026-01-31"))
                .containsEntry("leads-other-region", new BigDecimal("1"))
                .containsEntry("retained-investment", new BigDecimal("12500000.50"));
        assertThat(figures(",ministry,", "", "2024-12-31"))
                .containsEntry("leads-in-portfolio", new BigDecimal("0"))
                .containsEntry("retained-investment", new BigDecimal("0"));
    }

    @Test
    void aListHoldsOnlyCasesThatTheAskerMaySee() {
        assertThat(listed("leads-in-portfolio", ",taskforce,", "bom")).isEqualTo(3);
        assertThat(listed("leads-in-portfolio", ",taskforce,", "liof")).isZero();
        assertThat(listed("leads-in-portfolio", ",coordinator,", "oost-nl")).isEqualTo(5);
        assertThat(listed("leads-in-portfolio", ",ministry,", "")).isZero();
        assertThat(listed("leads-in-portfolio", ",partner,", "invest-nl")).isZero();
    }

    @Test
    void onlyTheCoordinatorAndTheMinistryCountByRegion() {
        for (String roles : List.of(",ministry,", ",coordinator,")) {
            assertThat(byRegion("leads-in-portfolio", roles)).as(roles).hasSize(9).containsEntry("bom", 3L)
                    .containsEntry("oost-nl", 2L).containsEntry("liof", 0L);
        }
        for (String roles : List.of(",taskforce,", ",partner,", ",administrator,", "")) {
            assertThat(byRegion("leads-in-portfolio", roles)).as(roles).isEmpty();
        }
    }

    @Test
    void theCoordinatorOpensAmountsToTheirCasesButNotToTheirEvidence() {
        assertThat(listed("retained-investment", ",coordinator,", "")).isEqualTo(3);
        assertThat(listed("new-scale-ups", ",coordinator,", "")).isEqualTo(1);
        assertThat(listed("retained-investment", ",taskforce,", "oost-nl")).isEqualTo(2);
        assertThat(evidence(",coordinator,", "")).isZero();
        assertThat(evidence(",taskforce,", "bom")).isEqualTo(1);
    }

    private static Map<String, BigDecimal> figures(String roles, String agency, String day) {
        return as(roles, agency, jdbc -> {
            Map<String, BigDecimal> figures = new HashMap<>();
            jdbc.sql("select code, actual from groeiruimte.impact_figures(?::date)").param(day)
                    .query(row -> {
                        figures.put(row.getString("code"), row.getBigDecimal("actual"));
                    });
            return figures;
        });
    }

    private static Map<String, Long> byRegion(String figure, String roles) {
        return as(roles, "", jdbc -> {
            Map<String, Long> regions = new HashMap<>();
            jdbc.sql("select agency, cases from groeiruimte.impact_figure_by_region(?, '2026-12-31')").param(figure)
                    .query(row -> {
                        regions.put(row.getString("agency"), row.getLong("cases"));
                    });
            return regions;
        });
    }

    private static long listed(String figure, String roles, String agency) {
        return as(roles, agency, jdbc -> jdbc.sql("select count(*) from groeiruimte.impact_case where figure = ?").param(figure)
                .query(Long.class).single());
    }

    private static long evidence(String roles, String agency) {
        return as(roles, agency, jdbc -> jdbc.sql("select count(*) from groeiruimte.realisation_evidence")
                .query(Long.class).single());
    }

    private static <T> T as(String roles, String agency, Function<JdbcClient, T> work) {
        return transaction.execute(status -> {
            app.sql("select set_config('groeiruimte.roles', ?, true), set_config('groeiruimte.agency', ?, true)")
                    .params(roles, agency).query((row, number) -> number).single();
            return work.apply(app);
        });
    }

    private static UUID lead(String agency, String stage, String portfolio, String execution, String chosen, String realised) {
        UUID id = UUID.randomUUID();
        owner.sql("""
                        insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since, stage, life_phase,
                            technologies, makes, limited_at_location, province, kinds, needed_by, source, signalled_at,
                            portfolio_at, execution_at, chosen, realised_on)
                        values (?, ?, ?, ?, 'resolution', now(), ?, 3, '{photonics}', true, true, 'PV30', '{space}', '2028-01-01',
                            'form', now(), ?::timestamptz, ?::timestamptz, ?, ?::date)""")
                .params(id, "GR-" + id, "Code " + id, agency, stage, portfolio, execution, chosen, realised).update();
        return id;
    }

    private static void realised(UUID lead, String capital, boolean scaleUp) {
        owner.sql("""
                        insert into groeiruimte.realisation (lead_id, realised_on, capital_retained_eur, became_scale_up, recorded_by,
                            recorded_at)
                        values (?, '2026-01-01', ?::numeric, ?, 'test', now())""")
                .params(lead, capital, scaleUp).update();
        owner.sql("insert into groeiruimte.realisation_evidence (lead_id, evidence) values (?, 'letter')").param(lead).update();
    }

    private static DriverManagerDataSource source(String user) {
        return new DriverManagerDataSource(server.jdbcUrl(), user, "");
    }
}
