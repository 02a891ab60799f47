package nl.groeiruimte.confidentiality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Finds words in texts and bytes, also when they are packed, spaced, in capitals or written in Base64. */
final class Traces {

    private static final int LETTERS_OF_BASE64 = 3;
    private static final int MOST_UNPACKED = 4_000_000;
    /** No writing of any word is shorter. */
    private static final int START = 5;

    private static final int WEIGHT_OF_THE_FIRST = (int) Math.pow(31, START);
    private static final Map<String, List<String>> BASE64 = new ConcurrentHashMap<>();

    private Traces() {}

    /** One of the ways in which a word may be written. */
    private record Writing(String text, Word word) {}

    /** The words that stand in a text. */
    static Set<Word> in(String text, Collection<Word> words) {
        return in(text, true, words);
    }

    /** @param gaps whether blanks, dots and dashes may stand between a word's letters */
    private static Set<Word> in(String text, boolean gaps, Collection<Word> words) {
        Map<Integer, List<Writing>> plain = new HashMap<>();
        Map<Integer, List<Writing>> encoded = new HashMap<>();
        for (Word word : words) {
            add(word.text(), word, plain);
            BASE64.computeIfAbsent(word.text(), Traces::base64).forEach(writing -> add(writing, word, encoded));
        }
        String small = text.toLowerCase(Locale.ROOT);
        Set<Word> found = new HashSet<>();
        look(small, plain, found);
        if (gaps) {
            look(withoutGaps(small), plain, found);
        }
        look(text, encoded, found);
        return found;
    }

    private static void add(String text, Word word, Map<Integer, List<Writing>> byStart) {
        byStart.computeIfAbsent(text.substring(0, START).hashCode(), start -> new ArrayList<>(1))
                .add(new Writing(text, word));
    }

    /**
     * All at once: the hash of the last signs, as a string of them has it, tells where one of the writings may begin.
     */
    private static void look(String text, Map<Integer, List<Writing>> byStart, Set<Word> found) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i) - (i < START ? 0 : text.charAt(i - START) * WEIGHT_OF_THE_FIRST);
            List<Writing> candidates = byStart.get(hash);
            if (candidates != null && i >= START - 1) {
                for (Writing candidate : candidates) {
                    if (text.startsWith(candidate.text(), i - START + 1)) {
                        found.add(candidate.word());
                    }
                }
            }
        }
    }

    /**
     * The words that stand in bytes, whatever they are: text in any usual encoding, a serialised object, a packed file.
     */
    static Set<Word> in(byte[] bytes, Collection<Word> words) {
        Readable readable = readable(bytes);
        Set<Word> found = in(readable.text().toString(), true, words);
        found.addAll(in(readable.drawing().toString(), false, words));
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
            InputStream rest = new ByteArrayInputStream(bytes, i, bytes.length - i);
            try {
                if (start == 0x1f8b) {
                    parts.add(new GZIPInputStream(rest).readNBytes(MOST_UNPACKED));
                } else if (start == 0x7801 || start == 0x785e || start == 0x789c || start == 0x78da) {
                    parts.add(new InflaterInputStream(rest).readNBytes(MOST_UNPACKED));
                } else if (i == 0 && start == 0x504b) {
                    addEntries(new ZipInputStream(rest), parts);
                }
            } catch (IOException e) {
                // Bytes that only look like the beginning of something packed.
            }
        }
        return parts;
    }

    private static void addEntries(ZipInputStream zip, List<byte[]> parts) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            parts.add(entry.getName().getBytes(StandardCharsets.UTF_8));
            parts.add(zip.readNBytes(MOST_UNPACKED));
        }
    }

    /** As numbers are written with blanks, dots and dashes. */
    private static String withoutGaps(String text) {
        StringBuilder tight = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign > ' ' && sign != '.' && sign != '-' && sign != '\u00a0') {
                tight.append(sign);
            }
        }
        return tight.toString();
    }

    /** Wherever the word begins in the groups of three; without its first letter, which may be a capital. */
    private static List<String> base64(String word) {
        List<String> writings = new ArrayList<>();
        for (int before = 0; before < LETTERS_OF_BASE64; before++) {
            String encoded = Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString(("\0".repeat(before) + word.substring(1)).getBytes(StandardCharsets.UTF_8));
            // The first sign and the last one depend on the neighbours.
            writings.add(encoded.substring(before == 0 ? 0 : before + 1, encoded.length() - 1));
        }
        return writings;
    }
}
