package nl.groeiruimte.desk.documents;

import static nl.groeiruimte.desk.documents.Samples.docx;
import static nl.groeiruimte.desk.documents.Samples.odt;
import static nl.groeiruimte.desk.documents.Samples.paragraph;
import static nl.groeiruimte.desk.documents.Samples.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.attachment.FileType;
import nl.groeiruimte.desk.documents.FieldProblem.Kind;
import nl.groeiruimte.desk.documents.FieldProblem.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of a closed list are replaced by text; nothing else in a template is understood. */
class TemplateFileTest {

    private static final Map<DocumentField, String> VALUES = Map.of(
            DocumentField.COMPANY, "Zeewier & Zonen <B.V.>",
            DocumentField.CASE_NUMBER, "GR-2026-0042",
            DocumentField.PROPOSITIONS, "Horizon: Campus A\nOost NL: Park B");

    @Test
    void fieldIsReplacedAlsoWhereWordCutItUpAndInTheHeader() throws IOException {
        byte[] file = filled(docx(
                paragraph("Tussen {", "{bedrijfs", "naam}}", " en ons: {{ Bedrijfsnaam }}."), "Casus {{casusnummer}}"));

        assertThat(part(file, "word/document.xml"))
                .contains("Zeewier &amp; Zonen &lt;B.V.&gt;", " en ons: Zeewier &amp;")
                .doesNotContain("{{", "}}", "naam");
        assertThat(part(file, "word/header1.xml")).contains("Casus GR-2026-0042");
    }

    @Test
    void severalLinesBecomeLines() throws IOException {
        assertThat(part(filled(docx(paragraph("{{proposities}}"))), "word/document.xml"))
                .containsSubsequence("Campus A</w:t><w:br/><w:t", ">Oost NL");
        assertThat(part(filledOdt(odt("<text:p>{{proposities}}.</text:p>")), "content.xml"))
                .contains("Campus A<text:line-break/>Oost NL: Park B.");
    }

    @Test
    void fieldsOfTheOfficeProgramWithOurNamesAreOurs() throws IOException {
        String spread = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> MERGEFIELD"
                + " bedrijfsnaam \\* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + "<w:r><w:t>«bedrijfs</w:t></w:r><w:r><w:t>naam»</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        String simple = "<w:p><w:fldSimple w:instr=\"MERGEFIELD casusnummer\"><w:r><w:t>«x»</w:t></w:r></w:fldSimple>"
                + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>";

        String document = part(filled(docx(spread + simple)), "word/document.xml");

        assertThat(document)
                .contains("Zeewier &amp; Zonen", "GR-2026-0042", "PAGE")
                .doesNotContain("MERGEFIELD", "fldChar", "«");
        assertThat(part(
                        filledOdt(odt("<text:p><text:placeholder>&lt;bedrijfsnaam&gt;</text:placeholder></text:p>")),
                        "content.xml"))
                .contains("<text:p>Zeewier &amp; Zonen");
    }

    @Test
    void unknownFieldIsToldWithItsPlace() throws IOException {
        String table = "<w:tbl><w:tr><w:tc>" + paragraph("kop") + "</w:tc></w:tr><w:tr><w:tc>"
                + paragraph("Tel.: {{fax}}") + "</w:tc></w:tr></w:tbl>";
        TemplateFile file = TemplateFile.read(
                FileType.DOCX,
                docx(paragraph("Titel") + paragraph("Beste {{be", "drijf}},") + table, "{{datum}} {{kenmerk}}"));

        assertThat(file.problems())
                .containsExactlyInAnyOrder(
                        new FieldProblem(Kind.UNKNOWN, "bedrijf", new Place("body", 0, 0, 2), "Beste {{bedrijf}},"),
                        new FieldProblem(Kind.UNKNOWN, "fax", new Place("body", 1, 2, 1), "Tel.: {{fax}}"),
                        new FieldProblem(
                                Kind.UNKNOWN, "kenmerk", new Place("header", 0, 0, 1), "{{datum}} {{kenmerk}}"));
        assertThat(file.fields()).containsExactly(DocumentField.TODAY);
    }

