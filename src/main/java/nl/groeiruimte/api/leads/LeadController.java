package nl.groeiruimte.api.leads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.Page;
import nl.groeiruimte.api.http.Query;
import nl.groeiruimte.cases.lead.LeadPage;
import nl.groeiruimte.cases.lead.Timeline;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases of the agency whose system asks. */
@RestController
@RequestMapping(path = Api.LEADS, produces = MediaType.APPLICATION_JSON_VALUE)
class LeadController implements LeadOperations {

    private final LeadIntake intake;
    private final LeadAnswers answers;
    private final Timeline timeline;
    private final LeadSearch search;

    LeadController(LeadIntake intake, LeadAnswers answers, Timeline timeline, LeadSearch search) {
        this.intake = intake;
        this.answers = answers;
        this.timeline = timeline;
        this.search = search;
    }

    @Override
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<LeadResource> start(
            HttpServletRequest request, @RequestParam MultiValueMap<String, String> query) throws IOException {
        LeadRequest sent = new LeadRequest(request, query);
        String key = sent.key();
        LeadIntake.Started started = intake.start(sent.body(), key, sent.faults());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.created(URI.create(started.lead().links().self()));
        return (started.replayed() ? answer.header("Idempotent-Replayed", "true") : answer).body(started.lead());
    }

    @Override
    @GetMapping
    public ResponseEntity<LeadResource.Part> list(@RequestParam MultiValueMap<String, String> given) {
        Query query = Query.of(
                given,
                "phase",
                "outcome",
                "open",
                "kind",
                "considersAbroad",
                "signalledFrom",
                "signalledTo",
                "externalReference",
                "updatedSince",
                "limit",
                "cursor");
        LeadPage page = search.find(query);
        String next = page.next() == null ? null : Page.next(Api.LEADS, query, "cursor", Cursor.of(page.next()));
        return Page.answer(new LeadResource.Part(answers.of(page.leads()), next), next);
    }

    @Override
    @GetMapping("/{id}")
    public ResponseEntity<LeadResource> lead(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> query) {
        Query.none(query);
        return answers.answer(ResponseEntity.ok(), answers.find(id));
    }

    @Override
    @GetMapping("/{id}/events")
    public ResponseEntity<EventResource.Part> events(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> given) {
        Query query = Query.of(given, "after", "limit");
        int limit = query.limit();
        long after =
                Optional.ofNullable(query.number("after", 0, Long.MAX_VALUE)).orElse(0L);
        query.check();
        UUID lead = answers.find(id).id();
        List<Timeline.Entry> found = timeline.of(lead, after, limit + 1);
        List<Timeline.Entry> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Page.next(
                        Api.events(lead),
                        query,
                        "after",
                        Long.toString(page.get(limit - 1).place()));
        return Page.answer(
                new EventResource.Part(page.stream().map(EventResource::of).toList(), next), next);
    }
}
