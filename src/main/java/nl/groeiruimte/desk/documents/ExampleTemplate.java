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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A small template of each kind to begin with, as Word writes it: its title, a sentence, and its usual fields. */
@Component
class ExampleTemplate {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OPEN_XML = "application/vnd.openxmlformats-";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private final MessageSource messages;

    ExampleTemplate(MessageSource messages) {
        this.messages = messages;
    }

    /** The file, in Dutch: so are the documents. */
    byte[] of(DocumentKind kind) {
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
        parts.put("word/document.xml", document(kind));
        return packed(parts);
    }

    private String document(DocumentKind kind) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(paragraph(text("documents.kind." + kind.code()), "<w:b/><w:sz w:val=\"36\"/>"));
        paragraphs.add(paragraph(text("documents.example." + kind.code()), ""));
        for (DocumentField field : kind.usual()) {
            paragraphs.add(paragraph(text("documents.field." + field.code()) + ": " + field.written(), ""));
        }
        paragraphs.add(paragraph(text("documents.example.end"), ""));
        return XML + "<w:document xmlns:w=\"" + NAMESPACE + "\"><w:body>" + String.join("", paragraphs)
                + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>";
    }

    private static String paragraph(String text, String look) {
        return "<w:p><w:r><w:rPr>" + look + "</w:rPr><w:t xml:space=\"preserve\">"
                + HtmlUtils.htmlEscapeDecimal(text, "UTF-8") + "</w:t></w:r></w:p>";
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.forLanguageTag("nl"));
    }

    private static byte[] packed(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream file = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                file.putNextEntry(new ZipEntry(part.getKey()));
                file.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                file.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
