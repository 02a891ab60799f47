package nl.groeiruimte.desk.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.attachment.Upload;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a document of a case from a template; it is kept as an attachment. */
@Controller
@RequestMapping("/cases/{lead:[0-9a-f]{8}-[0-9a-f-]{27}}/documents")
@PreAuthorize("hasRole('TASKFORCE')")
class DocumentController {

    private final Leads leads;
    private final CurrentAsker asker;
    private final DocumentTemplates templates;
    private final Documents documents;

    DocumentController(Leads leads, CurrentAsker asker, DocumentTemplates templates, Documents documents) {
        this.leads = leads;
        this.asker = asker;
        this.templates = templates;
        this.documents = documents;
    }

    @GetMapping
    String choose(@PathVariable UUID lead, Model model) {
        return page(find(lead), model);
    }

    @PostMapping
    @Once
    String make(
            @PathVariable UUID lead,
            @RequestParam(defaultValue = "") String kind,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Lead found = find(lead);
        Optional<Documents.Made> made = DocumentKind.of(kind).flatMap(of -> documents.make(found, of));
        Upload.Refusal refusal = made.map(one -> one.upload().refusal()).orElse(null);
        if (made.isEmpty() || refusal != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("error", refusal == null ? "documents.choose" : "attachment.refused." + refusal.code());
            return page(found, model);
        }
        List<DocumentField> blank = made.get().blank();
        int number = made.get().upload().number();
        (blank.isEmpty()
                        ? Notice.done("documents.made", number)
                        : Notice.warning(
                                "documents.made.blank",
                                number,
                                blank.stream().map(DocumentField::code).collect(Collectors.joining(", "))))
                .showAfter(redirect);
        return "redirect:/cases/" + lead + "?tab=attachments";
    }

    private String page(Lead lead, Model model) {
        model.addAttribute("theCase", lead);
        model.addAttribute(
                "templates",
                templates.all().values().stream().map(all -> all.get(0)).toList());
        return "documents/make";
    }

    private Lead find(UUID lead) {
        return leads.find(lead)
                .filter(found -> asker.get().worksFor(found.originAgency()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
