package nl.groeiruimte.cases.attachment;

import static nl.groeiruimte.cases.attachment.Files.docx;
import static nl.groeiruimte.cases.attachment.Files.openDocument;
import static nl.groeiruimte.cases.attachment.Files.pdf;
import static nl.groeiruimte.cases.attachment.Files.relationship;
import static nl.groeiruimte.cases.attachment.Files.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What documents must not hold, by harmless samples: parts with the names and types of what could do harm, and nothing
 * in them.
 */
class HarmfulPartsTest {

    private static final String VBA = "application/vnd.ms-office.vbaProject";
    private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private static Arguments of(Upload.Refusal refusal, String what, byte[] content) {
        return Arguments.of(refusal, what, content);
    }

    private static byte[] linked(String type, String target, String mode) {
        return docx("word/_rels/settings.xml.rels", "", relationship(type, target, mode));
    }

    private static byte[] text(String element) {
        return openDocument(
                "text",
                "content.xml",
                "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:draw=\"d\""
                        + " xmlns:script=\"s\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">" + element
                        + "</office:document-content>");
    }

    static Stream<Arguments> office() {
        return Stream.of(
                of(Upload.Refusal.MACRO, "macros in Word", docx("word/vbaProject.bin", VBA, "x")),
                of(
                        Upload.Refusal.MACRO,
                        "macros in capitals",
                        docx("WORD/VBAPROJECT.BIN", VBA.toUpperCase(Locale.ROOT), "x")),
                of(Upload.Refusal.MACRO, "macros under another name", xlsx("xl/notes.xml", VBA, "x")),
                of(
                        Upload.Refusal.MACRO,
                        "macros that only a link tells",
                        docx("word/_rels/document.xml.rels", "", relationship("vbaProject", "notes.xml", ""))),
                of(
                        Upload.Refusal.MACRO,
                        "a document that may have macros",
                        Files.office("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml")),
                of(
                        Upload.Refusal.MACRO,
                        "buttons that call macros",
                        docx("_rels/more.rels", "", relationship("ui/extensibility", "customUI/customUI.xml", ""))),
                of(
                        Upload.Refusal.MACRO_SHEET,
                        "a sheet of macros",
                        xlsx("xl/sheet9.xml", "application/vnd.ms-excel.macrosheet+xml", "<x/>")),
                of(
                        Upload.Refusal.MACRO_SHEET,
                        "a macro sheet that only a link tells",
                        xlsx("xl/_rels/workbook.xml.rels", "", relationship("xlMacrosheet", "sheet1.xml", ""))),
                of(
                        Upload.Refusal.MACRO_SHEET,
                        "a dialog sheet",
                        xlsx(
                                "xl/dialog.xml",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.dialogsheet+xml",
                                "<x/>")),
                of(
                        Upload.Refusal.EXTERNAL,
                        "a template elsewhere",
                        linked("attachedTemplate", "http://127.0.0.1/a.dotm", "External")),
                of(
                        Upload.Refusal.EXTERNAL,
                        "an object elsewhere",
                        linked("oleObject", "http://127.0.0.1/a", "eXTERNAL")),
                of(Upload.Refusal.EXTERNAL, "a frame elsewhere", linked("frame", "http://127.0.0.1/a", "External")),
                of(
                        Upload.Refusal.EXTERNAL,
                        "a picture elsewhere",
                        linked("image", "http://127.0.0.1/a.png", "External")),
                of(
                        Upload.Refusal.EXTERNAL,
                        "a link that runs something",
                        linked("hyperlink", "ms-example:run", "External")),
                of(
                        Upload.Refusal.EXTERNAL,
                        "data of another workbook",
                        xlsx(
                                "xl/externalLinks/externalLink1.xml",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
                                "<x/>")),
                of(
                        Upload.Refusal.EMBEDDED,
                        "an object",
                        docx("word/embeddings/o.bin", "application/vnd.openxmlformats-officedocument.oleObject", "x")),
                of(
                        Upload.Refusal.EMBEDDED,
                        "a control",
                        docx("word/activeX/a.xml", "application/vnd.ms-office.activeX+xml", "<x/>")),
                of(
                        Upload.Refusal.EMBEDDED,
                        "an object that is called a picture",
                        docx("word/media/a.png", "image/png", COMPOUND)),
                of(
                        Upload.Refusal.EMBEDDED,
                        "a workbook in a document",
                        docx(
                                "word/embeddings/a.xlsx",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                "x")),
                of(Upload.Refusal.PART, "something of no known type", docx("word/a.html", "text/html", "<x/>")),
                of(Upload.Refusal.PART, "something without a type", docx("word/a.exe", "", "x")),
                of(Upload.Refusal.PATH, "a part above the file", docx("../a.xml", "application/xml", "<x/>")),
                of(Upload.Refusal.PATH, "a part at the root of the disk", docx("/a.xml", "application/xml", "<x/>")),
                of(Upload.Refusal.PATH, "a part on a drive", docx("word\\a.xml", "application/xml", "<x/>")),
                of(Upload.Refusal.DUPLICATE, "a part that is there twice", docx("Word/Document.xml", "", "<x/>")),
                of(
                        Upload.Refusal.UNREADABLE,
                        "a document type",
                        docx("word/_rels/a.rels", "", "<!DOCTYPE x [<!ENTITY e 'e'>]><x>&e;</x>")),
                of(
                        Upload.Refusal.TYPE,
                        "a template",
                        Files.office(
                                "word/document.xml",
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")));
    }

    static Stream<Arguments> openDocuments() {
        return Stream.of(
                of(Upload.Refusal.MACRO, "macros", openDocument("text", "Basic/Standard/Module1.xml", "<x/>")),
                of(Upload.Refusal.MACRO, "macros in capitals", openDocument("spreadsheet", "SCRIPTS/python/a.py", "x")),
                of(
                        Upload.Refusal.MACRO,
                        "keys that may start a macro",
                        openDocument("text", "Configurations2/accelerator/current.xml", "<x/>")),
                of(Upload.Refusal.MACRO, "signed macros", openDocument("text", "META-INF/macrosignatures.xml", "<x/>")),
                of(Upload.Refusal.MACRO, "what starts a macro", text("<script:event-listener/>")),
                of(
                        Upload.Refusal.MACRO,
                        "a link that starts a macro",
                        text("<text:a xlink:href='vnd.sun.star.script:a'/>")),
                of(Upload.Refusal.EMBEDDED, "an object", text("<draw:object-ole xlink:href='./Object 1'/>")),
                of(Upload.Refusal.EMBEDDED, "an object's data", openDocument("text", "Object 1", "x")),
                of(
                        Upload.Refusal.EMBEDDED,
                        "an object that is called a picture",
                        openDocument("text", "Pictures/a.png", COMPOUND)),
                of(
                        Upload.Refusal.EXTERNAL,
                        "a picture elsewhere",
                        text("<draw:image xlink:href='http://127.0.0.1/a.png'/>")),
                of(
                        Upload.Refusal.EXTERNAL,
                        "a frame elsewhere",
                        text("<draw:floating-frame xlink:href='http://127.0.0.1/a'/>")),
                of(Upload.Refusal.EXTERNAL, "data elsewhere", text("<office:dde-source/>")),
                of(
                        Upload.Refusal.EXTERNAL,
                        "a template elsewhere",
                        openDocument(
                                "text",
                                "meta.xml",
                                "<m:template xmlns:m='m' xmlns:x='x' x:href='//127.0.0.1/a.ott'/>")),
                of(
                        Upload.Refusal.LOCKED,
                        "a password",
                        openDocument("text", "META-INF/manifest.xml", "<m><encryption-data/></m>")),
                of(Upload.Refusal.PATH, "a part above the file", openDocument("text", "Pictures/../../a.png", "x")),
                of(Upload.Refusal.PART, "something unknown", openDocument("text", "notes/a.txt", "x")),
                of(Upload.Refusal.UNREADABLE, "half a text", text("<text:p>")));
    }

    static Stream<Arguments> pdfs() {
        return Stream.of(
                of(Upload.Refusal.PDF_SCRIPT, "a script at opening", pdf("/OpenAction << /S /JavaScript /JS (1) >>")),
                of(
                        Upload.Refusal.PDF_SCRIPT,
                        "a script spelt otherwise",
                        pdf("/OpenAction << /S /J#61vaScript /J#53 (1) >>")),
                of(Upload.Refusal.PDF_SCRIPT, "scripts by name", pdf("/Names << /JavaScript << /Names [] >> >>")),
                of(Upload.Refusal.PDF_SCRIPT, "a form with scripts", pdf("/AcroForm << /XFA [] >>")),
                of(Upload.Refusal.PDF_LAUNCH, "a program at opening", pdf("/OpenAction << /S /Launch /F (a) >>")),
                of(Upload.Refusal.PDF_EMBEDDED, "a file in it", pdf("/Names << /EmbeddedFiles << /Names [] >> >>")),
                of(Upload.Refusal.PDF_EMBEDDED, "a file beside the text", pdf("/AF [<< /Type /Filespec /EF << >> >>]")),
                of(
                        Upload.Refusal.UNREADABLE,
                        "layers of packing",
                        pdf(">>\nendobj\n9 0 obj\n<< /Type /ObjStm /Filter [/FlateDecode /Fl]"
                                + " >>\nstream\nxx\nendstream\nendobj\n8 0 obj\n<<")),
                of(Upload.Refusal.UNREADABLE, "no pages at all", Files.bytes("%PDF-1.7\nnothing\n%%EOF\n")));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource({"office", "openDocuments", "pdfs"})
    void eachKindIsRefusedForWhatItIs(Upload.Refusal refusal, String what, byte[] content) {
        assertThat(FileTypes.of(content)).isEqualTo(Judgement.refused(refusal));
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("a").value(0, 0, "b");
        }
        return out.toByteArray();
    }

    private static byte[] spreadsheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SpreadSheet spreadsheet = new SpreadSheet();
        spreadsheet.appendSheet(new Sheet("a", 2, 2));
        spreadsheet.save(out);
        return out.toByteArray();
    }

    static Stream<Arguments> ordinary() throws IOException {
        return Stream.of(
                Arguments.of("a workbook of a library", workbook()),
                Arguments.of("a spreadsheet of a library", spreadsheet()),
                Arguments.of("a link to a page", linked("hyperlink", "https://example.org/", "External")),
                Arguments.of("a picture", docx("word/media/a.png", "image/png", "x")),
                Arguments.of(
                        "notes at a sheet",
                        xlsx(
                                "xl/drawings/vmlDrawing1.vml",
                                "application/vnd.openxmlformats-officedocument.vmlDrawing",
                                "<x/>")),
                Arguments.of(
                        "how a printer is set",
                        xlsx(
                                "xl/printerSettings/printerSettings1.bin",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings",
                                "x")),
                Arguments.of(
                        "a label of secrecy",
                        docx(
                                "docMetadata/LabelInfo.xml",
                                "application/vnd.ms-office.classificationlabels+xml",
                                "<x/>",
                                "_rels/label.rels",
                                "",
                                relationship("metadata/core-properties", "docProps/core.xml", ""))),
                Arguments.of(
                        "a link in a text",
                        text("<text:a xlink:href='mailto:a@example.org'/><text:a xlink:href='#here'/>")),
                Arguments.of(
                        "a chart",
                        openDocument(
                                "spreadsheet", "Object 1/content.xml", "<x/>", "ObjectReplacements/Object 1", "x")),
                Arguments.of(
                        "places without anything in them",
                        openDocument(
                                "text",
                                "Configurations2/popupmenu/",
                                "",
                                "Configurations2/accelerator/current.xml",
                                "")),
                Arguments.of("a link in a PDF", pdf("/OpenAction << /S /URI /URI (https://example.org/) >>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ordinary")
    void ordinaryDocumentsAreTaken(String what, byte[] content) {
        assertThat(FileTypes.of(content).refusal()).isNull();
    }

    @Test
    void everyReasonIsSaidInBothLanguages() throws IOException {
        for (String file : new String[] {"/messages/attachment.properties", "/messages/attachment_en.properties"}) {
            Properties texts = new Properties();
            try (InputStream in = HarmfulPartsTest.class.getResourceAsStream(file)) {
                texts.load(in);
            }
            for (Upload.Refusal refusal : Upload.Refusal.values()) {
                assertThat(texts).containsKey("attachment.refused." + refusal.code());
            }
        }
    }
}
