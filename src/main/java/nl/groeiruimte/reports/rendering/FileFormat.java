package nl.groeiruimte.reports.rendering;

import java.util.Locale;

/** The files in which a report is given out; each holds exactly what the report holds. */
public enum FileFormat {
    /** To read and to archive: tagged (PDF/UA-1) and self-contained (PDF/A-2a). */
    PDF("application/pdf", "pdf"),
    /** OpenDocument spreadsheet, one sheet a table. */
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    /** Excel workbook, one sheet a table. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** Comma-separated values, one file a table, in a zip. */
    CSV("application/zip", "zip"),
    /** The document in both languages, in its canonical form. */
    JSON("application/json", "json");

    private final String mediaType;
    private final String extension;

    FileFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without a dot. */
    public String extension() {
        return extension;
    }

    /** The name in a web address: {@code pdf}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
