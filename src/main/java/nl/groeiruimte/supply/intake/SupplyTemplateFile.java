package nl.groeiruimte.supply.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.groeiruimte.platform.text.Bilingual;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A template to be saved: CSV separated as the language has it, with a byte order mark, so that a Dutch spreadsheet
 * opens it as it is.
 */
public final class SupplyTemplateFile {

    private SupplyTemplateFile() {}

    /** Begins the answer; closing the writer ends it. */
    public static CsvWriter begin(HttpServletResponse response, String name, Locale locale) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("groeiruimte-" + name + ".csv")
                        .build()
                        .toString());
        OutputStream to = response.getOutputStream();
        to.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        return CsvWriter.builder()
                .fieldSeparator(Bilingual.isEnglish(locale) ? ',' : ';')
                .build(to, StandardCharsets.UTF_8);
    }
}
