package nl.groeiruimte.cases.inquiry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.blindprofile.BlindProfiles;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.process.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An asked region offers a site, declines, or first asks something, be it for more time. */
@Component
class MakeProposition implements UserTaskWork {

    private static final String SITE = "site";
    /** For the process a wish for more time is a question too. */
    private static final String QUESTION = "question";

    private final Inquiries inquiries;
    private final InquiryRows rows;
    private final OfferedSites sites;
    private final BlindProfiles profiles;
    private final MoreTime moreTime;
    private final Timeline timeline;

    MakeProposition(
            Inquiries inquiries,
            InquiryRows rows,
            OfferedSites sites,
            BlindProfiles profiles,
            MoreTime moreTime,
            Timeline timeline) {
        this.inquiries = inquiries;
        this.rows = rows;
        this.sites = sites;
        this.profiles = profiles;
        this.moreTime = moreTime;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "make-proposition";
    }

    @Override
    public Options options(TaskContext task) {
        Inquiry inquiry = inquiry(task);
        return Options.of(Map.of(
                "ownSites",
                sites.options(
                        inquiry.askedAgency(),
                        profiles.find(inquiry.profileId()).orElseThrow().facts())));
    }

    @Override
    public Map<String, @Nullable Object> fill(TaskContext task, String field, FormValues values) {
        return values.text(SITE)
                .map(site -> sites.facts(askedAgency(task), site))
                .orElse(Map.of());
    }

    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        List<FieldError> errors = new ArrayList<>();
        values.text(SITE)
                .filter(site -> !sites.canOffer(askedAgency(task), site))
                .ifPresent(site -> errors.add(FieldError.of(SITE, "proposition.error.site-gone")));
        errors.addAll(priceErrors(values));
        errors.addAll(moreTime.check(task.leadId(), values));
        return errors;
    }

    static List<FieldError> priceErrors(FormValues values) {
        BigDecimal from = values.number("priceFromEur").orElse(null);
        BigDecimal to = values.number("priceToEur").orElse(null);
        List<FieldError> errors = new ArrayList<>();
        if (from != null && to != null && from.compareTo(to) > 0) {
            errors.add(FieldError.of("priceToEur", "proposition.error.price-order"));
        }
        if ((from != null || to != null) && !values.answered("priceUnit")) {
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
                tell(task, EventType.REGION_OFFERED);
            }
            case "decline" -> {
                rows.declined(
                        inquiry,
                        values.text("declineReason").orElseThrow(),
                        values.text("declineOther")
                                .or(() -> values.text("declineNote"))
                                .orElse(null));
                tell(task, EventType.REGION_DECLINED);
            }
            case Inquiry.Message.MORE_TIME -> {
                rows.moreTime(inquiry, values.date(MoreTime.UNTIL).orElseThrow());
                tell(task, EventType.REGION_QUESTION);
                return Map.of(Variables.INQUIRY_ANSWER, QUESTION);
            }
            default -> {
                rows.question(inquiry, values.text(QUESTION).orElseThrow());
                tell(task, EventType.REGION_QUESTION);
            }
        }
        return Map.of(Variables.INQUIRY_ANSWER, answer);
    }

    private void tell(TaskContext task, EventType type) {
        timeline.add(task.leadId(), type, Map.of("agency", askedAgency(task)));
    }

    private String askedAgency(TaskContext task) {
        return inquiry(task).askedAgency();
    }

    private Inquiry inquiry(TaskContext task) {
        return inquiries.find(task.subjectId()).orElseThrow();
    }
}
