package nl.groeiruimte.api.leads;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.api.http.EntityTag;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.cases.lead.ExternalReferences;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Timeline;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Cases as answers show them: with what the agency's own system calls them, and tagged with how they are now. */
@Component
class LeadAnswers {

    private final Leads leads;
    private final ExternalReferences references;
    private final Timeline timeline;
    private final JsonMapper json;

    LeadAnswers(Leads leads, ExternalReferences references, Timeline timeline, JsonMapper json) {
        this.leads = leads;
        this.references = references;
        this.timeline = timeline;
        this.json = json;
    }

    /** @throws ProblemException when it does not exist or is another's; text that is no id is nobody's */
    Lead find(String id) {
        try {
            return leads.find(UUID.fromString(id)).orElseThrow(ProblemException::notFound);
        } catch (IllegalArgumentException noId) {
            throw ProblemException.notFound();
        }
    }

    LeadResource of(Lead lead) {
        return LeadResource.of(lead, references.of(lead.id()).orElse(null));
    }

    List<LeadResource> of(List<Lead> page) {
        Map<UUID, String> known = references.of(page.stream().map(Lead::id).toList());
        return page.stream()
                .map(lead -> LeadResource.of(lead, known.get(lead.id())))
                .toList();
    }

    /**
     * Of the case as its agency's system can know it: what it is shown, and the last event, because a text or the
     * contact person is not shown. What the system cannot read changes nothing of it.
     */
    String tag(Lead lead) {
        return tag(of(lead));
    }

    private String tag(LeadResource lead) {
        long last = timeline.latest(lead.id(), 1).stream()
                .mapToLong(Timeline.Entry::place)
                .findFirst()
                .orElse(0);
        return EntityTag.of(json.writeValueAsBytes(lead), Long.toString(last).getBytes(StandardCharsets.US_ASCII));
    }

    /** The answer with a case and its tag. */
    ResponseEntity<LeadResource> answer(ResponseEntity.BodyBuilder answer, Lead lead) {
        LeadResource shown = of(lead);
        return answer.eTag(tag(shown)).body(shown);
    }
}
