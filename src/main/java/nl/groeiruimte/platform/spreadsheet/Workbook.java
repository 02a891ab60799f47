package nl.groeiruimte.platform.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipOutputStream;

/**
 * Several tables in one file. The same tables and moment give the same bytes.
 *
 * @param title of the whole
 * @param pages the tables, in order
 * @param written the moment that the file gives as that of its making
 */
public record Workbook(String title, List<Page> pages, Instant written) {

    /** The longest name of a sheet that Excel opens. */
    private static final int LONGEST_NAME = 31;

    /** A table; {@code file} is its name as a file of its own, without an extension. */
    public record Page(String file, Sheet sheet) {}

    /** OpenDocument, one sheet a table. */
    public byte[] ods() {
        return FixedZip.of(OdsFile.of(named()), written);
    }

    /** Excel, one sheet a table. */
    public byte[] xlsx() {
        return FixedZip.of(XlsxFile.of(title, named()), written);
    }

    /**
     * A zip of comma-separated values, one file a table: tables have different columns, and one file with all of them
     * could be neither sorted nor filtered. See {@link CsvFile.Dialect} for what they are in Dutch and in English.
     */
    public byte[] csv(Locale locale) {
        CsvFile.Dialect dialect = CsvFile.Dialect.of(locale);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Page page : pages) {
                FixedZip.add(
                        zip,
                        page.file() + ".csv",
                        CsvFile.of(page.sheet(), dialect).getBytes(StandardCharsets.UTF_8),
                        written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** With names that spreadsheets take: short, without signs that mean something in a formula, each once. */
    private List<Sheet> named() {
        Set<String> taken = new HashSet<>();
        List<Sheet> sheets = new ArrayList<>();
        for (Page page : pages) {
            String plain = page.sheet()
                    .name()
                    .replaceAll("[\\[\\]:*?/\\\\']", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
            String name = shortened(plain, LONGEST_NAME);
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = shortened(plain, LONGEST_NAME - 3) + " " + i;
            }
            sheets.add(new Sheet(name, page.sheet().headings(), page.sheet().rows()));
        }
        return sheets;
    }

    private static String shortened(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length - 1).strip() + "…";
    }
}
