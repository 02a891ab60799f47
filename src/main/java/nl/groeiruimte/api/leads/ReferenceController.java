package nl.groeiruimte.api.leads;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.Query;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases by what the own system of the agency that asks calls them. */
@RestController
@RequestMapping(path = Api.LEADS + "/by-reference", produces = MediaType.APPLICATION_JSON_VALUE)
class ReferenceController implements ReferenceOperations {

    private final LeadIntake intake;
    private final LeadAnswers answers;

    ReferenceController(LeadIntake intake, LeadAnswers answers) {
        this.intake = intake;
        this.answers = answers;
    }

    @Override
    @GetMapping("/{reference}")
    public ResponseEntity<LeadResource> find(
            @PathVariable String reference, @RequestParam MultiValueMap<String, String> query) {
        Query.none(query);
        return answers.answer(ResponseEntity.ok(), intake.find(reference).orElseThrow(ProblemException::notFound));
    }

    /** The same for a reference that makes the address as specific as that of a case's propositions. */
    @Hidden
    @GetMapping("/propositions")
    ResponseEntity<LeadResource> findPropositions(@RequestParam MultiValueMap<String, String> query) {
        return find("propositions", query);
    }

    @Override
    @PutMapping(path = "/{reference}", consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<LeadResource> put(
            @PathVariable String reference,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> query)
            throws IOException {
        LeadRequest sent = new LeadRequest(request, query);
        String key = sent.key();
        LeadIntake.Put put = intake.put(reference, sent.body(), key, sent.faults());
        return answers.answer(
                put.made()
                        ? ResponseEntity.created(URI.create(Api.lead(put.lead().id())))
                        : ResponseEntity.ok(),
                put.lead());
    }
}
