package nl.groeiruimte.cases.blindprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.groeiruimte.cases.identity.Written;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.platform.security.ProvedAsker;
import nl.groeiruimte.programme.Demo;
import nl.groeiruimte.programme.GeneratedCase;
import nl.groeiruimte.programme.Programme;
import nl.groeiruimte.programme.Replay;
import nl.groeiruimte.support.BesideTheApplication;
import nl.groeiruimte.support.MigratedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Texts for other regions may not give the company away, however its name is written; other words are free. */
@BesideTheApplication
class NamesCompanyIT {

    private static final UUID LEAD = UUID.randomUUID();
    private static final Set<String> IDENTITY = Set.of("name", "kvkNumber", "contactName", "contactEmail");
    private static final JsonMapper JSON = new JsonMapper();

    private static EmbeddedPostgresServer postgres;
    private static DataSource application;

    @BeforeAll
    static void registerACompany(@TempDir Path data) throws SQLException {
        postgres = MigratedPostgres.start(data.resolve("postgres"));
        application = postgres.connectionsOf(EmbeddedPostgresServer.APPLICATION);
        try (Connection connection = asking("bom");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since, stage,
                        life_phase, technologies, makes, limited_at_location, province, kinds, needed_by, source,
                        signalled_at)
                    values ('%s', 'GR-2026-0001', 'Kiekendief-waaier', 'bom', 'cross-region', now(), 'scale-up', 3,
                        '{photonics}', true, true, 'PV30', '{space}', '2028-01-01', 'form', now())""".formatted(LEAD));
            statement.execute("""
                    select groeiruimte.register_identity('%s', '{"name": "Zwaluw Röntgen Nova Systems B.V.",
                        "kvkNumber": "12345678", "street": "Hoge Dijk 12b", "postalCode": "5611 AB",
                        "city": "Eindhoven", "website": "https://www.znr-beelden.nl/over-ons",
                        "contactName": "Noor Emmeline de Vries-Bakkersma",
                        "contactEmail": "noor@znr-beelden.nl", "contactPhone": "+31 6 87654321"}')""".formatted(LEAD));
            statement.execute("""
                    select groeiruimte.write_confidential_text('%s', 'telling-words',
                        'Voorheen Lichtbaken; Joris Zandvliet,
                        Spectrafoon 300')""".formatted(LEAD));
            statement.execute("""
                    select groeiruimte.add_contact('%s', '{"contactName": "Tjalling Hoekstra-Prins", "contactEmail":
                        "th@elders.example", "contactPhone": "06 11223344"}')""".formatted(LEAD));
            connection.commit();
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZWALUW bouwt machines",
                "machines van z w a l u w",
                "Z.W.A.L.U.W. maakt ze",
                "zwaluwmachines",
                "Rontgen-apparaten",
                "Zwaluwröntgen Nova-systems BV",
                "NOVA’s machines",
                "KVK 1234 5678",
                "gevestigd in eindhoven",
                "aan de Hoge Dijk",
                "hogedijk 12 B",
                "5611AB",
                "zie znr-beelden.nl",
                "ZNR Beelden",
                "mevrouw De Vries",
                "bel 0687654321"
            })
    void aTextWithAWordOfTheIdentityNamesTheCompany(String text) throws SQLException {
        assertThat(namesCompany("bom", text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tjalling weet er meer van",
                "mevrouw Hoekstra",
                "vraag het T.H.P.",
                "bel +31 6 1122 3344",
                "mail th@elders.example",
                "de heer Hoekstar"
            })
    void textThatNamesAnotherContactPersonNamesTheCompany(String text) throws SQLException {
        assertThat(namesCompany("bom", text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            full-width letters              | ＺＷＡＬＵＷ bouwt machines
            full-width letters              | gevestigd in Ｅｉｎｄｈｏｖｅｎ
            mathematical letters            | 𝐙𝐰𝐚𝐥𝐮𝐰 bouwt machines
            letters in circles              | Ⓩⓦⓐⓛⓤⓦ bouwt machines
            Cyrillic letters                | Zwаluw bouwt machines
            Cyrillic letters                | Nоvа levert optiek
            Greek letters                   | Νονα levert optiek
            Greek letters                   | Νοva levert optiek
            letters by sound                | Нова levert optiek
            dotless and stroked letters     | Eındhøven als thuis
            marks on letters                | Z̶w̶a̶l̶u̶w̶ bouwt machines
            unseen letters between          | Zwa​luw bouwt machines
            unseen hyphens between          | Zwa­luw bouwt machines
            digits for letters              | Zwa1uw bouwt machines
            digits for letters              | N0va levert optiek
            digits for letters              | R0ntg3n-apparaten
            digits for letters              | 2w4luw bouwt machines
            signs for letters               | Zw@luw bouwt machines
            digits for i and l              | Z1vv bouwt als E1ndhoven
            two letters that look like one  | Zvvaluvv bouwt machines
            a letter left out               | Zwalw bouwt machines
            a letter doubled                | Zwaaluw bouwt machines
            a letter changed                | Zwaluv bouwt machines
            letters exchanged               | Zwlauw bouwt machines
            one typo in another word        | Rontgan-apparaten
            one typo in the city            | gevestigd in Eindhoevn
            one typo in the surname         | mevrouw Bakersma
            a short name inside a compound  | novamachines voor de markt
            a short name inside a compound  | een supernovalamp
            a short name at the end         | de lasernova
            the acronym                     | ZRN levert optiek
            the acronym                     | de zrns-aanpak
            the acronym with dots           | Z.R.N. levert optiek
            the acronym with dots           | z. r. n. s. levert optiek
            words reversed                  | Systems Nova Röntgen Zwaluw
            letters reversed                | wulawz bouwt machines
            letters reversed                | negtnor-apparaten
            spelled out                     | Z-W-A-L-U-W bouwt machines
            spelled out                     | zet wee aa el uu wee bouwt machines
            spelled as on the telephone     | zaandam willem anna lodewijk utrecht willem
            HTML entities                   | &#90;waluw bouwt machines
            HTML entities                   | R&ouml;ntgen-apparaten
            HTML entities, escaped again    | Zwa&amp;#108;uw bouwt machines
            the contact's first name        | Noor weet er meer van
            the contact's second name       | Emmeline weet er meer van
            first half of a double surname  | de familie Vries
            second half of a surname        | mevrouw Bakkersma
            the surname alone and joined    | Vries-Bakkersma
            initials                        | vraag het NEdVB
            initials with dots              | N.E.V.B. weet het
            national notation               | bel 06 87654321
            national notation               | bel (06) 87 65 43 21
            country without plus            | bel 0031 6 8765 4321
            a zero in brackets              | bel +31 (0)6-87654321
            four digits of the postcode     | in het gebied 5611
            four digits of the postcode     | postcode 56 11
            the city's nickname             | in de Lichtstad
            a former name                   | voorheen Lichtbaken
            a founder                       | opgericht door Zandvliet
            a founder                       | de heer Joris zandvliet
            a product                       | maker van de Spectrafoon
            a product with one typo         | maker van de Spectrafon
            """)
    void noWayOfWritingHidesTheCompany(String kind, String text) throws SQLException {
        assertThat(namesCompany("bom", text)).as(kind).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Optische systemen voor de medische industrie, 12 m hoog",
                "innovatie en renovatie",
                "systems for imaging, made by a B.V. of 120 people",
                "hoge temperaturen bij een dijk",
                "bijvoorbeeld sensoren",
                "nodig in 2028, 5.600 m² en 2 MW",
                "een hal van 12 m, tel. volgt",
                "CO2 en R&D",
                "van een tot zes MW"
            })
    void otherWordsAreFree(String text) throws SQLException {
        assertThat(namesCompany("bom", text)).isFalse();
    }

    @Test
    void ofAHundredTextsOfTheDemoProgrammeAtMostTwoAreWarnedOfFalsely() throws SQLException {
        LocalDate today = LocalDate.of(2026, 11, 21);
        List<GeneratedCase> cases = Programme.of(Demo.SEED, Programme.Plan.demo(today));
        Map<String, Written> texts = new LinkedHashMap<>();
        cases.forEach(made -> Stream.concat(
                        Stream.of(Replay.signal(made)),
                        Replay.steps(made, today).stream().map(Replay.Step::answers))
                .flatMap(answers -> answers.entrySet().stream())
                .filter(answer -> !IDENTITY.contains(answer.getKey()))
                .flatMap(answer -> answer.getValue().stream())
                .filter(text -> text.contains(" "))
                .forEach(text -> texts.putIfAbsent(text, Written.of(text))));
        List<String> warned = new ArrayList<>();
        for (GeneratedCase made : cases) {
            warned.addAll(naming(Replay.signal(made), texts));
        }

        assertThat(texts).hasSizeGreaterThan(15);
        assertThat(warned.size() * 100).as("warned of %s", warned).isLessThanOrEqualTo(2 * texts.size() * cases.size());
    }

    /** As small letters they would be a word of many texts. */
    @Test
    void acronymOfTwoLettersTellsInCapitalsOrWithDotsAlone() throws SQLException {
        Map<String, List<String>> signal = Map.of("name", List.of("Kwarts Havenlicht B.V."));
        Map<String, Written> texts = Map.of(
                "capitals", Written.of("KH levert optiek"),
                "dots", Written.of("K.H. levert optiek"),
                "small", Written.of("de kh van hier"));

        assertThat(naming(signal, texts)).containsExactlyInAnyOrder("capitals", "dots");
    }

    @Test
    void anotherAgencyCannotGuessTheNameThisWay() {
        assertThatThrownBy(() -> namesCompany("liof", "Zwaluw"))
                .isInstanceOf(SQLException.class)
                .hasMessageNotContaining("Zwaluw");
    }

    private static boolean namesCompany(String agency, String text) throws SQLException {
        try (Connection connection = asking(agency);
                PreparedStatement statement =
                        connection.prepareStatement("select groeiruimte.names_company(?, ?::jsonb)")) {
            statement.setObject(1, LEAD);
            statement.setString(2, JSON.writeValueAsString(Map.of("text", Written.of(text))));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static List<String> naming(Map<String, List<String>> signal, Map<String, Written> texts)
            throws SQLException {
        Map<String, String> identity = new LinkedHashMap<>();
        IDENTITY.stream()
                .filter(signal::containsKey)
                .forEach(key -> identity.put(key, signal.get(key).get(0)));
        List<String> warned = new ArrayList<>();
        try (Connection connection = asking("bom");
                PreparedStatement statement =
                        connection.prepareStatement("select groeiruimte.texts_naming(?::jsonb, null, ?::jsonb)")) {
            statement.setString(1, JSON.writeValueAsString(identity));
            statement.setString(2, JSON.writeValueAsString(texts));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    warned.add(row.getString(1));
                }
            }
        }
        return warned;
    }

    private static Connection asking(String agency) throws SQLException {
        Connection connection = application.getConnection();
        connection.setAutoCommit(false);
        ProvedAsker.is(connection, "u1", "Noor", agency, "taskforce");
        return connection;
    }
}
