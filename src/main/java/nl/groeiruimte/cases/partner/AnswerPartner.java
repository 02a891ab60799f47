package nl.groeiruimte.cases.partner;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A partner answers what it was asked; about an instrument it says what it could bring in. */
@Component
class AnswerPartner implements UserTaskWork {

    private final PartnerRequests requests;
    private final Timeline timeline;

    AnswerPartner(PartnerRequests requests, Timeline timeline) {
        this.requests = requests;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "answer-partner";
    }

    /** A question about an instrument has its own answers. */
    @Override
    public Options options(TaskContext task) {
        return requests.find(task.subjectId())
                        .filter(request -> request.question().financing() != null)
                        .isPresent()
                ? Options.none().without("canHelp", "answer")
                : Options.none().without("interested");
    }

    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        BigDecimal from = values.number("amountEurFrom").orElse(null);
        BigDecimal to = values.number("amountEurTo").orElse(null);
        return from != null && to != null && from.compareTo(to) > 0
                ? List.of(FieldError.of("amountEurTo", "partner.error.amount-order"))
                : List.of();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        requests.answer(task.subjectId(), answered(values));
        timeline.add(
                task.leadId(),
                EventType.PARTNER_ANSWERED,
                Map.of("partner", requests.find(task.subjectId()).orElseThrow().partner()));
        return Map.of();
    }

    private static PartnerRequests.Answered answered(FormValues values) {
        String interested = values.text("interested").orElse(null);
        String nextStep = values.text("nextStep").orElse(null);
        if (interested == null) {
            return new PartnerRequests.Answered(
                    values.text("canHelp").orElseThrow(), values.text("answer").orElseThrow(), nextStep, null);
        }
        String text = values.text(interested.equals("yes") ? "conditions" : "declined")
                .orElseThrow();
        return new PartnerRequests.Answered(interested, text, nextStep, money(interested, values));
    }

    private static PartnerRequest.@Nullable Money money(String interested, FormValues values) {
        return interested.equals("yes")
                ? new PartnerRequest.Money(
                        values.number("amountEurFrom").orElse(null),
                        values.number("amountEurTo").orElse(null),
                        values.text("needsIdentity").filter("yes"::equals).isPresent())
                : null;
    }
}
