package nl.groeiruimte.export;

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
        byte[] write(Sheet sheet) {
            return OdsFile.of(List.of(sheet));
        }
    },
    /** Comma-separated values in UTF-8; see {@link CsvFile}. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        byte[] write(Sheet sheet) {
            return CsvFile.of(sheet, CsvFile.Dialect.COMMA).getBytes(StandardCharsets.UTF_8);
        }
    };

    private final MediaType type;

    SheetFormat(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    abstract byte[] write(Sheet sheet);

    /**
     * The answer that makes a browser save the table.
     *
     * @param fileName without its extension; never a company's name
     */
    public ResponseEntity<byte[]> download(Sheet sheet, String fileName) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(fileName + "." + name().toLowerCase(Locale.ROOT)).build().toString())
                .body(write(sheet));
    }
}
