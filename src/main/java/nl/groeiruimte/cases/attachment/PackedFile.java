package nl.groeiruimte.cases.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a packed file by its own list of contents, as office programs read it; names in lower case. */
final class PackedFile implements AutoCloseable {

    /** Far more than any office document has, and little enough to look through. */
    private static final int MOST_PARTS = 5_000;

    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    /** How many times larger than packed a file may be, once it is larger than a simple document. */
    private static final long MOST_TIMES = 150;

    private static final long SIMPLE = 20L * 1024 * 1024;

    /** What begins a compound file: OLE objects, old Office files and the code of macros. */
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    /** Besides, programs of two kinds and packed files. */
    private static final List<byte[]> STARTS =
            List.of(COMPOUND, new byte[] {'M', 'Z'}, new byte[] {0x7F, 'E', 'L', 'F'}, new byte[] {'P', 'K', 3, 4});

    private final ZipFile file;
    private final Map<String, ZipArchiveEntry> parts = new TreeMap<>();
    private final Set<String> empty = new HashSet<>();

    private PackedFile(ZipFile file) {
        this.file = file;
    }

    /** @throws RefusedFileException when it cannot be unpacked, is too large, or has parts that no document has */
    static PackedFile open(byte[] content) throws RefusedFileException {
        PackedFile packed;
        try {
            packed = new PackedFile(ZipFile.builder().setByteArray(content).get());
        } catch (IOException | RuntimeException notPackedAsItSays) {
            throw new RefusedFileException(Upload.Refusal.UNREADABLE);
        }
        try {
            packed.list();
            packed.measure(content.length);
            return packed;
        } catch (RefusedFileException e) {
            packed.close();
            throw e;
        }
    }

    private void list() throws RefusedFileException {
        int count = 0;
        for (Enumeration<ZipArchiveEntry> all = file.getEntries(); all.hasMoreElements(); ) {
            ZipArchiveEntry part = all.nextElement();
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (++count > MOST_PARTS) {
                throw new RefusedFileException(Upload.Refusal.UNPACKS_TOO_LARGE);
            }
            // The library shows a backslash as a slash; the name as it is written tells.
            if (leadsOutside(part.getName())
                    || leadsOutside(new String(part.getRawName(), StandardCharsets.ISO_8859_1))) {
                throw new RefusedFileException(Upload.Refusal.PATH);
            }
            if (parts.put(name, part) != null) {
                throw new RefusedFileException(Upload.Refusal.DUPLICATE);
            }
            if (part.getGeneralPurposeBit().usesEncryption()) {
                throw new RefusedFileException(Upload.Refusal.LOCKED);
            }
        }
    }

    /** Whether a part would land, or be sought, elsewhere than under the file's own root. */
    static boolean leadsOutside(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.matches("^[A-Za-z]:.*")
                || name.chars().anyMatch(Character::isISOControl)
                || Arrays.asList(name.split("/", -1)).contains("..");
    }

    private void measure(int packed) throws RefusedFileException {
        byte[] unpacked = new byte[8192];
        long size = 0;
        for (Map.Entry<String, ZipArchiveEntry> entry : parts.entrySet()) {
            ZipArchiveEntry part = entry.getValue();
            try (InputStream in = file.getInputStream(part)) {
                boolean first = true;
                for (int read = in.readNBytes(unpacked, 0, unpacked.length);
                        read > 0;
                        read = in.readNBytes(unpacked, 0, unpacked.length)) {
                    if (first && STARTS.stream().anyMatch(start -> begins(unpacked, start))) {
                        throw new RefusedFileException(
                                part.getName().toLowerCase(Locale.ROOT).contains("vba")
                                        ? Upload.Refusal.MACRO
                                        : Upload.Refusal.EMBEDDED);
                    }
                    first = false;
                    size += read;
                    if (size > MOST_UNPACKED || size > SIMPLE && size / packed > MOST_TIMES) {
                        throw new RefusedFileException(Upload.Refusal.UNPACKS_TOO_LARGE);
                    }
                }
                if (first) {
                    empty.add(entry.getKey());
                }
            } catch (IOException | RuntimeException notPackedAsItSays) {
                throw new RefusedFileException(Upload.Refusal.UNREADABLE);
            }
        }
    }

    private static boolean begins(byte[] content, byte[] start) {
        return Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    /** Names in lower case; those of folders end with a slash. */
    Set<String> names() {
        return Collections.unmodifiableSet(parts.keySet());
    }

    /** Whether there is nothing in a part, which is given in lower case. */
    boolean isEmpty(String name) {
        return empty.contains(name);
    }

    boolean has(String name) {
        return parts.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** The content of a part, which must be there. */
    InputStream open(String name) throws IOException {
        return file.getInputStream(parts.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public void close() {
        ZipFile.closeQuietly(file);
    }
}
