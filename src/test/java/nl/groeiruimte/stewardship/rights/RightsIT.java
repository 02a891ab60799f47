package nl.groeiruimte.stewardship.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.groeiruimte.dev.DemoLogin;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.platform.directory.Directory;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.security.Person;
import nl.groeiruimte.support.Desk;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.KeycloakAdmin;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The report of rights beside a real login server. */
@IntegrationTest
class RightsIT {

    private static final String KIM = "beheer.kim";
    private static final String PAGE = "/administration/rights";

    @Autowired
    private Directory directory;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeEach
    void readTheList() {
        desk = new Desk(port);
        assertThat(directory.read()).isTrue();
    }

    @AfterEach
    void forget() throws SQLException {
        asOwner("delete from groeiruimte.rights_review; delete from groeiruimte.person where subject like 'test-%'");
    }

    @Test
    void everybodyWhoMayLogInIsKnownWithAgencyAndRightsBeforeTheirFirstLogin() {
        List<Person> known = as(KIM, people::all);

        for (DemoUser user : DemoUser.ALL) {
            assertThat(known)
                    .filteredOn(person -> person.subject().equals(user.subject()))
                    .singleElement()
                    .satisfies(person -> {
                        assertThat(person.name()).isEqualTo(user.firstName() + " " + user.lastName());
                        assertThat(person.agency()).isEqualTo(user.agency());
                        assertThat(person.roles()).containsExactly(user.role());
                        assertThat(person.active()).isTrue();
                    });
        }
        assertThat(as("bom.lotte", () -> people.of("bom")))
                .extracting(Colleague::name)
                .contains("Thijs Verhoeven");
    }

    @Test
    void whoIsNoLongerOnTheListHasNoRightsAndIsNoColleague() throws SQLException {
        asOwner("""
                insert into groeiruimte.person (subject, name, agency, roles, last_login)
                values ('test-left', 'Wim Vertrokken', 'bom', '{taskforce}', now())""");
        assertThat(as("bom.lotte", () -> people.of("bom")))
                .extracting(Colleague::name)
                .contains("Wim Vertrokken");

        directory.read();

        assertThat(as("bom.lotte", () -> people.of("bom")))
                .extracting(Colleague::name)
                .doesNotContain("Wim Vertrokken");
        assertThat(as(KIM, people::all))
                .filteredOn(person -> person.subject().equals("test-left"))
                .singleElement()
                .satisfies(person -> assertThat(person.roles()).isEmpty());
    }

    @Test
    void whoIsInTwoAgenciesIsFlaggedAndNobodysColleague() {
        String username = "test-" + UUID.randomUUID();
        String user = KeycloakAdmin.createUser(username, "taskforce", "bom");
        try {
            KeycloakAdmin.joinGroup(user, "liof");
            directory.read();

            assertThat(as("bom.lotte", () -> people.of("bom")))
                    .extracting(Colleague::subject)
                    .doesNotContain(user);
            assertThat(desk.open(KIM, PAGE + "?show=several").body())
                    .contains("Tijdelijk " + username, "bij meer organisaties: kan niet inloggen");
        } finally {
            KeycloakAdmin.deleteUser(user);
            directory.read();
        }
    }

    @Test
    void reportIsForTheAdministratorAlone() {
        PageSession.Page page = desk.open(KIM, PAGE + "?agency=bom&role=taskforce&sort=last-login");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Lotte van den Heuvel", "Thijs Verhoeven")
                .doesNotContain("Mila Hoekstra");

        for (String other : List.of("bom.lotte", "coordinator.marieke", "ministerie.pieter", "investnl.noor")) {
            for (String path : List.of(PAGE, PAGE + "/export.csv", PAGE + "/export.ods")) {
                assertThat(desk.open(other, path).status())
                        .as(other + " " + path)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void exportStartsNoFormula() throws SQLException {
        asOwner("""
                insert into groeiruimte.person (subject, name, agency, roles, last_login)
                values ('test-formula', '=HYPERLINK("x")', 'bom', '{taskforce}', now())""");

        PageSession.Page csv = desk.open(KIM, PAGE + "/export.csv?agency=bom");
        assertThat(csv.header("content-disposition")).contains("attachment").contains(".csv");
        assertThat(csv.body()).contains("\"'=HYPERLINK(\"\"x\"\")\"").contains("Lotte van den Heuvel;BOM;");
        assertThat(desk.open(KIM, PAGE + "/export.ods").body()).startsWith("PK");
        assertThat(desk.open(KIM, PAGE + "/export.pdf").status()).isEqualTo(404);
    }

    @Test
    void signedReviewShowsWhatChangedSince() throws SQLException {
        assertThat(desk.send(KIM, PAGE, PAGE + "/reviews", Map.of("kind", "quarterly", "remark", " "))
                        .status())
                .isEqualTo(422);
        assertThat(desk.send(KIM, PAGE, PAGE + "/reviews", Map.of("kind", "quarterly", "remark", "Alles klopt"))
                        .status())
                .isEqualTo(302);
        assertThat(desk.open(KIM, PAGE).body()).contains("kwartaalcontrole op", "Alles klopt", "Kim Jansen");

        asOwner("update groeiruimte.person set roles = '{coordinator,taskforce}' where name = 'Thijs Verhoeven'");

        assertThat(desk.open(KIM, PAGE + "?show=changed").body())
                .contains("Thijs Verhoeven", "veranderd", "was:")
                .doesNotContain("Lotte van den Heuvel");
    }

    @Test
    void signedReviewCannotBeChangedNorSignedInAnothersName() {
        desk.send(KIM, PAGE, PAGE + "/reviews", Map.of("kind", "yearly", "remark", "Alles klopt"));

        for (String sql :
                List.of("update groeiruimte.rights_review set remark = 'x'", "delete from groeiruimte.rights_review")) {
            assertThatThrownBy(() -> as(KIM, () -> jdbc.sql(sql).update()))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
        String signing = "insert into groeiruimte.rights_review (kind, reviewer, reviewer_name, remark, people)"
                + " values ('yearly', '"
                + DemoUser.named("bom.lotte").subject() + "', 'Lotte', 'x', '[]')";
        for (String asker : List.of(KIM, "bom.lotte")) {
            assertThatThrownBy(() -> as(asker, () -> jdbc.sql(signing).update()))
                    .as(asker)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(as("coordinator.marieke", () -> jdbc.sql("select * from groeiruimte.rights_review")
                        .query()
                        .listOfRows()))
                .isEmpty();
    }

    private <T> T as(String username, Supplier<T> work) {
        return DemoLogin.as(
                DemoUser.named(username), () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
