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
        byte[] write(List<Sheet> sheets, Locale locale) {
            return OdsFile.of(sheets);
        }
    },
    /** Excel: the same. The sheet's name has at most 31 signs, none of which means something in a formula. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        byte[] write(List<Sheet> sheets, Locale locale) {
            return XlsxFile.of(sheets.get(0).name(), sheets);
        }
    },
    /** Values in UTF-8, separated as the language of the page has it; see {@link CsvFile}. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        byte[] write(List<Sheet> sheets, Locale locale) {
            return CsvFile.of(sheets.get(0), CsvFile.Dialect.of(locale)).getBytes(StandardCharsets.UTF_8);
        }
    };

    private final MediaType type;

    SheetFormat(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    abstract byte[] write(List<Sheet> sheets, Locale locale);

    /**
     * The answer that makes a browser save the table.
     *
     * @param fileName without its extension; never a company's name
     * @param locale of the page; decides how CSV separates
     */
    public ResponseEntity<byte[]> download(Sheet sheet, String fileName, Locale locale) {
        return download(List.of(sheet), fileName, locale);
    }

    /** The same for several sheets, of which CSV has room for the first. */
    public ResponseEntity<byte[]> download(List<Sheet> sheets, String fileName, Locale locale) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName + "." + name().toLowerCase(Locale.ROOT))
                                .build()
                                .toString())
                .body(write(sheets, locale));
    }
}