    @Test
    void bracesThatBeginOrEndNoFieldAreTold() throws IOException {
        assertThat(TemplateFile.read(FileType.DOCX, docx(paragraph("{{datum} en")))
                        .problems())
                .extracting(FieldProblem::kind)
                .containsExactly(Kind.UNFINISHED);
    }

    /** Each would be a program to some template language or office program. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "#{7*7}",
                "*{7*7}",
                "@{7*7}",
                "[#if true]x[/#if]",
                "&lt;#assign x=7*7&gt;${x}",
                "#set($x = 7 * 7)$x",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.lang.Object\")}",
                "$class.inspect(\"java.lang.Runtime\")",
                "{% set x = 7*7 %}",
                "@before-row[#list x as y]"
            })
    void languagesOfTemplatesStayText(String language) throws IOException {
        byte[] file = docx(paragraph(language + " {{bedrijfsnaam}}"));

        assertThat(part(filled(file), "word/document.xml"))
                .contains(">" + language.replace("&gt;", "&gt;") + " Zeewier")
                .doesNotContain("49");
    }

    @Test
    void valueThatLooksLikeAFieldIsTextToo() throws IOException {
        TemplateFile file = TemplateFile.read(FileType.DOCX, docx(paragraph("{{bedrijfsnaam}} {{casusnummer}}")));

        byte[] filled = file.fill(
                Map.of(DocumentField.COMPANY, "{{casusnummer}}${7*7}", DocumentField.CASE_NUMBER, "GR-2026-0042"));

        assertThat(part(filled, "word/document.xml")).contains("{{casusnummer}}${7*7} GR-2026-0042");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DDEAUTO c:\\\\x y",
                "INCLUDETEXT \"file.docx\"",
                "INCLUDEPICTURE x",
                "IF 1 = 1 a b",
                "MACROBUTTON x y",
                "= 7 * 7"
            })
    void fieldOfWordThatDoesSomethingIsToldWithItsPlace(String instruction) throws IOException {
        String simple = "<w:p><w:fldSimple w:instr=\"" + instruction.replace("\"", "&quot;")
                + "\"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>";
        String spread = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + instruction
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

        assertThat(TemplateFile.read(FileType.DOCX, docx(simple + spread)).problems())
                .extracting(FieldProblem::kind, problem -> problem.place().paragraph())
                .containsExactlyInAnyOrder(tuple(Kind.PROGRAM, 1), tuple(Kind.PROGRAM, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "execute-macro", "database-display", "conditional-text"})
    void fieldOfOpenDocumentThatDoesSomethingIsTold(String element) throws IOException {
        assertThat(TemplateFile.read(
                                FileType.ODT, odt("<text:p><text:" + element + ">x</text:" + element + "></text:p>"))
                        .problems())
                .extracting(FieldProblem::kind)
                .containsExactly(Kind.PROGRAM);
    }

    @Test
    void documentTypeIsNotRead() {
        byte[] file = docx("</w:body></w:document><!DOCTYPE x><w:document><w:body>");

        assertThatThrownBy(() -> TemplateFile.read(FileType.DOCX, file)).isInstanceOf(IOException.class);
    }

    @Test
    void everyFieldHasANameOfItsOwnInSmallLetters() {
        assertThat(List.of(DocumentField.values()))
                .extracting(DocumentField::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z][a-z-]+"));
    }

    private static byte[] filled(byte[] file) throws IOException {
        return TemplateFile.read(FileType.DOCX, file).fill(VALUES);
    }

    private static byte[] filledOdt(byte[] file) throws IOException {
        return TemplateFile.read(FileType.ODT, file).fill(VALUES);
    }
}
