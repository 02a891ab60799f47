package nl.groeiruimte.desk.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import nl.groeiruimte.cases.attachment.FileType;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * A small template of each kind to begin with, as Word or LibreOffice writes it: its title, a sentence, and its usual
 * fields.
 */
@Component
class ExampleTemplate {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OPEN_XML = "application/vnd.openxmlformats-";
    private static final String OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private final MessageSource messages;

    ExampleTemplate(MessageSource messages) {
        this.messages = messages;
    }

    /** The file, in Dutch: so are the documents. */
    byte[] of(DocumentKind kind, FileType type) {
        String title = text("documents.kind." + kind.code());
        List<String> lines = lines(kind);
        return packed(
                switch (OfficeText.of(type)) {
                    case WORD -> word(title, lines);
                    case OPEN_DOCUMENT -> openDocument(title, lines);
                });
    }

    private List<String> lines(DocumentKind kind) {
        List<String> lines = new ArrayList<>(List.of(text("documents.example." + kind.code())));
        kind.usual().forEach(field -> lines.add(text("documents.field." + field.code()) + ": " + field.written()));
        lines.add(text("documents.example.end"));
        return lines;
    }

    private static Map<String, String> word(String title, List<String> lines) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                XML + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                        + OPEN_XML + "package.relationships+xml\"/><Default Extension=\"xml\""
                        + " ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\""
                        + OPEN_XML + "officedocument.wordprocessingml.document.main+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"word/document.xml\"/></Relationships>");
        StringBuilder body = new StringBuilder(paragraph(title, "<w:b/><w:sz w:val=\"36\"/>"));
        lines.forEach(line -> body.append(paragraph(line, "")));
        parts.put(
                "word/document.xml",
                XML + "<w:document xmlns:w=\"" + NAMESPACE + "\"><w:body>" + body
                        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
        return parts;
    }

    private static String paragraph(String text, String look) {
        return "<w:p><w:pPr><w:spacing w:after=\"160\"/></w:pPr><w:r><w:rPr>" + look
                + "</w:rPr><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r></w:p>";
    }

    private static Map<String, String> openDocument(String title, List<String> lines) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(TemplateFile.MEDIA_TYPE, FileType.ODT.mediaType());
        parts.put(
                "META-INF/manifest.xml",
                XML + "<manifest:manifest xmlns:manifest=\"" + OPEN_DOCUMENT
                        + "manifest:1.0\" manifest:version=\"1.3\">"
                        + "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\""
                        + " manifest:media-type=\"" + FileType.ODT.mediaType() + "\"/>"
                        + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                        + "</manifest:manifest>");
        StringBuilder body = new StringBuilder(
                "<text:h text:style-name=\"Title\" text:outline-level=\"1\">" + escaped(title) + "</text:h>");
        lines.forEach(line -> body.append("<text:p text:style-name=\"Line\">")
                .append(escaped(line))
                .append("</text:p>"));
        parts.put(
                "content.xml",
                XML + "<office:document-content office:version=\"1.3\" xmlns:office=\"" + OPEN_DOCUMENT
                        + "office:1.0\" xmlns:text=\"" + OPEN_DOCUMENT + "text:1.0\" xmlns:style=\"" + OPEN_DOCUMENT
                        + "style:1.0\" xmlns:fo=\"" + OPEN_DOCUMENT
                        + "xsl-fo-compatible:1.0\"><office:automatic-styles>"
                        + "<style:style style:name=\"Title\" style:family=\"paragraph\"><style:paragraph-properties"
                        + " fo:margin-bottom=\"4mm\"/><style:text-properties fo:font-size=\"18pt\""
                        + " fo:font-weight=\"bold\"/></style:style><style:style style:name=\"Line\""
                        + " style:family=\"paragraph\"><style:paragraph-properties fo:margin-bottom=\"2mm\"/>"
                        + "</style:style></office:automatic-styles><office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>");
        return parts;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(text, "UTF-8");
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.forLanguageTag("nl"));
    }

    private static byte[] packed(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream file = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                TemplateFile.add(file, part.getKey(), part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
