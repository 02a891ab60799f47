package nl.groeiruimte.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts for other regions may not give the company away, however its name is written; other words are free. */
class NamesCompanyIT {

    private static final UUID LEAD = UUID.randomUUID();

    private static EmbeddedPostgresServer postgres;

    @BeforeAll
    static void registerACompany(@TempDir Path data) throws SQLException {
        postgres = EmbeddedPostgresServer.throwAway(data.resolve("postgres")).migrate();
        try (Connection connection = asking("bom"); Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since, stage, life_phase,
                        technologies, makes, limited_at_location, province, kinds, needed_by, source, signalled_at)
                    values ('%s', 'GR-2026-0001', 'Kiekendief-waaier', 'bom', 'cross-region', now(), 'scale-up', 3,
                        '{photonics}', true, true, 'PV30', '{space}', '2028-01-01', 'form', now())""".formatted(LEAD));
            statement.execute("""
                    select groeiruimte.register_identity('%s', '{"name": "Zwaluw Röntgen Nova Systems B.V.",
                        "kvkNumber": "12345678", "street": "Hoge Dijk 12b", "postalCode": "5611 AB", "city": "Eindhoven",
                        "website": "https://www.znr-beelden.nl/over-ons", "contactName": "Noor de Vries",
                        "contactEmail": "noor@znr-beelden.nl", "contactPhone": "06-12345678"}')""".formatted(LEAD));
            connection.commit();
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZWALUW bouwt machines", "machines van z w a l u w", "Z.W.A.L.U.W. maakt ze", "zwaluwmachines",
        "Rontgen-apparaten", "Zwaluwröntgen Nova-systems BV", "NOVA’s machines", "KVK 1234 5678", "gevestigd in eindhoven",
        "aan de Hoge Dijk", "hogedijk 12 B", "5611AB", "zie znr-beelden.nl", "ZNR Beelden", "mevrouw De Vries", "bel 0612345678"})
    void aTextWithAWordOfTheIdentityNamesTheCompany(String text) throws SQLException {
        assertThat(namesCompany("bom", text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Optische systemen voor de medische industrie, 12 m hoog", "innovatie en renovatie",
        "systems for imaging, made by a B.V. of 120 people", "hoge temperaturen bij een dijk", "bijvoorbeeld sensoren"})
    void otherWordsAreFree(String text) throws SQLException {
        assertThat(namesCompany("bom", text)).isFalse();
    }

    @Test
    void anotherAgencyCannotGuessTheNameThisWay() {
        assertThatThrownBy(() -> namesCompany("liof", "Zwaluw")).isInstanceOf(SQLException.class)
                .hasMessageNotContaining("Zwaluw");
    }

    private static boolean namesCompany(String agency, String text) throws SQLException {
        try (Connection connection = asking(agency);
                PreparedStatement statement = connection.prepareStatement("select groeiruimte.names_company(?, ?)")) {
            statement.setObject(1, LEAD);
            statement.setString(2, text);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static Connection asking(String agency) throws SQLException {
        Connection connection = postgres.superuserConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role " + EmbeddedPostgresServer.APPLICATION);
            statement.execute("""
                    select set_config('groeiruimte.subject', 'u1', true), set_config('groeiruimte.name', 'Noor', true),
                           set_config('groeiruimte.agency', '%s', true),
                           set_config('groeiruimte.roles', ',taskforce,', true)""".formatted(agency));
        }
        return connection;
    }
}
