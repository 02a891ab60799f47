package nl.groeiruimte.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.tika.Tika;

/** Tells what a file is by what is in it; its name is not asked. */
final class FileTypes {

    /** Far more than any office document has, and little enough to look through. */
    private static final int MOST_PARTS = 5_000;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final Set<String> PACKED = Set.of("application/zip", "application/x-tika-ooxml", FileType.ODT.mediaType(),
            FileType.ODS.mediaType(), FileType.DOCX.mediaType(), FileType.XLSX.mediaType());
    private static final List<String> MACROS = List.of("word/vbaProject.bin", "xl/vbaProject.bin", "Basic/", "Scripts/");

    private static final Tika TIKA = new Tika();

    private FileTypes() {
    }

    /** The type, when it is one that is taken. */
    static Optional<FileType> of(byte[] content) {
        String found = TIKA.detect(content);
        if (!PACKED.contains(found)) {
            return FileType.ofMediaType(found);
        }
        Set<String> parts = parts(content);
        if (parts.isEmpty() || parts.stream().anyMatch(part -> MACROS.stream().anyMatch(part::startsWith))) {
            return Optional.empty();
        }
        if (parts.contains("[Content_Types].xml")) {
            return parts.contains("word/document.xml") ? Optional.of(FileType.DOCX)
                    : parts.contains("xl/workbook.xml") ? Optional.of(FileType.XLSX) : Optional.empty();
        }
        return parts.contains("content.xml") ? FileType.ofMediaType(found) : Optional.empty();
    }

    /** The names in a packed file; none when it cannot be unpacked, or unpacks to more than a document does. */
    private static Set<String> parts(byte[] content) {
        Set<String> parts = new HashSet<>();
        byte[] unpacked = new byte[8192];
        long size = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.add(part.getName());
                for (int read = zip.read(unpacked); read >= 0; read = zip.read(unpacked)) {
                    size += read;
                    if (size > MOST_UNPACKED) {
                        return Set.of();
                    }
                }
                if (parts.size() > MOST_PARTS) {
                    return Set.of();
                }
            }
        } catch (IOException | IllegalArgumentException notPackedAsItSays) {
            return Set.of();
        }
        return parts;
    }
}
