package nl.groeiruimte.cases.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.platform.security.ProvedAsker;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.StartedCase;
import nl.groeiruimte.support.TestEnvironment;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.unit.DataSize;

/** Attachments by HTTP, as a member of the agency of origin and as others, and what the database says to that. */
@IntegrationTest
class AttachmentIT {

    private static final String NAME = "NDA Kwartelkoning B.V. 2026.pdf";

    @LocalServerPort
    private int port;

    @Autowired
    private AttachmentSettings settings;

    private PageSession lotte;
    private String lead;

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        lead = StartedCase.ofBom(port, "Kwartelkoning B.V.");
        lotte = PageSession.of("bom.lotte", port);
    }

    @AfterEach
    void usualSettings() {
        settings.setMaxSize(DataSize.ofMegabytes(10));
        settings.setScannerHost("");
        settings.setScanRequired(false);
    }

    private String path() {
        return "/cases/" + lead + "/attachments";
    }

    private PageSession.Page tab() {
        return lotte.get("/cases/" + lead + "?tab=attachments");
    }

    private PageSession.Page add(String kind, String name, byte[] content) {
        return lotte.upload(tab().form(path()), Map.of("kind", kind), name, content);
    }

    @Test
    void fileComesBackAsItWasUnderANameThatTellsNothing() throws SQLException {
        assertThat(add("nda", NAME, Files.PDF).status()).isEqualTo(302);

        PageSession.Page page = tab();
        assertThat(page.html().select(".table tbody tr").text())
                .contains("1", "Geheimhoudingsverklaring", "PDF, 1 kB", "Lotte", "niet op virussen");
        assertThat(page.body()).doesNotContain("Kwartelkoning");
        assertThat(ledger()).containsExactly("registered", "attachment-added");

        PageSession.Page file = lotte.submit(page.form(path() + "/1"), Map.of());
        assertThat(file.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(Files.PDF);
        assertThat(file.header("content-type")).isEqualTo("application/pdf");
        assertThat(file.header("content-disposition")).matches("attachment; filename=\"GR-\\d{4}-\\d+-1\\.pdf\"");
        assertThat(file.header("content-security-policy")).startsWith("sandbox;");
        assertThat(file.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(file.header("cache-control")).isEqualTo("no-store");
        assertThat(ledger()).endsWith("attachment-read");
    }

    @Test
    void namesAreShownWhenAskedForAndTheLedgerSaysSo() throws SQLException {
        add("consent", NAME, Files.PDF);

        PageSession.Page page = lotte.submit(tab().form(path() + "/names"), Map.of());

        assertThat(page.html().select(".table").text()).contains("NDA Kwartelkoning B.V. 2026.pdf");
        assertThat(ledger()).endsWith("attachment-names");
        assertThat(lotte.get("/cases/" + lead + "?tab=ledger")
                        .html()
                        .select(".timeline")
                        .text())
                .contains("zag de namen van de bijlagen");
    }

    @Test
    void removedFileIsGoneAndItsNumberStays() throws SQLException {
        add("other", NAME, Files.TEXT);
        lotte.submit(tab().form(path() + "/1/remove"), Map.of());
        add("other", "tweede.txt", Files.TEXT);

        assertThat(tab().html().select(".table tbody tr").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("verwijderd door Lotte");
        assertThat(query("select count(*) from groeiruimte.attachment where lead_id = '" + lead
                        + "' and content is null and file_name is null"))
                .containsExactly("1");
        assertThat(query("select number from groeiruimte.attachment where lead_id = '" + lead
                        + "' and content is not null"))
                .containsExactly("2");
        assertThat(lotte.post(path() + "/1", PageSession.fields(tab().form(path() + "/2")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void newVersionStandsInThePlaceOfTheOldOneWhichCanStillBeOpened() throws SQLException {
        add("nda", NAME, Files.PDF);
        String versions = path() + "/1/versions";
        PageSession.Page refused = lotte.upload(tab().form(versions), Map.of(), "leeg.pdf", new byte[0]);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("details[open] #version-of-1-error").text())
                .contains("leeg");

        lotte.upload(tab().form(versions), Map.of(), "Kwartelkoning tweede.txt", Files.TEXT);

        PageSession.Page page = tab();
        assertThat(page.html().select(".table tbody tr").text()).contains("TXT, 1 kB", "1 eerdere versie", "Versie 1:");
        assertThat(page.body()).doesNotContain("Kwartelkoning");
        assertThat(lotte.submit(page.form(path() + "/1"), Map.of()).body().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(Files.TEXT);
        PageSession.Page first = lotte.submit(page.form(versions + "/1"), Map.of());
        assertThat(first.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(Files.PDF);
        assertThat(ledger()).endsWith("attachment-added", "attachment-added", "attachment-read", "attachment-read");
        PageSession.Page names = lotte.submit(tab().form(path() + "/names"), Map.of());
        assertThat(names.html().select(".table").text()).contains("Kwartelkoning tweede.txt");

        lotte.follow(lotte.submit(tab().form(path() + "/1/remove"), Map.of()));
        assertThat(query("select count(*) from groeiruimte.attachment where lead_id = '" + lead
                        + "' and (content is not null or file_name is not null)"))
                .as("of any version")
                .containsExactly("0");
        assertThat(lotte.upload(page.form(versions), Map.of(), "derde.txt", Files.TEXT)
                        .status())
                .as("of what is gone")
                .isEqualTo(302);
        assertThat(lotte.get("/cases/" + lead + "?tab=attachments")
                        .html()
                        .select(".notices")
                        .text())
                .contains("intussen verwijderd");
    }

    @Test
    void twoNewVersionsAtOnceBecomeTwo() throws SQLException {
        add("other", NAME, Files.TEXT);
        PageSession again = PageSession.of("bom.thijs", port);
        FormElement theirs = again.get("/cases/" + lead + "?tab=attachments").form(path() + "/1/versions");
        FormElement mine = tab().form(path() + "/1/versions");

        List<PageSession.Page> answers = Stream.of(
                        CompletableFuture.supplyAsync(
                                () -> lotte.upload(mine, Map.of(), "a.txt", Files.TEXT),
                                task -> new Thread(task).start()),
                        CompletableFuture.supplyAsync(
                                () -> again.upload(theirs, Map.of(), "b.txt", Files.TEXT),
                                task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(PageSession.Page::status).containsOnly(302);
        assertThat(query("select version from groeiruimte.attachment where lead_id = '" + lead + "' order by 1"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void whatIsNotTakenIsToldBesideItsFieldAndTheChoiceStays() throws SQLException {
        settings.setMaxSize(DataSize.ofKilobytes(1));

        refused(add("evidence", "groot.txt", Files.bytes("tekst ".repeat(300))), "te groot");
        refused(add("evidence", "bijna.pdf", Files.bytes("<html><body>geen pdf</body></html>")), "nemen wij niet aan");
        refused(add("evidence", "leeg.pdf", new byte[0]), "leeg");
        refused(add("evidence", "", new byte[0]), "Kies een bestand");
        PageSession.Page noKind = add("", "goed.pdf", Files.PDF);
        assertThat(noKind.status()).isEqualTo(422);
        assertThat(noKind.html().select("#attachment-kind-error").text()).isEqualTo("Kies de soort bijlage.");
        assertThat(ledger()).containsExactly("registered");
    }

    private static void refused(PageSession.Page page, String words) {
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#attachment-file-error").text()).contains(words);
        assertThat(page.html().select("#attachment-kind option[selected]").val())
                .isEqualTo("evidence");
    }

    @Test
    void whatIsFarTooLargeIsToldOnAPageOfItsOwn() {
        PageSession.Page page = add("evidence", "film.pdf", new byte[53 * 1024 * 1024]);

        assertThat(page.status()).isEqualTo(413);
        assertThat(page.html().select("h1").text()).isEqualTo("Dit bestand is te groot");
    }

    @Test
    void scannedFileIsTakenAndAnInfectedOneIsNot() throws SQLException {
        try (FakeScanner scanner = new FakeScanner()) {
            settings.setScannerHost("127.0.0.1");
            settings.setScannerPort(scanner.port());

            assertThat(add("evidence", "schoon.txt", Files.TEXT).status()).isEqualTo(302);
            refused(
                    add("evidence", "ziek.txt", Files.bytes("Zie hieronder.\n" + FakeScanner.VIRUS + "\n")),
                    "virusscanner vond iets");
        }
        assertThat(tab().html().select(".table tbody tr").text()).doesNotContain("niet op virussen");
        assertThat(ledger()).containsExactly("registered", "attachment-added");
    }

    @Test
    void whereScanningIsRequiredNothingIsTakenUnscanned() throws SQLException {
        settings.setScanRequired(true);
        refused(add("evidence", "bewijs.pdf", Files.PDF), "niet bereikbaar");

        try (FakeScanner scanner = new FakeScanner()) {
            settings.setScannerHost("127.0.0.1");
            settings.setScannerPort(scanner.port());
            assertThat(add("evidence", "bewijs.pdf", Files.PDF).status()).isEqualTo(302);
        }
        refused(add("evidence", "bewijs.pdf", Files.PDF), "niet bereikbaar");
        assertThat(ledger()).containsExactly("registered", "attachment-added");
    }

    @Test
    void nobodyElseFindsAnAttachmentNorCanAddOne() throws SQLException {
        add("nda", NAME, Files.PDF);
        List<String> before = ledger();

        for (String other :
                List.of("oost.femke", "coordinator.marieke", "ministerie.pieter", "investnl.noor", "beheer.kim")) {
            PageSession session = PageSession.of(other, port);
            Map<String, List<String>> token = PageSession.fields(
                    session.get("/").status() == 200
                            ? session.get("/").form("/logout")
                            : session.follow(session.get("/")).form("/logout"));
            for (String deed : List.of("", "/names", "/1", "/1/remove")) {
                assertThat(session.post(path() + deed, token).status())
                        .as("%s %s", other, deed)
                        .isEqualTo(404);
            }
            assertThat(session.get("/cases/" + lead + "?tab=attachments").body())
                    .doesNotContain("Geheimhoudingsverklaring", "Kwartelkoning");
        }
        assertThat(ledger()).isEqualTo(before);
    }

    @Test
    void regionOpensAFileOnlyWhileTheCompanyShowsItEverything() throws SQLException {
        add("nda", NAME, Files.PDF);
        PageSession mila = PageSession.of("horizon.mila", port);
        Map<String, List<String>> token = PageSession.fields(mila.get("/inbox").form("/logout"));
        discloseToHorizon("name-and-contact");

        assertThat(mila.get("/cases/" + lead).body()).doesNotContain("Bijlagen");
        assertThat(mila.post(path() + "/1", token).status()).isEqualTo(404);
        change("update groeiruimte.disclosure set shown = 'all' where lead_id = '" + lead + "'");
        PageSession.Page asked = mila.get("/cases/" + lead);
        assertThat(asked.body())
                .contains("1. Geheimhoudingsverklaring, PDF, 1 kB")
                .doesNotContain("Kwartelkoning");
        assertThat(mila.submit(asked.form(path() + "/1"), Map.of()).body()).startsWith("%PDF");
        assertThat(query("select agency || ' ' || ground || ' ' || what from groeiruimte.identity_ledger"
                        + " where action = 'attachment-read' and lead_id = '"
                        + lead + "'"))
                .containsExactly("horizon disclosed nda");
        for (String deed : List.of("", "/names", "/1/remove")) {
            assertThat(mila.post(path() + deed, token).status()).as(deed).isEqualTo(404);
        }
        change("update groeiruimte.disclosure set state = 'revoked', revoked_at = now() where lead_id = '" + lead
                + "'");
        assertThat(mila.submit(asked.form(path() + "/1"), Map.of()).status())
                .as("also in a page that is open")
                .isEqualTo(404);
    }

    private void discloseToHorizon(String shown) throws SQLException {
        change("""
                insert into groeiruimte.confidentiality (lead_id, nda_signed_on, consent_scope, recorded_by,
                    recorded_at)
                values (:lead, current_date, '{blind-profile,identity-after-consent}', 'u1', now());
                insert into groeiruimte.blind_profile (id, lead_id, version, facts, makes, approved_by, approved_at)
                values (:inquiry, :lead, 1, '{"technologies": ["photonics"], "stage": "scale-up",
                    "lifePhase": 3, "province": "PV30", "kinds": ["space"],
                    "neededBy": "2039-H1"}', 'Maakt iets', 'u1', now());
                insert into groeiruimte.inquiry (id, lead_id, origin_agency, case_number, code_name, asked_agency,
                    profile_id, round, state, asked_at)
                select :inquiry, id, 'bom', case_number, code_name, 'horizon', :inquiry, 1, 'asked', now()
                from groeiruimte.lead where id = :lead;
                insert into groeiruimte.disclosure (id, lead_id, inquiry_id, origin_agency, agency, state, asked_by,
                    asked_by_name, asked_at, decided_at, shown, valid_until)
                values (gen_random_uuid(), :lead, :inquiry, 'bom', 'horizon', 'granted', 'u2', 'Mila', now(), now(),
                    ':shown', current_date + 30)
                """.replace(":lead", "'" + lead + "'")
                .replace(":inquiry", "'" + UUID.randomUUID() + "'")
                .replace(":shown", shown));
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void applicationsRoleCanSelectNothingAndItsFunctionsAskWho() throws SQLException {
        add("nda", NAME, Files.PDF);

        for (String column : List.of("*", "file_name", "content", "count(*)")) {
            assertThatThrownBy(() -> asApplication(null, "select " + column + " from groeiruimte.attachment"))
                    .hasMessageContaining("permission denied");
        }
        String all = "select (select count(*) from groeiruimte.list_attachments('%1$s')) + (select count(*)"
                + " from groeiruimte.read_attachment_names('%1$s'))"
                + " + (select count(*) from groeiruimte.read_attachment('%1$s', 1, 1))";
        assertThat(asApplication(null, all.formatted(lead))).isEqualTo("0");
        assertThat(asApplication(DemoUser.named("oost.femke"), all.formatted(lead)))
                .isEqualTo("0");
        assertThat(asApplication(DemoUser.named("bom.lotte"), all.formatted(lead)))
                .as("no line is committed yet")
                .isEqualTo("1");
        assertThat(ledger()).containsExactly("registered", "attachment-added");
        assertThat(asApplication(
                        null,
                        "select has_function_privilege('public', 'groeiruimte.read_attachment(uuid, "
                                + "integer, integer)', 'execute')"))
                .isEqualTo("f");
        assertThatThrownBy(() -> asApplication(
                        DemoUser.named("oost.femke"),
                        "select groeiruimte.add_attachment('" + lead + "', 'nda', 'x', 'text/plain', 'x', true)"))
                .hasMessageContaining("not the agency of origin");
    }

    private static String asApplication(DemoUser user, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        TestEnvironment.postgres().jdbcUrl(), EmbeddedPostgresServer.APPLICATION, "");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (user != null) {
                ProvedAsker.is(connection, user.subject(), user.firstName(), user.agency(), user.role());
            }
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            } finally {
                connection.rollback();
            }
        }
    }

    private List<String> ledger() throws SQLException {
        return query("select action from groeiruimte.identity_ledger where lead_id = '" + lead + "' order by id");
    }

    private static List<String> query(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
