package nl.groeiruimte.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the application relies on in the realm and in the database server. */
class TestEnvironmentIT {

    static final List<DemoUser> USERS = DemoUser.ALL;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nom",
                "oost-nl",
                "horizon",
                "rom-utrecht",
                "rom-inwest",
                "innovationquarter",
                "impuls-zeeland",
                "bom",
                "liof"
            })
    void agencySystemGetsATokenForTheApiInItsOwnName(String agency) {
        JsonNode claims = Tokens.claims(Tokens.forAgency(agency));

        assertThat(claims.get("agency").asString()).isEqualTo(agency);
        assertThat(claims.get("aud").asString()).isEqualTo("groeiruimte-api");
        assertThat(claims.get("roles").valueStream().map(JsonNode::asString)).containsExactly("agency-system");
        assertThat(claims.get("iss").asString())
                .isEqualTo(TestEnvironment.keycloak().issuer());
    }

    @ParameterizedTest
    @FieldSource("USERS")
    void userLogsInWithoutAnyFurtherStepAndCarriesRoleAndAgencyOnly(DemoUser user) {
        JsonNode claims = Tokens.claims(Tokens.forUser(user.username()));

        assertThat(claims.get("sub").asString()).isEqualTo(user.subject());
        assertThat(claims.get("roles").valueStream().map(JsonNode::asString)).containsExactly(user.role());
        assertThat(claims.path("agency").valueStream().map(JsonNode::asString).toList())
                .as("all groups, so that more than one is seen")
                .isEqualTo(Stream.ofNullable(user.agency()).toList());
        assertThat(claims.has("aud")).isFalse();
        assertThat(claims.get("name").asString()).isEqualTo(user.firstName() + " " + user.lastName());
    }

    @Test
    void applicationRoleOwnsNothingAndMayNotCreateAnything() throws SQLException {
        try (Connection connection = TestEnvironment.postgres().superuserConnection()) {
            assertThat(answer(connection, "select version()")).startsWith("PostgreSQL 18");
            assertThat(answer(
                            connection,
                            "select rolname from pg_database d join pg_roles r on r.oid = d.datdba "
                                    + "where datname = 'groeiruimte'"))
                    .isEqualTo(EmbeddedPostgresServer.OWNER);
            assertThat(answer(
                            connection,
                            "select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls "
                                    + "from pg_roles where rolname = 'groeiruimte_app'"))
                    .isEqualTo("f");
            assertThat(answer(
                            connection,
                            "select has_database_privilege('groeiruimte_app', 'groeiruimte', 'CREATE') "
                                    + "or has_schema_privilege('groeiruimte_app', 'public', 'CREATE')"))
                    .isEqualTo("f");
        }
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
