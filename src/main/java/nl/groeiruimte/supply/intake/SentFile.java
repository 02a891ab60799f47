package nl.groeiruimte.supply.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that was looked through once: text of a known encoding, without what no text has.
 *
 * @param sha256 in hexadecimals
 * @param marked whether it begins with the byte order mark of UTF-8
 * @param quotes how many double quotes are in it
 */
public record SentFile(Path path, long bytes, String sha256, Charset charset, boolean marked, long quotes) {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int BLOCK = 1 << 16;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /**
     * Looks through the file.
     *
     * @param onlyUtf8 whether another encoding is refused, as for JSON
     * @throws BrokenFile when it is empty, no text, or of another encoding than we read
     */
    static SentFile of(Path path, boolean onlyUtf8) throws IOException {
        Look look = new Look();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] block = new byte[BLOCK];
            for (int size = in.read(block); size >= 0; size = in.read(block)) {
                look.at(block, size);
            }
        }
        look.end();
        if (look.bytes == 0) {
            throw new BrokenFile(0, "empty");
        }
        if (look.notUtf8 > 0 && (onlyUtf8 || look.marked || look.notWindows > 0)) {
            throw new BrokenFile(look.notUtf8, "encoding");
        }
        return new SentFile(
                path,
                look.bytes,
                HexFormat.of().formatHex(look.digest.digest()),
                look.notUtf8 > 0 ? WINDOWS : StandardCharsets.UTF_8,
                look.marked,
                look.quotes);
    }

    /** The file from its beginning, behind the byte order mark, telling each time how many bytes of it were read. */
    public InputStream open(Progress progress) throws IOException {
        InputStream in = Files.newInputStream(path);
        if (marked) {
            in.skipNBytes(UTF_8_MARK.length);
        }
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                throw new IOException("read by block");
            }

            @Override
            public int read(byte[] block, int from, int most) throws IOException {
                int size = super.read(block, from, most);
                progress.read(Math.max(0, size));
                return size;
            }
        };
    }

    /** Told while a file is read. */
    public interface Progress {

        /** So many bytes more. */
        void read(int bytes);

        /** One record more. */
        void record();
    }

    private static final class Look {

        private final MessageDigest digest = sha256();
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer signs = CharBuffer.allocate(BLOCK + 8);
        private final ByteBuffer waiting = ByteBuffer.allocate(BLOCK + 8);
        private long bytes;
        private long line = 1;
        private long quotes;
        private boolean marked;
        private long notUtf8;
        private long notWindows;

        void at(byte[] block, int size) {
            digest.update(block, 0, size);
            if (bytes == 0) {
                begin(block, size);
            }
            bytes += size;
            long first = line;
            int all = 0;
            for (int i = 0; i < size; i++) {
                all |= block[i];
                sign(block[i] & 0xFF);
            }
            boolean ascii = (all & 0x80) == 0 && waiting.position() == 0;
            if (notUtf8 == 0 && !ascii) {
                waiting.put(block, 0, size).flip();
                decode(first, false);
            }
        }

        void end() {
            if (notUtf8 == 0) {
                waiting.flip();
                decode(line, true);
            }
        }

        private void begin(byte[] block, int size) {
            if (size >= 4 && block[0] == 'P' && block[1] == 'K' && block[2] < 9) {
                throw new BrokenFile(0, "spreadsheet");
            }
            if (size >= 2
                    && ((block[0] & 0xFF) == 0xFF && (block[1] & 0xFF) == 0xFE
                            || (block[0] & 0xFF) == 0xFE && (block[1] & 0xFF) == 0xFF)) {
                throw new BrokenFile(1, "encoding");
            }
            marked = size >= 3 && block[0] == UTF_8_MARK[0] && block[1] == UTF_8_MARK[1] && block[2] == UTF_8_MARK[2];
        }

        private void sign(int sign) {
            if (sign == '\n') {
                line++;
            } else if (sign == '"') {
                quotes++;
            } else if (sign < ' ' && sign != '\t' && sign != '\r' || sign == 0x7F) {
                throw new BrokenFile(line, "not-text");
            } else if (notWindows == 0
                    && (sign == 0x81 || sign == 0x8D || sign == 0x8F || sign == 0x90 || sign == 0x9D)) {
                notWindows = line;
            }
        }

        /** Bytes of a sign that goes on in the next block stay behind. */
        private void decode(long first, boolean last) {
            signs.clear();
            if (decoder.decode(waiting, signs, last).isError()) {
                long lines = 0;
                for (int i = 0; i < waiting.position(); i++) {
                    lines += waiting.get(i) == '\n' ? 1 : 0;
                }
                notUtf8 = first + lines;
            }
            waiting.compact();
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
