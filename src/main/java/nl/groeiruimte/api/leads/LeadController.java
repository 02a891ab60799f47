package nl.groeiruimte.api.leads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.ErrorCode;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.api.http.JsonBody;
import nl.groeiruimte.api.http.Page;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.Query;
import nl.groeiruimte.cases.lead.Intake;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.LeadPage;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Timeline;
import org.jspecify.annotations.Nullable;
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

    private static final String KEY = "Idempotency-Key";
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{1,200}");

    private final LeadIntake intake;
    private final Leads leads;
    private final Timeline timeline;
    private final LeadSearch search;

    LeadController(LeadIntake intake, Leads leads, Timeline timeline, LeadSearch search) {
        this.intake = intake;
        this.leads = leads;
        this.timeline = timeline;
        this.search = search;
    }

    @Override
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<LeadResource> start(
            HttpServletRequest request, @RequestParam MultiValueMap<String, String> query) throws IOException {
        List<Fault> faults = new ArrayList<>(Query.of(query).faults());
        String key = key(request, faults);
        Intake.Result.Started started = intake.start(body(request, faults), key, faults);
        LeadResource lead = LeadResource.of(started.lead());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.created(URI.create(lead.links().self()));
        return (started.replayed() ? answer.header("Idempotent-Replayed", "true") : answer).body(lead);
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
                "limit",
                "cursor");
        LeadPage page = search.find(query);
        String next = page.next() == null ? null : Page.next(Api.LEADS, query, "cursor", Cursor.of(page.next()));
        return Page.answer(
                new LeadResource.Part(
                        page.leads().stream().map(LeadResource::of).toList(), next),
                next);
    }

    @Override
    @GetMapping("/{id}")
    public LeadResource lead(@PathVariable String id, @RequestParam MultiValueMap<String, String> query) {
        Query.none(query);
        return LeadResource.of(find(id));
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
        UUID lead = find(id).id();
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

    private Lead find(String id) {
        // Text that is no id is answered as an id that is nobody's.
        try {
            return leads.find(UUID.fromString(id)).orElseThrow(ProblemException::notFound);
        } catch (IllegalArgumentException noId) {
            throw ProblemException.notFound();
        }
    }

    /** Also when there is nothing to read in it, all that is wrong is told. */
    private static JsonBody body(HttpServletRequest request, List<Fault> faults) throws IOException {
        try {
            return JsonBody.of(request);
        } catch (ProblemException e) {
            throw e.with(faults);
        }
    }

    private static @Nullable String key(HttpServletRequest request, List<Fault> faults) {
        List<String> keys = Collections.list(request.getHeaders(KEY));
        if (keys.isEmpty()) {
            return null;
        }
        if (keys.size() > 1 || !PRINTABLE.matcher(keys.get(0)).matches()) {
            faults.add(Fault.ofParameter(KEY, ErrorCode.IDEMPOTENCY_KEY));
            return null;
        }
        return keys.get(0);
    }
}
