package nl.groeiruimte.proposition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import nl.groeiruimte.form.FieldError;
import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.form.Options;
import nl.groeiruimte.lead.Timeline;
import nl.groeiruimte.process.TaskContext;
import nl.groeiruimte.process.UserTaskWork;
import nl.groeiruimte.profile.NameCheck;
import nl.groeiruimte.process.Variables;

/** An asked region offers a site, declines, or first asks a question. */
@Component
class MakeProposition implements UserTaskWork {

    private final Inquiries inquiries;
    private final InquiryRows rows;
    private final OfferedSites sites;
    private final NameCheck names;
    private final Timeline timeline;

    MakeProposition(Inquiries inquiries, InquiryRows rows, OfferedSites sites, NameCheck names, Timeline timeline) {
        this.inquiries = inquiries;
        this.rows = rows;
        this.sites = sites;
        this.names = names;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "make-proposition";
    }

    @Override
    public Options options(TaskContext task) {
        return Options.of(Map.of("ownSites", sites.options(askedAgency(task))));
    }

    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        List<FieldError> errors = new ArrayList<>();
        values.text("site").filter(site -> !sites.canOffer(askedAgency(task), site))
                .ifPresent(site -> errors.add(FieldError.of("site", "proposition.error.site-gone")));
        errors.addAll(priceErrors(values));
        // What a region writes is kept with its answer, where the name has no place even if the region knows it.
        for (String field : List.of("question", "conditions", "declineNote")) {
            errors.addAll(names.errorsIfKnown(task.leadId(), values, field));
        }
        return errors;
    }

    static List<FieldError> priceErrors(FormValues values) {
        BigDecimal from = values.number("priceFromEur").orElse(null);
        BigDecimal to = values.number("priceToEur").orElse(null);
        List<FieldError> errors = new ArrayList<>();
        if (from != null && to != null && from.compareTo(to) > 0) {
            errors.add(FieldError.of("priceToEur", "proposition.error.price-order"));
        }
        if ((from != null || to != null) && !values.has("priceUnit")) {
            errors.add(FieldError.of("priceUnit", "proposition.error.price-unit"));
        }
        return errors;
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        UUID inquiry = task.subjectId();
        String answer = values.text("answer").orElseThrow();
        switch (answer) {
            case "offer" -> {
                rows.offered(inquiry, values);
                tell(task, "region-offered");
            }
            case "decline" -> {
                rows.declined(inquiry, values.text("declineReason").orElseThrow(), values.text("declineNote").orElse(null));
                tell(task, "region-declined");
            }
            default -> {
                rows.question(inquiry, values.text("question").orElseThrow());
                tell(task, "region-question");
            }
        }
        return Map.of(Variables.INQUIRY_ANSWER, answer);
    }

    private void tell(TaskContext task, String type) {
        timeline.add(task.leadId(), type, Map.of("agency", askedAgency(task)));
    }

    private String askedAgency(TaskContext task) {
        return inquiries.find(task.subjectId()).orElseThrow().askedAgency();
    }
}
