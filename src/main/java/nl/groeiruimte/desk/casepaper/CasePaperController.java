package nl.groeiruimte.desk.casepaper;

import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.cases.identity.CompanyIdentities;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Gives the case as a file to members of its own agency; to everybody else there is none. */
@Controller
@RequestMapping("/cases/{lead:[0-9a-f]{8}-[0-9a-f-]{27}}/paper")
@PreAuthorize("hasRole('TASKFORCE')")
class CasePaperController {

    private final Leads leads;
    private final CompanyIdentities identities;
    private final CasePaper paper;
    private final CurrentAsker asker;

    CasePaperController(Leads leads, CompanyIdentities identities, CasePaper paper, CurrentAsker asker) {
        this.leads = leads;
        this.identities = identities;
        this.paper = paper;
        this.asker = asker;
    }

    /** The choice between the two. */
    @GetMapping
    String choose(@PathVariable UUID lead, Model model) {
        model.addAttribute("theCase", find(lead));
        model.addAttribute("known", identities.access(lead).isPresent());
        return "casepaper/choose";
    }

    @GetMapping("/nameless")
    ResponseEntity<byte[]> nameless(@PathVariable UUID lead, Locale locale) {
        Lead found = find(lead);
        return file(found, paper.pdf(found, false, locale));
    }

    /** With who the company is, which the ledger records; by POST, so that no link or preview opens it. */
    @PostMapping("/named")
    ResponseEntity<byte[]> named(@PathVariable UUID lead, Locale locale) {
        Lead found = find(lead);
        if (identities.access(lead).isEmpty()) {
            throw notFound();
        }
        return file(found, paper.pdf(found, true, locale));
    }

    private static ResponseEntity<byte[]> file(Lead lead, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(lead.caseNumber() + ".pdf")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    private Lead find(UUID lead) {
        return leads.find(lead)
                .filter(found -> asker.get().worksFor(found.originAgency()))
                .orElseThrow(CasePaperController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
