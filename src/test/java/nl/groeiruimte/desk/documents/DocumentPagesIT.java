package nl.groeiruimte.desk.documents;

import static nl.groeiruimte.desk.documents.Samples.docx;
import static nl.groeiruimte.desk.documents.Samples.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import nl.groeiruimte.cases.attachment.Attachments;
import nl.groeiruimte.cases.attachment.FileType;
import nl.groeiruimte.cases.identity.IdentityLedger;
import nl.groeiruimte.dev.DemoLogin;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.PageSession.Page;
import nl.groeiruimte.support.StartedCase;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An agency's templates on its pages, and documents made from them. */
@IntegrationTest
class DocumentPagesIT {

    private static final DemoUser LOTTE = DemoUser.named("bom.lotte");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    private final int number = ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private PageSession lotte;
    private UUID lead;

    @BeforeEach
    void startACase() throws IOException, InterruptedException {
        lead = UUID.fromString(StartedCase.ofBom(port, "Sjabloonzee " + number));
        lotte = PageSession.of("bom.lotte", port);
    }

    @Test
    void templateWithAnUnknownFieldIsRefusedWithItsPlaceAndTheOneBeforeItStays() throws IOException {
        added("invitation", docx(paragraph("Beste {{contactpersoon}}")));
        long before = newest(DocumentKind.INVITATION);

        Page refused = add("invitation", docx(paragraph("Titel") + paragraph("Beste {{naam}}, casus {{datum}")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#invitation [role=alert] li").eachText())
                .hasSize(2)
                .allMatch(line -> line.contains("Tekst, alinea 2") && line.contains("Beste {{naam}}"))
                .anyMatch(line -> line.contains("het veld ‘naam’ kennen wij niet"));
        assertThat(add("invitation", "tekst".getBytes(StandardCharsets.UTF_8))
                        .html()
                        .select("[role=alert]")
                        .text())
                .contains("Een sjabloon is een tekst");
        assertThat(add("invitation", new byte[] {1, 2, 3})
                        .html()
                        .select("[role=alert]")
                        .text())
                .contains("nemen wij niet aan");
        assertThat(newest(DocumentKind.INVITATION)).isEqualTo(before);
    }

    @Test
    void documentTellsWhoTheCompanyIsOnlyWhereTheTemplateAsksItAndTheLedgerSaysSo() throws IOException {
        added("consent", docx(paragraph("Casus {{casusnummer}} van {{ontwikkelingsmaatschappij}}, {{codenaam}}")));
        added(
                "nda",
                docx(paragraph("Tussen {{bedrijfsnaam}} en ons, KVK {{kvk-nummer}}, sinds {{geheimhouding-sinds}}")));
        int read = reads();

        assertThat(notice(made("consent"))).contains("bijlage 1.");
        assertThat(reads()).isEqualTo(read);
        assertThat(text(1, 1)).contains("Casus GR-", "van BOM").doesNotContain("{{", "Sjabloonzee");

        assertThat(notice(made("nda"))).contains("bijlage 2.", "stippellijn: geheimhouding-sinds");
        assertThat(reads()).isEqualTo(read + 1);
        assertThat(text(2, 1)).contains("Tussen Sjabloonzee " + number + " en ons", "sinds ……");
        assertThat(lotte.get("/cases/" + lead + "?tab=attachments").body()).doesNotContain("Sjabloonzee");
    }

    @Test
    void madeAgainItIsANewVersionThatSaysFromWhichTemplate() throws IOException {
        int first = added("proposition-letter", docx(paragraph("Eerste {{codenaam}}")));
        made("proposition-letter");
        added("proposition-letter", docx(paragraph("Tweede {{codenaam}}")));

        made("proposition-letter");

        Page tab = lotte.get("/cases/" + lead + "?tab=attachments");
        assertThat(tab.html().select(".table tbody tr").text())
                .contains("Propositiebrief", "sjabloon, versie " + (first + 1), "1 eerdere versie")
                .contains("sjabloon, versie " + first);
        assertThat(text(1, 1)).contains("Eerste");
        assertThat(text(1, 2)).contains("Tweede");
    }

    @Test
    void templatesAreTheAgencysOwnAndTwoAtOnceBecomeTwoVersions() throws IOException {
        int before = added("nda", docx(paragraph("Geheim van BOM {{bedrijfsnaam}}")));
        PageSession thijs = PageSession.of("bom.thijs", port);
        var mine = lotte.get("/documents").form("/documents/nda");
        var theirs = thijs.get("/documents").form("/documents/nda");

        List<Integer> answers = Stream.of(
                        CompletableFuture.supplyAsync(
                                () -> lotte.upload(mine, Map.of(), "a.docx", docx(paragraph("een"))),
                                task -> new Thread(task).start()),
                        CompletableFuture.supplyAsync(
                                () -> thijs.upload(theirs, Map.of(), "b.docx", docx(paragraph("twee"))),
                                task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Page::status)
                .toList();

        assertThat(answers).containsOnly(302);
        assertThat(newest(DocumentKind.NDA)).isEqualTo(before + 2);
        PageSession mila = PageSession.of("horizon.mila", port);
        assertThat(mila.get("/documents/nda/" + before).status()).isEqualTo(404);
        assertThat(mila.get("/documents").html().select("main").text()).doesNotContain("Lotte");
        assertThat(mila.get("/cases/" + lead + "/documents").status()).isEqualTo(404);
    }

    @Test
    void examplesAreTakenAsTheyAre() throws IOException {
        for (DocumentKind kind : DocumentKind.values()) {
            for (FileType type : List.of(FileType.DOCX, FileType.ODT)) {
                byte[] example = application.getBean(ExampleTemplate.class).of(kind, type);
                TemplateFile read = TemplateFile.read(type, example);
                assertThat(read.problems()).isEmpty();
                assertThat(read.fields()).containsExactlyInAnyOrderElementsOf(kind.usual());
                added(kind.code(), example);
            }
        }
        for (String type : List.of("docx", "odt")) {
            assertThat(lotte.get("/documents/nda/example?type=" + type).header("content-disposition"))
                    .contains("nda." + type);
        }
        made("nda");
        assertThat(lotte.get("/cases/" + lead + "?tab=attachments")
                        .html()
                        .select(".table tbody tr")
                        .text())
                .as("made from the last, which is OpenDocument")
                .contains("ODT");
    }

    private Page add(String kind, byte[] content) {
        return lotte.upload(lotte.get("/documents").form("/documents/" + kind), Map.of(), "sjabloon.docx", content);
    }

    private int added(String kind, byte[] content) {
        assertThat(add(kind, content).status()).isEqualTo(302);
        return newest(DocumentKind.of(kind).orElseThrow());
    }

    private int newest(DocumentKind kind) {
        return DemoLogin.as(
                        LOTTE,
                        () -> application.getBean(DocumentTemplates.class).newest(kind))
                .orElseThrow()
                .version();
    }

    private Page made(String kind) {
        Page page = lotte.get("/cases/" + lead + "/documents");
        var form = (FormElement) page.html().selectFirst("form:has(input[name=kind][value=" + kind + "])");
        Page made = lotte.submit(form, Map.of());
        assertThat(made.status()).isEqualTo(302);
        return made;
    }

    private String notice(Page made) {
        return lotte.follow(made).html().select(".notices").text();
    }

    private int reads() {
        return (int) DemoLogin.as(
                        LOTTE, () -> application.getBean(IdentityLedger.class).actions(lead))
                .stream()
                .filter("read"::equals)
                .count();
    }

    private String text(int attachment, int version) {
        byte[] file = DemoLogin.as(
                        LOTTE, () -> application.getBean(Attachments.class).open(lead, attachment, version))
                .orElseThrow()
                .bytes();
        return Samples.part(file, "word/document.xml");
    }
}
