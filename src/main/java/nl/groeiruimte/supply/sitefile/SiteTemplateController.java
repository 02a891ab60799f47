package nl.groeiruimte.supply.sitefile;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Gives the template to fill in, empty or with the agency's own sites. */
@Controller
@RequestMapping("/supply/import")
@PreAuthorize("hasRole('TASKFORCE')")
class SiteTemplateController {

    private final SiteTemplate template;
    private final CurrentAsker asker;

    SiteTemplateController(SiteTemplate template, CurrentAsker asker) {
        this.template = template;
        this.asker = asker;
    }

    @GetMapping("/template.csv")
    void empty(HttpServletResponse response, Locale locale) throws IOException {
        template.writeEmpty(download(response, "template"), locale);
    }

    @GetMapping("/sites.csv")
    void ownSites(HttpServletResponse response, Locale locale) throws IOException {
        String agency = asker.get().agency();
        if (agency == null) {
            throw new AccessDeniedException("sites are kept by taskforce members of an agency");
        }
        template.writeSitesOf(agency, download(response, "sites-" + agency), locale);
    }

    private static OutputStream download(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("groeiruimte-" + name + ".csv")
                        .build()
                        .toString());
        return response.getOutputStream();
    }
}
