package nl.groeiruimte.platform.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Spreadsheet files are zips in which their makers write the clock's moment; here they get a given one. */
final class FixedZip {

    /** Must come first and unpacked in an OpenDocument file, so that what it is can be read without unpacking. */
    private static final String KIND = "mimetype";

    private static final String PROPERTIES = "docProps/core.xml";

    private FixedZip() {}

    static byte[] of(byte[] zip, Instant written) {
        try {
            // Excel's parts are written with sizes after them that Java reads from a file only.
            Path file = Files.createTempFile("groeiruimte", ".zip");
            try {
                Files.write(file, zip);
                return of(file, written);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] of(Path zip, Instant written) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(zip.toFile());
                ZipOutputStream to = new ZipOutputStream(file)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                add(
                        to,
                        entry.getName(),
                        entry.getName().equals(PROPERTIES) ? made(content, written) : content,
                        written);
            }
        }
        return file.toByteArray();
    }

    static void add(ZipOutputStream zip, String name, byte[] content, Instant written) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(written, ZoneOffset.UTC));
        if (name.equals(KIND)) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] made(byte[] properties, Instant written) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + written.truncatedTo(ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8);
    }
}
