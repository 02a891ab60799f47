package nl.groeiruimte.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
        COMMA(",", '.'),
        SEMICOLON(";", ',');

        private final String separator;
        private final char decimals;

        Dialect(String separator, char decimals) {
            this.separator = separator;
            this.decimals = decimals;
        }

        static Dialect of(Locale locale) {
            return locale.getLanguage().equals("en") ? COMMA : SEMICOLON;
        }
    }

    private CsvFile() {}

    static String of(Sheet sheet, Dialect dialect) {
        StringBuilder file = new StringBuilder(BYTE_ORDER_MARK).append(line(sheet.headings(), dialect));
        sheet.rows().forEach(row -> file.append(line(row, dialect)));
        return file.toString();
    }

    private static String line(List<?> cells, Dialect dialect) {
        return cells.stream()
                .map(cell -> cell(cell, dialect))
                .collect(Collectors.joining(dialect.separator, "", "\r\n"));
    }

    private static String cell(Object value, Dialect dialect) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal || value instanceof Double) {
            return new BigDecimal(value.toString()).toPlainString().replace('.', dialect.decimals);
        }
        String text = value.toString();
        if (value instanceof CharSequence && FORMULA.matcher(text).find()) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\\r\\n;].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
