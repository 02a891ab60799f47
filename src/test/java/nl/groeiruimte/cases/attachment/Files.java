package nl.groeiruimte.cases.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each type. */
final class Files {

    static final byte[] PDF = pdf("");
    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    static final byte[] JPEG = Base64.getDecoder().decode("/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////");
    static final byte[] TEXT = bytes("Wij geven toestemming voor dit signaal.\n");

    static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private Files() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A PDF of one empty page; {@code more} stands in its catalog. */
    static byte[] pdf(String more) {
        return bytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + more + " >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>\nendobj\n"
                + "trailer\n<< /Root 1 0 R /Size 4 >>\n%%EOF\n");
    }

    static byte[] docx(String... more) {
        return office("word/document.xml", DOCUMENT, more);
    }

    static byte[] xlsx(String... more) {
        return office("xl/workbook.xml", WORKBOOK, more);
    }

    /** Further parts come by name, content type and content; without a content type it has that of XML. */
    static byte[] office(String main, String mainType, String... more) {
        StringBuilder types =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" "
                        + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/" + main + "\" ContentType=\"" + mainType + "\"/>");
        for (int i = 0; i < more.length; i += 3) {
            if (!more[i + 1].isEmpty()) {
                types.append("<Override PartName=\"/")
                        .append(more[i])
                        .append("\" ContentType=\"")
                        .append(more[i + 1])
                        .append("\"/>");
            }
        }
        return zip(zip -> {
            add(zip, "[Content_Types].xml", types + "</Types>");
            add(zip, "_rels/.rels", relationship("officeDocument", main, ""));
            add(zip, main, "<x/>");
            for (int i = 0; i < more.length; i += 3) {
                add(zip, more[i], more[i + 2]);
            }
        });
    }

    /** What a part refers to. */
    static String relationship(String type, String target, String mode) {
        return "<Relationships "
                + "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
                + "Id=\"r1\" Type=\""
                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\""
                + target + "\""
                + (mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\"") + "/></Relationships>";
    }

    /** An OpenDocument file: its type stands first, not packed. Further parts come by name and content. */
    static byte[] openDocument(String type, String... more) {
        byte[] mediaType = bytes("application/vnd.oasis.opendocument." + type);
        return zip(zip -> {
            CRC32 sum = new CRC32();
            sum.update(mediaType);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(mediaType.length);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(mediaType);
            zip.closeEntry();
            if (!Arrays.asList(more).contains("content.xml")) {
                add(zip, "content.xml", "<x/>");
            }
            for (int i = 0; i < more.length; i += 2) {
                add(zip, more[i], more[i + 1]);
            }
        });
    }

    /** A small file that unpacks to a large one. */
    static byte[] bomb() {
        return zip(zip -> {
            add(zip, "[Content_Types].xml", "<x/>");
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] megabyte = new byte[1024 * 1024];
            for (int i = 0; i < 210; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        });
    }

    static byte[] zipOf(String name) {
        return zip(zip -> add(zip, name, "<x/>"));
    }

    private interface Packing {
        void into(ZipOutputStream zip) throws IOException;
    }

    private static byte[] zip(Packing packing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            packing.into(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
    }
}
