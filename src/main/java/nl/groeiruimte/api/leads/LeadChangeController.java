package nl.groeiruimte.api.leads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.IfMatch;
import nl.groeiruimte.api.http.JsonBody;
import nl.groeiruimte.api.http.Query;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changing and withdrawing cases of the agency whose system asks. */
@RestController
@RequestMapping(path = Api.LEADS + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class LeadChangeController implements LeadChangeOperations {

    private final LeadChanging changing;
    private final LeadWithdrawal withdrawal;
    private final LeadAnswers answers;

    LeadChangeController(LeadChanging changing, LeadWithdrawal withdrawal, LeadAnswers answers) {
        this.changing = changing;
        this.withdrawal = withdrawal;
        this.answers = answers;
    }

    @Override
    @PatchMapping(consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    public ResponseEntity<LeadResource> change(
            @PathVariable String id, HttpServletRequest request, @RequestParam MultiValueMap<String, String> query)
            throws IOException {
        LeadRequest sent = new LeadRequest(request, query);
        IfMatch known = sent.ifMatch();
        changing.change(id, known, sent.body(), sent.faults());
        return answers.answer(ResponseEntity.ok(), answers.find(id));
    }

    @Override
    @GetMapping("/withdrawal")
    public WithdrawalResource withdrawal(@PathVariable String id, @RequestParam MultiValueMap<String, String> query) {
        Query.none(query);
        return WithdrawalResource.of(withdrawal.find(id));
    }

    @Override
    @PostMapping(path = "/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<WithdrawalResource> withdraw(
            @PathVariable String id, HttpServletRequest request, @RequestParam MultiValueMap<String, String> query)
            throws IOException {
        LeadRequest sent = new LeadRequest(request, query);
        IfMatch known = sent.ifMatch();
        JsonBody body = sent.body();
        LeadWithdrawal.Withdrawn withdrawn = withdrawal.withdraw(id, known, body, sent.faults());
        ResponseEntity.BodyBuilder answer = ResponseEntity.created(URI.create(Api.withdrawal(withdrawn.leadId())));
        return (withdrawn.replayed() ? answer.header("Idempotent-Replayed", "true") : answer)
                .body(WithdrawalResource.of(withdrawn));
    }
}
