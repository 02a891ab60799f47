package nl.groeiruimte.reports.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.dev.LocalFolder;
import nl.groeiruimte.platform.pdf.Letters;
import nl.groeiruimte.platform.pdf.PdfFile;
import nl.groeiruimte.reports.document.CanonicalJson;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.support.HeadingCells;
import nl.groeiruimte.support.PdfJudge;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The report on paper can be listened to, kept for ever, and is the same each time. */
class PdfFileTest {

    private static final Map<String, byte[]> FILES = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theFileIsForTheArchiveAndForPeopleWhoListen(String language) throws Exception {
        for (ReportDocument document : List.of(SampleDocument.closed(), SampleDocument.open(), SampleDocument.last())) {
            byte[] file = pdf(document, language);

            assertThat(PdfJudge.faults(file, PDFAFlavour.PDFUA_1)).isEmpty();
            assertThat(PdfJudge.faults(file, PDFAFlavour.PDFA_2_A)).isEmpty();
            keep(
                    file,
                    "report-" + document.report().period() + "-"
                            + document.report().edition() + "-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theFactsheetIsOnePageThatAnybodyCanReadAndKeep(String language) throws Exception {
        byte[] file = Pages.publication().factsheetPdf(SampleDocument.year(), Locale.forLanguageTag(language));

        assertThat(PdfJudge.faults(file, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfJudge.faults(file, PDFAFlavour.PDFA_2_A)).isEmpty();
        keep(file, "factsheet-" + language);
        try (PDDocument read = Loader.loadPDF(file)) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(read))
                    .contains("2026", SampleDocument.year().checksum());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PDFUA_1", "PDFA_2_A"})
    void theJudgeFindsFaultsInAFileThatIsNeither(PDFAFlavour flavour) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument bare = new PDDocument()) {
            bare.addPage(new PDPage());
            bare.save(file);
        }

        assertThat(PdfJudge.faults(file.toByteArray(), flavour)).isNotEmpty();
    }

    @Test
    void theSameReportIsTheSameFile() {
        assertThat(fresh(SampleDocument.closed(), "nl")).isEqualTo(pdf(SampleDocument.closed(), "nl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theFileSaysWhatItIsAndInWhichLanguage(String language) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf(SampleDocument.closed(), language))) {
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(file.getDocumentInformation().getTitle()).contains("2026");
            assertThat(file.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(SampleDocument.closed().closedAt());
            assertThat(file.getDocumentCatalog().getDocumentOutline().children())
                    .hasSizeGreaterThan(3);
        }
    }

    @Test
    void everyPageHasItsNumberTheVersionAndTheChecksum() throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf(SampleDocument.closed(), "nl"))) {
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(file))
                        .contains(
                                page + " / " + file.getNumberOfPages(),
                                "Versie 2",
                                SampleDocument.closed().checksum());
            }
        }
    }

    @Test
    void textsStandAsTheyWereTypedWhateverWasTyped() throws IOException {
        ReportDocument closed = SampleDocument.closed();
        String typed = "Pijl → vinkje ✓ <b>vet</b> & \u0007bel \uD83D\uDE00 smile €";
        ReportDocument document = new ReportDocument(
                closed.report(),
                2,
                closed.closedAt(),
                null,
                List.of(new ReportDocument.Text(
                        "conclusions", SampleDocument.words("Conclusies", "Conclusions"), typed)),
                closed.checksum());

        try (PDDocument file = Loader.loadPDF(pdf(document, "nl"))) {
            String read = new PDFTextStripper().getText(file);
            assertThat(read).contains("Pijl → vinkje ✓ <b>vet</b> &", "bel", "smile €");
        }
    }

    @Test
    void boxesAndNumberedSignsAreDrawnAndWhatNoLetterTypeHasIsNamed() throws IOException {
        byte[] file = PdfFile.of(
                "<html lang=\"nl\"><head><title>t</title><meta name=\"subject\" content=\"s\"/><style>"
                        + "body { font-family: 'Noto Sans', 'Noto Sans Math', 'Noto Sans Symbols 2', 'Noto "
                        + "Sans Symbols' }</style></head>"
                        + "<body><p>☐ ☑\uFE0F ✔ ★ ⚠ ① ♻ einde</p></body></html>",
                SampleDocument.closed().closedAt());

        try (PDDocument read = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("☐ ☑ ✔ ★ ⚠ ① ♻ einde")
                    .doesNotContain("#");
        }
        assertThat(file).hasSizeLessThan(100_000);
        List<String> texts = List.of("☐ ☑\uFE0F ✔\u00a0★ ⚠ ① ♻ → ≥ € é\n\tЖ Ω", "公 司公");
        assertThat(Letters.missing(texts)).containsExactly("公", "司");
    }

    /** The judge of PDF/UA takes a table without heading cells. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyTableHasAHeadingCellOverEachColumnAndBeforeEachRow(String language) throws IOException {
        for (ReportDocument document : List.of(SampleDocument.closed(), SampleDocument.open(), SampleDocument.last())) {
            assertThat(HeadingCells.faults(pdf(document, language))).isEmpty();
        }
        assertThat(HeadingCells.faults(
                        Pages.publication().factsheetPdf(SampleDocument.year(), Locale.forLanguageTag(language))))
                .isEmpty();
    }

    @Test
    void aTableThatLostItsHeadingCellsIsFound() throws IOException {
        String head =
                "<html lang=\"nl\"><head><title>t</title><meta name=\"subject\" content=\"s\"/></head><body><table>";
        String body = "<tbody><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></tbody></table></body></html>";
        for (String headings : List.of(
                "",
                "<thead><tr><td>x</td><td>y</td></tr></thead>",
                "<thead><tr><th scope=\"col\">x</th><th scope=\"col\">y</th></tr></thead>")) {
            assertThat(HeadingCells.faults(PdfFile.of(
                            head + headings + body, SampleDocument.closed().closedAt())))
                    .isNotEmpty();
        }
    }

    @Test
    void nothingOutsideTheFileIsLoaded() {
        byte[] file = PdfFile.of(
                "<html lang=\"nl\"><head><title>t</title><meta name=\"subject\" content=\"s\"/></head>"
                        + "<body><p>x</p><img alt=\"a\" src=\"file:///etc/hostname\"/></body></html>",
                SampleDocument.closed().closedAt());

        assertThat(file).isNotEmpty();
    }

    /** A file takes a second, and most tests look at the same ones. */
    private static byte[] pdf(ReportDocument document, String language) {
        return FILES.computeIfAbsent(language + CanonicalJson.checksum(document), key -> fresh(document, language));
    }

    private static byte[] fresh(ReportDocument document, String language) {
        return Pages.publication().render(document, FileFormat.PDF, Locale.forLanguageTag(language));
    }

    private static void keep(byte[] file, String name) throws IOException {
        Path folder = LocalFolder.ofProject("target/publication");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".pdf"), file);
    }
}
