package nl.groeiruimte.desk.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Small text documents as office programs write them. */
final class Samples {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:";

    private Samples() {}

    /** A Word file with this body, and perhaps a header. */
    static byte[] docx(String body, String... header) {
        Map<String, String> parts = new LinkedHashMap<>();
        String openXml = "application/vnd.openxmlformats-";
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"" + openXml + "package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + openXml
                        + "officedocument.wordprocessingml.document.main+xml\"/>"
                        + "<Override PartName=\"/word/header1.xml\" ContentType=\"" + openXml
                        + "officedocument.wordprocessingml.header+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        parts.put("word/document.xml", "<w:document xmlns:w=\"" + W + "\"><w:body>" + body + "</w:body></w:document>");
        for (String text : header) {
            parts.put("word/header1.xml", "<w:hdr xmlns:w=\"" + W + "\">" + paragraph(text) + "</w:hdr>");
        }
        return packed(parts);
    }

    /** A paragraph whose text is cut up in runs, as Word does where it was corrected. */
    static String paragraph(String... runs) {
        StringBuilder paragraph = new StringBuilder("<w:p>");
        for (String run : runs) {
            paragraph.append("<w:r><w:t>").append(run).append("</w:t></w:r>");
        }
        return paragraph.append("</w:p>").toString();
    }

    /** An OpenDocument text with this body. */
    static byte[] odt(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put(
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest=\"" + ODF + "manifest:1.0\"><manifest:file-entry"
                        + " manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                        + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                        + "</manifest:manifest>");
        parts.put(
                "content.xml",
                "<office:document-content xmlns:office=\"" + ODF + "office:1.0\" xmlns:text=\"" + ODF
                        + "text:1.0\" xmlns:table=\"" + ODF + "table:1.0\"><office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>");
        return packed(parts);
    }

    /** A part of a file, as text. */
    static String part(byte[] file, String name) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new IllegalArgumentException("no part " + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
