package nl.groeiruimte.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A search that finds nothing proves nothing unless it would have found it. */
class TracesTest {

    private static final Word NAME = new Word("name", "qizolutvexyk", Set.of());
    private static final Word NUMBER = new Word("kvkNumber", "90417233", Set.of());
    private static final Word POSTCODE = new Word("postalCode", "4821qx", Set.of());
    private static final List<Word> WORDS = List.of(NAME, NUMBER, POSTCODE);

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static Stream<byte[]> waysToWriteTheName() {
        String text = "Het gaat om Qizolutvexyk B.V. te Nergens";
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                plain,
                text.getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_16BE),
                text.toUpperCase().getBytes(StandardCharsets.UTF_8),
                "Q i z o l u t v e x y k".getBytes(StandardCharsets.UTF_8),
                Base64.getEncoder().encode(plain),
                Base64.getEncoder().encode(("a" + text).getBytes(StandardCharsets.UTF_8)),
                Base64.getEncoder().encode(("ab" + text).getBytes(StandardCharsets.UTF_8)),
                packed(GZIPOutputStream::new, plain),
                packed(DeflaterOutputStream::new, plain),
                zipped(plain),
                packed(GZIPOutputStream::new, zipped(plain)),
                printed(text),
                ("{\"x\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("waysToWriteTheName")
    void nameIsFoundHoweverItIsWritten(byte[] written) {
        assertThat(Traces.in(written, WORDS)).containsExactly(NAME);
    }

    @Test
    void numbersAreFoundAsPeopleWriteThem() {
        assertThat(Traces.in("KVK 9041 72.33, 4821 QX", WORDS)).containsExactlyInAnyOrder(NUMBER, POSTCODE);
    }

    @Test
    void otherWordsAreNotFound() {
        assertThat(Traces.in("Qizolut vex, 90417234, 4822 QX".getBytes(StandardCharsets.UTF_8), WORDS))
                .isEmpty();
    }

    @Test
    void numberIsFoundInThePrintAndNotBetweenThePlacesWhereItIsPrinted() {
        assertThat(Traces.in(printed("KVK 9041 72.33"), WORDS)).containsExactly(NUMBER);
        assertThat(Traces.in(printed("Niets", 90.41f, 72.33f), WORDS)).isEmpty();
    }

    private interface Packing {
        OutputStream over(OutputStream target) throws IOException;
    }

    private static byte[] packed(Packing packing, byte[] plain) {
        return written(target -> {
            try (OutputStream packed = packing.over(target)) {
                packed.write(plain);
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] zipped(byte[] plain) {
        return packed(
                target -> {
                    ZipOutputStream zip = new ZipOutputStream(target);
                    zip.putNextEntry(new ZipEntry("content.xml"));
                    return zip;
                },
                plain);
    }

    /** As reports are: with only those signs of a font that occur, numbered anew. */
    private static byte[] printed(String text) {
        return printed(text, 50, 500);
    }

    private static byte[] printed(String text, float x, float y) {
        return written(target -> {
            try (PDDocument document = new PDDocument();
                    InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(PDType0Font.load(document, font), 12);
                    content.newLineAtOffset(x, y);
                    content.showText(text);
                    content.endText();
                }
                document.save(target);
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] written(Function<OutputStream, Void> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.apply(bytes);
        return bytes.toByteArray();
    }
}
