package nl.groeiruimte.desk.casepage;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.process.ModelText;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The page of a case. Who may not see it gets the same answer as for a case that does not exist. */
@Controller
@RequestMapping("/cases/" + CaseController.ID)
class CaseController {

    /** Only what looks like a case id, so that everything else is simply not found. */
    static final String ID = "{id:[0-9a-f]{8}-[0-9a-f-]{27}}";

    private final SeenCases cases;
    private final CasePage page;
    private final ModelText process;

    CaseController(SeenCases cases, CasePage page, ModelText process) {
        this.cases = cases;
        this.page = page;
        this.process = process;
    }

    @GetMapping
    String show(@PathVariable UUID id, @RequestParam Map<String, String> query, Model model, Locale locale) {
        return page.show(find(id), query, model, locale);
    }

    /** The model that the page draws. */
    @GetMapping(path = "/process.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    byte[] processModel(@PathVariable UUID id) {
        if (find(id).lead() == null) {
            throw notFound();
        }
        return process.leadLifecycle();
    }

    private SeenCase find(UUID id) {
        return cases.find(id).orElseThrow(CaseController::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
