package nl.groeiruimte.cases.attachment;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks how large the streams of a PDF become, before a reader that unpacks them in memory sees it. */
final class PdfStreams {

    /** A scan of a page in colour, not compressed, and then some. */
    private static final long LARGEST = 128L * 1024 * 1024;

    private static final long MOST = 400L * 1024 * 1024;
    /** In front of a stream's data stands what it is. */
    private static final int LONGEST_DICTIONARY = 4096;

    private static final Pattern STREAM = Pattern.compile("(?<!end)stream[ \\t]*(\\r\\n|\\n|\\r)");
    private static final Pattern WRITTEN_OTHERWISE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern UNPACKED = Pattern.compile("/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\b");
    /** Streams that are unpacked to find the objects of the file. */
    private static final Pattern OBJECTS = Pattern.compile("/(ObjStm|XRef)\\b|/(W|N)[\\s\\[/]");

    private static final Pattern ELSEWHERE = Pattern.compile("/(Filter|F)\\s+\\d+\\s+\\d+\\s+R\\b");

    private PdfStreams() {}

    /** @throws RefusedFileException when a stream, or all together, unpack to too much, or nobody can tell */
    static void check(byte[] content) throws RefusedFileException {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        long all = 0;
        byte[] unpacked = new byte[64 * 1024];
        Inflater inflater = new Inflater(true);
        try {
            for (Matcher stream = STREAM.matcher(text); stream.find(); ) {
                int start = Math.max(0, stream.start() - LONGEST_DICTIONARY);
                refuseLayers(text.substring(Math.max(start, text.lastIndexOf("obj", stream.start())), stream.start()));
                // Two bytes say how it is packed; readers do not look at them.
                int from = Math.min(content.length, stream.end() + 2);
                inflater.reset();
                inflater.setInput(content, from, content.length - from);
                all += unpack(inflater, unpacked);
                if (all > MOST) {
                    throw new RefusedFileException(Upload.Refusal.UNPACKS_TOO_LARGE);
                }
            }
        } finally {
            inflater.end();
        }
    }

    private static void refuseLayers(String dictionary) throws RefusedFileException {
        String names = WRITTEN_OTHERWISE
                .matcher(dictionary)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
        boolean objects = OBJECTS.matcher(names).find();
        if (UNPACKED.matcher(names).results().count() > 1
                || ELSEWHERE.matcher(names).find()
                || objects && names.contains("/LZW")) {
            throw new RefusedFileException(Upload.Refusal.UNREADABLE);
        }
    }

    private static long unpack(Inflater inflater, byte[] unpacked) throws RefusedFileException {
        long size = 0;
        try {
            for (int read = inflater.inflate(unpacked); read > 0; read = inflater.inflate(unpacked)) {
                size += read;
                if (size > LARGEST) {
                    throw new RefusedFileException(Upload.Refusal.UNPACKS_TOO_LARGE);
                }
            }
        } catch (DataFormatException notPackedThatWay) {
            return size;
        }
        return size;
    }
}
