package nl.groeiruimte.platform.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What the maker of OpenDocument files (SODS 1.8.0) writes so that LibreOffice loses it: it drops line breaks and tabs
 * in a cell, where each line has to be a paragraph, shows 2026-03-5 for a day without a leading nought, and shows a
 * moment without a style as its own language does.
 */
final class OdsText {

    private static final String CONTENT = "content.xml";
    private static final String MOMENT = "moment";
    private static final String MOMENT_STYLE = """
            <number:date-style style:name="moments"><number:year number:style="long"/><number:text>-</number:text>\
            <number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>\
            <number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text>\
            <number:minutes number:style="long"/></number:date-style>\
            <style:style style:family="table-cell" style:name="%s" style:data-style-name="moments"/>\
            </office:automatic-styles>""".formatted(MOMENT);

    private OdsText() {}

    /** The same file with its texts and days as every office program shows them. */
    static byte[] mend(byte[] ods) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(ods));
                ZipOutputStream to = new ZipOutputStream(file)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                FixedZip.add(
                        to,
                        entry.getName(),
                        entry.getName().equals(CONTENT) ? mended(content) : content,
                        entry.getLastModifiedTime().toInstant());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] mended(byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .replaceAll(empty("number:day"), "<number:day number:style=\"long\"/>")
                .replaceAll(empty("text:line-break"), "</text:p><text:p>")
                .replaceAll(empty("text:tab"), "<text:s/>")
                .replace("</office:automatic-styles>", MOMENT_STYLE)
                .replaceAll(
                        "<table:table-cell (office:value-type=\"date\" office:date-value=\"[0-9-]+T)",
                        "<table:table-cell table:style-name=\"" + MOMENT + "\" $1")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** XML writers close what is empty in two ways. */
    private static String empty(String element) {
        return "<" + element + "(?:/>|></" + element + ">)";
    }
}
