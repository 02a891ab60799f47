package nl.groeiruimte.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.core.io.ClassPathResource;

/**
 * A page as PDF that is both PDF/UA-1 (tagged, for people who listen) and PDF/A-2a (nothing outside the file, for the
 * archive). The same page and moment give the same bytes.
 */
public final class PdfFile {

    /** What XML cannot hold; a text that was pasted may have it. */
    private static final String NO_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    /** They would be shown as signs of their own. */
    private static final String SELECTORS = "[\\x{FE00}-\\x{FE0F}]";

    private PdfFile() {}

    /**
     * The file.
     *
     * @param page well-formed XHTML
     * @param written the moment that the file gives as that of its making
     */
    public static byte[] of(String page, Instant written) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(printable(page), null)
                .usePdfVersion(1.7f)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useSVGDrawer(new BatikSVGDrawer())
                .withProducer("Groeiruimte");
        for (Letters letters : Letters.values()) {
            builder.useFont(
                    letters::open,
                    letters.family(),
                    400,
                    FontStyle.NORMAL,
                    true,
                    EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
        }
        builder.useFont(
                Letters::openBold,
                Letters.TEXT.family(),
                700,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            date(document, written);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page without the signs that no file can hold. */
    public static String printable(String page) {
        return page.replaceAll(NO_XML, " ").replaceAll(SELECTORS, "");
    }

    /**
     * How a page looks on paper, to stand in its {@code style}.
     *
     * @param own files on the class path with what only this kind of page has
     */
    public static String style(String... own) {
        return Stream.concat(Stream.of("pdf/paper.css"), Stream.of(own))
                .map(PdfFile::read)
                .collect(Collectors.joining("\n"));
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The renderer takes the clock's moment, twice, and the file's number from it. */
    private static void date(PDDocument document, Instant written) throws IOException {
        ZonedDateTime moment = written.atZone(ZoneOffset.UTC);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(moment));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String described = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + moment.withNano(0).toInstant());
        metadata.importXMPMetadata(described.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(written.toEpochMilli());
    }
}
