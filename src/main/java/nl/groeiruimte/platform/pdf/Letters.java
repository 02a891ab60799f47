package nl.groeiruimte.platform.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** The letter types of PDF files, in the order in which they are asked for a sign, and which signs none of them has. */
public enum Letters {
    TEXT("Noto Sans", "regular"),
    MATHEMATICS("Noto Sans Math", "signs"),
    PICTURES("Noto Sans Symbols 2", "pictures"),
    NUMBERED("Noto Sans Symbols", "numbered");

    private static final int MOST = 10;

    private final String family;
    private final String file;
    private @Nullable CmapLookup glyphs;

    Letters(String family, String file) {
        this.family = family;
        this.file = file;
    }

    /** The signs in these texts that a PDF file can only show as #, each once, at most ten; seen signs only. */
    public static List<String> missing(Collection<String> texts) {
        return texts.stream()
                .flatMapToInt(String::codePoints)
                .filter(sign -> !isUnseen(sign) && !has(sign))
                .distinct()
                .limit(MOST)
                .mapToObj(Character::toString)
                .toList();
    }

    String family() {
        return family;
    }

    InputStream open() {
        return open(file);
    }

    /** The bold one is asked for no other signs than {@link #TEXT} has. */
    static InputStream openBold() {
        return open("bold");
    }

    private static boolean has(int sign) {
        for (Letters letters : values()) {
            if (letters.glyphs().getGlyphId(sign) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnseen(int sign) {
        return sign < ' '
                || Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || isSelector(sign)
                || Character.getType(sign) == Character.FORMAT
                || Character.getType(sign) == Character.CONTROL;
    }

    /** Says only how the sign before it is to be drawn. */
    static boolean isSelector(int sign) {
        return sign >= 0xFE00 && sign <= 0xFE0F;
    }

    /** Read when a sign is first looked for that those before do not have. */
    private synchronized CmapLookup glyphs() {
        CmapLookup read = glyphs;
        if (read == null) {
            try (InputStream letters = open();
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(letters))) {
                read = font.getUnicodeCmapLookup();
                glyphs = read;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return read;
    }

    private static InputStream open(String file) {
        InputStream letters = Letters.class.getResourceAsStream("/letters/" + file + ".ttf");
        if (letters == null) {
            throw new IllegalStateException("the build did not copy the letters: " + file + ".ttf");
        }
        return letters;
    }
}
