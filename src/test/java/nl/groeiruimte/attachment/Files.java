package nl.groeiruimte.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each type. */
final class Files {

    static final byte[] PDF = bytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n");
    static final byte[] PNG = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    static final byte[] JPEG = Base64.getDecoder().decode("/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////");
    static final byte[] TEXT = bytes("Wij geven toestemming voor dit signaal.\n");

    private Files() {
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] docx(String... more) {
        return office("word/document.xml", more);
    }

    static byte[] xlsx(String... more) {
        return office("xl/workbook.xml", more);
    }

    private static byte[] office(String main, String... more) {
        return zip(zip -> {
            add(zip, "[Content_Types].xml");
            add(zip, "_rels/.rels");
            add(zip, main);
            for (String name : more) {
                add(zip, name);
            }
        });
    }

    /** An OpenDocument file: its type stands first, not packed. */
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
            add(zip, "content.xml");
            for (String name : more) {
                add(zip, name);
            }
        });
    }

    /** A small file that unpacks to a large one. */
    static byte[] bomb() {
        return zip(zip -> {
            add(zip, "[Content_Types].xml");
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] megabyte = new byte[1024 * 1024];
            for (int i = 0; i < 210; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        });
    }

    static byte[] zipOf(String name) {
        return zip(zip -> add(zip, name));
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

    private static void add(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes("<x/>"));
        zip.closeEntry();
    }
}
