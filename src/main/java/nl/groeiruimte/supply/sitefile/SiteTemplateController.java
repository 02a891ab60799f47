package nl.groeiruimte.supply.sitefile;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.supply.intake.SupplyTemplateFile;
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
        template.write(SupplyTemplateFile.begin(response, "template", locale), locale, null);
    }

    @GetMapping("/sites.csv")
    void ownSites(HttpServletResponse response, Locale locale) throws IOException {
        String agency = asker.get().agency();
        if (agency == null) {
            throw new AccessDeniedException("sites are kept by taskforce members of an agency");
        }
        template.write(SupplyTemplateFile.begin(response, "sites-" + agency, locale), locale, agency);
    }
}
