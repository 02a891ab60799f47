package nl.groeiruimte.cases.attachment;

import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/** Tells what a file is by what is in it, and what of that is refused; its name is not asked. */
final class FileTypes {

    private static final Set<String> PACKED = Set.of(
            "application/zip",
            "application/x-tika-ooxml",
            FileType.ODT.mediaType(),
            FileType.ODS.mediaType(),
            FileType.DOCX.mediaType(),
            FileType.XLSX.mediaType());

    private static final Tika TIKA = new Tika();

    private FileTypes() {}

    /** The type when it is one that is taken, else the first reason why not. */
    static Judgement of(byte[] content) {
        String found = TIKA.detect(content);
        try {
            if (PACKED.contains(found)) {
                return Judgement.taken(packed(content));
            }
            Optional<FileType> type = FileType.ofMediaType(found);
            if (type.isPresent() && type.get() == FileType.PDF) {
                PdfGuard.check(content);
            }
            return type.map(Judgement::taken).orElse(Judgement.refused(Upload.Refusal.TYPE));
        } catch (RefusedFileException e) {
            return Judgement.refused(e.refusal());
        }
    }

    private static FileType packed(byte[] content) throws RefusedFileException {
        try (PackedFile file = PackedFile.open(content)) {
            if (file.has(OfficeGuard.CONTENT_TYPES)) {
                return OfficeGuard.check(file);
            }
            if (file.has(OpenDocumentGuard.MEDIA_TYPE)) {
                return OpenDocumentGuard.check(file);
            }
            throw new RefusedFileException(Upload.Refusal.TYPE);
        }
    }
}
