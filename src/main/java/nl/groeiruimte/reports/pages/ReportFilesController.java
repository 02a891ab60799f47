package nl.groeiruimte.reports.pages;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report.Edition;
import nl.groeiruimte.reports.rendering.FileFormat;
import nl.groeiruimte.reports.rendering.Publication;
import nl.groeiruimte.reports.versions.FrozenVersion;
import nl.groeiruimte.reports.versions.KeptFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reports as files. Of a frozen version everybody gets the same bytes; its JSON is the very text that the checksum is
 * of.
 */
@Controller
class ReportFilesController {

    private final ReportOpener reports;
    private final Publication publication;
    private final KeptFiles files;

    ReportFilesController(ReportOpener reports, Publication publication, KeptFiles files) {
        this.reports = reports;
        this.publication = publication;
        this.files = files;
    }

    @GetMapping("/reports/{period}/files/{format}")
    ResponseEntity<byte[]> file(
            @PathVariable String period,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String edition,
            Locale locale) {
        HalfYear halfYear = reports.period(period);
        FileFormat wanted = Arrays.stream(FileFormat.values())
                .filter(one -> one.path().equals(format))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        OpenedReport opened = reports.open(halfYear, version, reports.edition(edition));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(opened, wanted))
                                .build()
                                .toString())
                .body(content(opened, wanted, locale));
    }

    private byte[] content(OpenedReport opened, FileFormat format, Locale locale) {
        FrozenVersion version = opened.version();
        String text = opened.text();
        if (version == null || text == null) {
            return publication.render(opened.document(), format, locale);
        }
        return format == FileFormat.JSON
                ? text.getBytes(StandardCharsets.UTF_8)
                : files.get(
                        version, format.path(), locale, () -> publication.render(opened.document(), format, locale));
    }

    /** Says at once of which version it is, and whether all numbers are in it. */
    private static String name(OpenedReport opened, FileFormat format) {
        return "groeiruimte-" + opened.period() + (opened.frozen() ? "-v" + opened.number() : "-open")
                + (opened.edition() == Edition.FULL ? "-coordinator." : ".") + format.extension();
    }
}
