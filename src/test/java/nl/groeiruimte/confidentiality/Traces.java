package nl.groeiruimte.confidentiality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Finds words in texts and bytes, also when they are packed, spaced, in capitals or written in Base64. */
final class Traces {

    private static final int MOST_UNPACKED = 4_000_000;

    private Traces() {}

    /** The words that stand in a text. */
    static Set<Word> in(String text, Collection<Word> words) {
        return in(text, Sought.of(words));
    }

    static Set<Word> in(String text, Sought words) {
        return words.in(text, true);
    }

    /**
     * The words that stand in bytes, whatever they are: text in any usual encoding, a serialised object, a packed file.
     */
    static Set<Word> in(byte[] bytes, Collection<Word> words) {
        return in(bytes, Sought.of(words));
    }

    static Set<Word> in(byte[] bytes, Sought words) {
        Readable readable = readable(bytes);
        Set<Word> found = words.in(readable.text().toString(), true);
        found.addAll(words.in(readable.drawing().toString(), false));
        return found;
    }

    /**
     * What is in bytes: text, and the inside of PDFs, whose very many numbers would make any other one without their
     * gaps.
     */
    private record Readable(StringBuilder text, StringBuilder drawing) {

        private void add(Readable other) {
            text.append('\n').append(other.text);
            drawing.append('\n').append(other.drawing);
        }
    }

    /** All that a program could read in the bytes; of two-byte letters the zeros are left out. */
    private static Readable readable(byte[] bytes) {
        String plain = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        Readable all = new Readable(new StringBuilder(plain), new StringBuilder());
        unpacked(bytes).forEach(part -> all.add(readable(part)));
        return plain.startsWith("%PDF-")
                ? new Readable(
                        new StringBuilder(written(bytes)),
                        all.text().append('\n').append(all.drawing()))
                : all;
    }

    /**
     * In a PDF letters are numbers of its own fonts' signs, which only these fonts make readable. Nothing where the
     * bytes only begin like a PDF, as attachments of other tests do: no reader would show more of them than their
     * bytes.
     */
    private static String written(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException noPdf) {
            return "";
        }
    }

    private static List<byte[]> unpacked(byte[] bytes) {
        List<byte[]> parts = new ArrayList<>();
        for (int i = 0; i + 4 < bytes.length; i++) {
            int start = (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff;
            try {
                if (start == 0x1f8b) {
                    parts.add(new GZIPInputStream(from(bytes, i)).readNBytes(MOST_UNPACKED));
                } else if (start == 0x7801 || start == 0x785e || start == 0x789c || start == 0x78da) {
                    parts.add(new InflaterInputStream(from(bytes, i)).readNBytes(MOST_UNPACKED));
                } else if (i == 0 && start == 0x504b) {
                    addEntries(new ZipInputStream(from(bytes, i)), parts);
                }
            } catch (IOException e) {
                // Bytes that only look like the beginning of something packed.
            }
        }
        return parts;
    }

    private static InputStream from(byte[] bytes, int start) {
        return new ByteArrayInputStream(bytes, start, bytes.length - start);
    }

    private static void addEntries(ZipInputStream zip, List<byte[]> parts) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            parts.add(entry.getName().getBytes(StandardCharsets.UTF_8));
            parts.add(zip.readNBytes(MOST_UNPACKED));
        }
    }
}
