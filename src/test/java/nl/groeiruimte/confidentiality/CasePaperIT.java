package nl.groeiruimte.confidentiality;

import static nl.groeiruimte.confidentiality.Principal.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.groeiruimte.dev.LocalFolder;
import nl.groeiruimte.support.HeadingCells;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PdfJudge;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A whole case on paper: to be listened to, and silent about the company unless that was asked for. */
@IntegrationTest
class CasePaperIT {

    @Autowired
    private ApplicationContext application;

    private World world;
    private CaseLife life;

    @BeforeEach
    void prepare() {
        world = World.of(application);
        life = world.endedLife();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void bothEditionsAreForPeopleWhoListenInTheLanguageOfTheReader(String language) throws Exception {
        String inLanguage = "?lang=" + language;
        for (CaseLife one : List.of(life, world.life)) {
            for (Answer answer : List.of(nameless(one, inLanguage), named(one, inLanguage))) {
                byte[] file = answer.body();
                assertThat(PdfJudge.faults(file, PDFAFlavour.PDFUA_1)).isEmpty();
                assertThat(PdfJudge.faults(file, PDFAFlavour.PDFA_2_A)).isEmpty();
                assertThat(HeadingCells.faults(file)).isEmpty();
                keep(
                        file,
                        answer.ask().path().replaceAll("\\?.*|.*/", "") + (one == life ? "-ended-" : "-") + language);
                try (PDDocument read = Loader.loadPDF(file)) {
                    assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo(language);
                    assertThat(new PDFTextStripper().getText(read))
                            .contains(language.equals("nl") ? "Tijdlijn" : "Timeline")
                            .doesNotContain("??");
                }
            }
        }
        world.as(ORIGIN).get("/cases/" + life.id + "/paper?lang=nl");
    }

    @Test
    void withTheNameItTellsWhatIsKeptBesideItAndTheLedgerSaysWho() {
        long before = lines();

        Answer file = named(world.life, "");

        assertThat(file.header("content-disposition")).isEqualTo("attachment; filename=\"" + number() + ".pdf\"");
        assertThat(file.header("cache-control")).contains("no-store");
        assertThat(file.found())
                .containsAll(world.life.company.words("name", "kvkNumber", "contactEmail", "others", "about"));
        assertThat(lines() - before)
                .as("identity, conversations, notes and agreements")
                .isEqualTo(4);
    }

    @Test
    void withoutTheNameNeitherTextNorPropertiesNorFileNameTellItAndTheLedgerIsNotAsked() throws IOException {
        long before = lines();

        Answer file = nameless(world.life, "");

        assertThat(file.header("content-disposition")).isEqualTo("attachment; filename=\"" + number() + ".pdf\"");
        assertThat(file.holdsSecrets()).isFalse();
        assertThat(text(file))
                .contains("zonder de naam van het bedrijf", "vertrouwelijke tekst", "Tekst ", "TXT, 1 kB");
        try (PDDocument read = Loader.loadPDF(file.body())) {
            assertThat(read.getDocumentInformation().getTitle()).contains(number());
        }
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void textThatNamesTheCompanyIsLeftOutAlsoWhenItIsOlderThanTheCheck() throws IOException {
        String telling = "Gebeld met " + world.life.company.identity().get("name");
        Backdoor.change(
                "insert into groeiruimte.note (lead_id, at, author, name, text) values (?, now(), 'x', 'Oud', ?)",
                world.life.id,
                telling);
        try {
            Answer file = nameless(world.life, "");

            assertThat(file.holdsSecrets()).isFalse();
            assertThat(text(file)).contains("Die is weggelaten", "Oud");
            assertThat(text(named(world.life, "")).replaceAll("\\s+", " ")).contains(telling);
        } finally {
            Backdoor.change("delete from groeiruimte.note where text = ?", telling);
        }
    }

    @Test
    void tasksOfOnesOwnAndHowNotesReadBeforeAreInItAndAMissingLetterIsSaid() throws IOException {
        for (String column : List.of("what", "word")) {
            assertThat(textsOfColleagues(
                            "select " + column + " from groeiruimte.errand where given_agency = ? and lead_id = ?",
                            life))
                    .hasSizeGreaterThan(1);
        }
        assertThat(textsOfColleagues(
                        "select e.text from groeiruimte.earlier_note e join groeiruimte.lead l on l.id = e.lead_id"
                                + " where l.origin_agency = ? and l.id = ?",
                        world.life))
                .isNotEmpty();

        String written = "Σήμα, сигнал, Łódź, " + Character.toString(0x4E2D);
        Backdoor.change(
                "insert into groeiruimte.note (lead_id, at, author, name, text) values (?, now(), 'x', 'Nu', ?)",
                life.id,
                written);
        try {
            String paper = text(nameless(life, ""));
            assertThat(paper).contains("In sommige teksten staat #", "Σήμα, сигнал, Łódź, #");
        } finally {
            Backdoor.change("delete from groeiruimte.note where text = ?", written);
        }
    }

    /** All of them stand in the document, however its lines are broken. */
    private List<String> textsOfColleagues(String sql, CaseLife one) throws IOException {
        String text = text(nameless(one, "")).replaceAll("\\s+", "");
        List<String> typed = Backdoor.texts(sql, ORIGIN.agency, one.id);
        assertThat(typed).allSatisfy(what -> assertThat(text).contains(what.replaceAll("\\s+", "")));
        assertThat(text).doesNotContain("Insommigetekstenstaat#");
        return typed;
    }

    private Answer nameless(CaseLife one, String query) {
        return world.as(ORIGIN).get("/cases/" + one.id + "/paper/nameless" + query);
    }

    private Answer named(CaseLife one, String query) {
        Set<Word> opened = one.company.secrets();
        return world.as(ORIGIN).post("/cases/" + one.id + "/paper/named" + query, Map.of(), opened);
    }

    private String number() {
        return Backdoor.text("select case_number from groeiruimte.lead where id = ?", world.life.id);
    }

    private long lines() {
        return Long.parseLong(Backdoor.text(
                "select count(*)::text from groeiruimte.identity_ledger where lead_id = ?", world.life.id));
    }

    private static String text(Answer file) throws IOException {
        try (PDDocument read = Loader.loadPDF(file.body())) {
            return new PDFTextStripper().getText(read);
        }
    }

    private static void keep(byte[] file, String name) throws IOException {
        Path folder = LocalFolder.ofProject("target/publication");
        Files.createDirectories(folder);
        Files.write(folder.resolve("case-" + name + ".pdf"), file);
    }
}
