package nl.groeiruimte.platform.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The files in which a table can be exported. */
public enum SheetFormat {

    /** OpenDocument: dates are dates and numbers are numbers; texts are never formulas. */
    ODS("application/vnd.oasis.opendocument.spreadsheet") {
        @Override
        byte[] write(Sheet sheet, Locale locale) {
            return OdsFile.of(List.of(sheet));
        }
    },
    /** Excel: the same. The sheet's name has at most 31 signs, none of which means something in a formula. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        byte[] write(Sheet sheet, Locale locale) {
            return XlsxFile.of(sheet.name(), List.of(sheet));
        }
    },
    /** Values in UTF-8, separated as the language of the page has it; see {@link CsvFile}. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        byte[] write(Sheet sheet, Locale locale) {
            return CsvFile.of(sheet, CsvFile.Dialect.of(locale)).getBytes(StandardCharsets.UTF_8);
        }
    };

    private final MediaType type;

    SheetFormat(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    abstract byte[] write(Sheet sheet, Locale locale);

    /**
     * The answer that makes a browser save the table.
     *
     * @param fileName without its extension; never a company's name
     * @param locale of the page; decides how CSV separates
     */
    public ResponseEntity<byte[]> download(Sheet sheet, String fileName, Locale locale) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName + "." + name().toLowerCase(Locale.ROOT))
                                .build()
                                .toString())
                .body(write(sheet, locale));
    }
}
