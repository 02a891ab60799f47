package nl.groeiruimte.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Comma-separated values by RFC 4180, in UTF-8 with a byte order mark so that spreadsheets know it. A text with which a
 * spreadsheet would begin a formula gets an apostrophe before it (OWASP, "CSV injection").
 */
final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

    private CsvFile() {
    }

    static String of(Sheet sheet) {
        StringBuilder file = new StringBuilder(BYTE_ORDER_MARK).append(line(sheet.headings()));
        sheet.rows().forEach(row -> file.append(line(row)));
        return file.toString();
    }

    private static String line(List<?> cells) {
        return cells.stream().map(CsvFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof CharSequence && FORMULA.matcher(text).find()) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\\r\\n;].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
