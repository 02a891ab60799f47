package nl.groeiruimte.cases.attachment;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of file that are taken: what is read or printed, nothing that can run. */
public enum FileType {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    TXT("text/plain");

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Such as {@code application/pdf}. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, such as {@code pdf}. */
    public String extension() {
        return this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT);
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
