package nl.groeiruimte.reports.pages;

import java.util.Locale;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.rendering.Publication;
import nl.groeiruimte.reports.versions.Archive;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A year on one page, for everybody, once it is closed; without small numbers. */
@Controller
class FactsheetController {

    private final Archive archive;
    private final Publication publication;

    FactsheetController(Archive archive, Publication publication) {
        this.archive = archive;
        this.publication = publication;
    }

    @GetMapping("/factsheets/{year}")
    String page(@PathVariable String year, Model model, Locale locale) {
        model.addAttribute("year", year);
        model.addAttribute("view", publication.factsheet(of(year), locale));
        return "reportpages/factsheet";
    }

    @GetMapping("/factsheets/{year}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String year, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("groeiruimte-" + year + ".pdf")
                                .build()
                                .toString())
                .body(publication.factsheetPdf(of(year), locale));
    }

    private ReportDocument of(String year) {
        if (!year.matches("20[0-9]{2}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return archive.ofYear(Integer.parseInt(year))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
