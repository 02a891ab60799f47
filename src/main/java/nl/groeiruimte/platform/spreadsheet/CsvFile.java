package nl.groeiruimte.platform.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values by RFC 4180, in UTF-8 with a byte order mark so that spreadsheets know it. A text with which a
 * spreadsheet would begin a formula gets an apostrophe before it (OWASP, "CSV injection").
 */
final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

    /**
     * What stands between two cells, and between a number and its decimals: semicolons and a comma in Dutch, because
     * Excel on a Dutch computer takes those when a file is simply opened, and puts everything else into one column.
     */
    enum Dialect {
        COMMA(',', '.'),
        SEMICOLON(';', ',');

        private final char separator;
        private final char decimals;

        Dialect(char separator, char decimals) {
            this.separator = separator;
            this.decimals = decimals;
        }

        static Dialect of(Locale locale) {
            return Bilingual.isEnglish(locale) ? COMMA : SEMICOLON;
        }
    }

    private CsvFile() {}

    static String of(Sheet sheet, Dialect dialect) {
        StringWriter file = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().fieldSeparator(dialect.separator).build(file)) {
            line(csv, sheet.headings(), dialect);
            sheet.rows().forEach(row -> line(csv, row, dialect));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    private static void line(CsvWriter csv, List<? extends @Nullable Object> cells, Dialect dialect) {
        csv.writeRecord(cells.stream().map(cell -> cell(cell, dialect)).toList());
    }

    private static String cell(@Nullable Object value, Dialect dialect) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal || value instanceof Double) {
            return new BigDecimal(value.toString()).toPlainString().replace('.', dialect.decimals);
        }
        String text = value.toString();
        return value instanceof CharSequence && FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
