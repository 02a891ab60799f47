package nl.groeiruimte.supply.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.platform.security.ProvedAsker;
import nl.groeiruimte.support.BesideTheApplication;
import nl.groeiruimte.support.MigratedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Supply is shared and kept by its own agency, and how it stood stays readable; held by the database itself. */
@BesideTheApplication
class SiteRightsIT {

    private static EmbeddedPostgresServer postgres;
    private static DataSource application;

    @BeforeAll
    static void migrate(@TempDir Path data) {
        postgres = MigratedPostgres.start(data.resolve("postgres"));
        application = postgres.connectionsOf(EmbeddedPostgresServer.APPLICATION);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void everyAgencyReadsAllSitesAndTheMinistryNone() throws SQLException {
        assertThat(count("horizon", "taskforce", "select * from groeiruimte.site where agency = 'bom'"))
                .isEqualTo(1);
        assertThat(count("", "ministry", "select * from groeiruimte.site")).isZero();
        assertThat(count("", "ministry", "select * from groeiruimte.site_as_of(now())"))
                .isZero();
        assertThat(count("horizon", "", "select * from groeiruimte.site")).isZero();
    }

    @Test
    void siteIsChangedAndAddedByItsOwnAgencyAlone() throws SQLException {
        String power = "update groeiruimte.site set demand_mw = 3 where code = 'ipkw'";
        assertThat(change("bom", power)).isZero();
        assertThat(change("oost-nl", power)).isOne();
        assertThatThrownBy(() -> change("bom", building("b-1", "oost-nl", "ipkw")))
                .hasMessageContaining("row-level security");
        assertThat(change("oost-nl", building("b-1", "oost-nl", "ipkw"))).isOne();
    }

    @Test
    void partIsOnASiteOfTheSameAgencyAndOnlyPartsAre() throws SQLException {
        assertThatThrownBy(() -> change("bom", building("b-2", "bom", "ipkw"))).hasMessageContaining("site_parent");
        assertThatThrownBy(() -> change(
                        "oost-nl", "update groeiruimte.site set parent = 'campus-heijendaal' where code = 'ipkw'"))
                .hasMessageContaining("site_part_is_on_a_site");
        change("oost-nl", building("b-4", "oost-nl", "ipkw"));
        try (Connection owner = postgres.superuserConnection();
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(
                            () -> statement.execute("update groeiruimte.site set agency = 'bom' where code = 'ipkw'"))
                    .hasMessageContaining("site_parent");
            assertThatThrownBy(
                            () -> statement.execute("insert into groeiruimte.ibis_plan values ('ipkw', 'bom', '{}')"))
                    .hasMessageContaining("ibis_plan_site");
        }
    }

    @Test
    void siteIsOfAKnownAgencyAndProvinceWhoseCodesStay() throws SQLException {
        assertThatThrownBy(() -> change(
                        "nobody",
                        building("b-3", "nobody", "")
                                .replace("building", "campus")
                                .replace("''", "null")))
                .hasMessageContaining("no known agency or province");
        assertThatThrownBy(() -> change("oost-nl", "update groeiruimte.site set province = 'PV99' where code = 'ipkw'"))
                .hasMessageContaining("no known agency or province");
        try (Connection owner = postgres.superuserConnection();
                Statement statement = owner.createStatement()) {
            for (String change : List.of(
                    "delete from groeiruimte.agency where code = 'bom'",
                    "update groeiruimte.province set code = 'PV99'")) {
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("sites refer to them");
            }
        }
    }

    @Test
    void sitesOfAFileAreThoseOfWhoeverSentItWhateverItSays() throws SQLException {
        String row = "insert into groeiruimte.import_site_row (import_id, line, code, expected, provenance, given%s)"
                + " values (gen_random_uuid(), 1, 'waits', '{}', '{}', 0%s)";
        assertThat(change("bom", row.formatted("", ""))).isOne();
        assertThat(count("bom", "taskforce", "select * from groeiruimte.import_site"))
                .isOne();
        assertThat(count("horizon", "taskforce", "select * from groeiruimte.import_site"))
                .isZero();
        assertThatThrownBy(() -> change("bom", row.formatted(", agency", ", 'horizon'")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> count("bom", "taskforce", "select * from groeiruimte.import_site_row"))
                .hasMessageContaining("permission denied");
        assertThat(change("horizon", "delete from groeiruimte.import_site")).isZero();
    }

    @Test
    void everyChangeGetsTheNextRevisionWhateverTheChangerSays() throws SQLException {
        BigDecimal before = (BigDecimal) value("select max(revision)::numeric from groeiruimte.site");
        int version = (int) value("select version from groeiruimte.site where code = 'campus-groningen'");
        change(
                "nom",
                "update groeiruimte.site set revision = 1, version = 99, changed_by = 'somebody'"
                        + " where code = 'campus-groningen'");
        assertThat((BigDecimal) value("select revision::numeric from groeiruimte.site where code = 'campus-groningen'"))
                .isEqualTo(before.add(BigDecimal.ONE));
        assertThat(value("select version from groeiruimte.site where code = 'campus-groningen'"))
                .isEqualTo(version + 1);
        assertThat(value("select changed_by from groeiruimte.site where code = 'campus-groningen'"))
                .isEqualTo("subject-of-nom");
        assertThat(value("select changed_by_name from groeiruimte.site where code = 'campus-groningen'"))
                .isEqualTo("Iris");
    }

    @Test
    void supplyIsShownAsItStoodAtAMoment() throws SQLException {
        List<Object> moments = new ArrayList<>();
        for (int floor : new int[] {100, 200, 300}) {
            change(
                    "rom-utrecht",
                    "update groeiruimte.site set floor_area_m2_to = " + floor + " where code = 'media-park'");
            moments.add(value("select changed_at from groeiruimte.site where code = 'media-park'"));
        }
        String then = "select floor_area_m2_to from groeiruimte.site_as_of('%s') where code = 'media-park'";
        assertThat(moments).extracting(moment -> value(then.formatted(moment))).containsExactly(100, 200, 300);
        assertThat(count("horizon", "taskforce", "select * from groeiruimte.site_as_of(now())"))
                .isEqualTo(count("horizon", "taskforce", "select * from groeiruimte.site"));
    }

    @Test
    void historyIsWrittenByNobody() {
        for (String statement : List.of(
                "delete from groeiruimte.site_version",
                "delete from groeiruimte.site",
                "update groeiruimte.site_version set until = now()",
                "insert into groeiruimte.site_version values ('ipkw', 0, 'oost-nl', now(), now(), '{}')")) {
            assertThatThrownBy(() -> change("oost-nl", statement)).hasMessageContaining("permission denied");
        }
    }

    private static String building(String code, String agency, String parent) {
        return """
                insert into groeiruimte.site (code, name, kind, municipality, province, agency, parent, latitude,
                    longitude, strengths)
                values ('%s', 'Gebouw', 'building', 'Arnhem', 'PV25', '%s', '%s', 51.9, 5.9,
                    '{}')""".formatted(code, agency, parent);
    }

    private static int change(String agency, String statement) throws SQLException {
        try (Connection connection = asking(agency, "taskforce");
                PreparedStatement sql = connection.prepareStatement(statement)) {
            int changed = sql.executeUpdate();
            connection.commit();
            return changed;
        }
    }

    private static int count(String agency, String role, String query) throws SQLException {
        try (Connection connection = asking(agency, role);
                PreparedStatement sql = connection.prepareStatement("select count(*) from (" + query + ") q");
                ResultSet rows = sql.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Object value(String query) {
        try (Connection connection = asking("horizon", "taskforce");
                PreparedStatement sql = connection.prepareStatement(query);
                ResultSet rows = sql.executeQuery()) {
            rows.next();
            return rows.getObject(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection asking(String agency, String roleName) throws SQLException {
        Connection connection = application.getConnection();
        connection.setAutoCommit(false);
        ProvedAsker.is(connection, "subject-of-" + agency, "Iris", agency, roleName);
        return connection;
    }
}
