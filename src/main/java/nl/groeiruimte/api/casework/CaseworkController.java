package nl.groeiruimte.api.casework;

import java.util.UUID;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.Query;
import nl.groeiruimte.cases.articulation.Requests;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.shortlist.Shortlists;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.task.Tasks;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of a case of the agency whose system asks. */
@RestController
@RequestMapping(path = Api.LEADS + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class CaseworkController implements CaseworkOperations {

    private final Leads leads;
    private final Requests requests;
    private final Shortlists shortlists;
    private final Inquiries inquiries;
    private final Tasks tasks;
    private final TaskView view;
    private final FormCatalogue forms;

    CaseworkController(
            Leads leads,
            Requests requests,
            Shortlists shortlists,
            Inquiries inquiries,
            Tasks tasks,
            TaskView view,
            FormCatalogue forms) {
        this.leads = leads;
        this.requests = requests;
        this.shortlists = shortlists;
        this.inquiries = inquiries;
        this.tasks = tasks;
        this.view = view;
        this.forms = forms;
    }

    @Override
    @GetMapping("/request")
    public RequestResource request(@PathVariable String id, @RequestParam MultiValueMap<String, String> query) {
        return requests.current(find(id, query).id())
                .map(request -> RequestResource.of(request, forms))
                .orElseThrow(ProblemException::notFound);
    }

    @Override
    @GetMapping("/shortlist")
    public ShortlistResource shortlist(@PathVariable String id, @RequestParam MultiValueMap<String, String> query) {
        return shortlists
                .latest(find(id, query).id())
                .map(ShortlistResource::of)
                .orElseThrow(ProblemException::notFound);
    }

    @Override
    @GetMapping("/propositions")
    public PropositionResource.All propositions(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> query) {
        return new PropositionResource.All(inquiries.of(find(id, query).id()).stream()
                .map(PropositionResource::of)
                .toList());
    }

    @Override
    @GetMapping("/tasks")
    public TaskResource.All tasks(@PathVariable String id, @RequestParam MultiValueMap<String, String> query) {
        return new TaskResource.All(view.of(tasks.openOf(find(id, query).id())));
    }

    private Lead find(String id, MultiValueMap<String, String> query) {
        Query.none(query);
        // Text that is no id is answered as an id that is nobody's.
        try {
            return leads.find(UUID.fromString(id)).orElseThrow(ProblemException::notFound);
        } catch (IllegalArgumentException noId) {
            throw ProblemException.notFound();
        }
    }
}
