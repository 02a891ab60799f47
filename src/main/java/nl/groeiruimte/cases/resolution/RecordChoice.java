package nl.groeiruimte.cases.resolution;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.inquiry.InquiryOutcomes;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.LeadChanges;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reference.CompanyChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the company chose, and why; the system records it and never takes it. */
@Component
class RecordChoice implements UserTaskWork {

    private static final String CHOICE = "choice";
    private static final String PROPOSITION = "proposition";
    private static final String OWN_SITE = "ownSite";

    private final JdbcClient jdbc;
    private final Leads leads;
    private final ChoosableSites places;
    private final LeadChanges changes;
    private final InquiryOutcomes outcomes;
    private final Timeline timeline;
    private final CurrentAsker asker;

    RecordChoice(
            JdbcClient jdbc,
            Leads leads,
            ChoosableSites places,
            LeadChanges changes,
            InquiryOutcomes outcomes,
            Timeline timeline,
            CurrentAsker asker) {
        this.jdbc = jdbc;
        this.leads = leads;
        this.places = places;
        this.changes = changes;
        this.outcomes = outcomes;
        this.timeline = timeline;
        this.asker = asker;
    }

    @Override
    public String form() {
        return "record-choice";
    }

    @Override
    public Options options(TaskContext task) {
        return Options.of(Map.of(
                "propositions", places.options(places.offered(task.leadId())),
                "ownSites", places.options(own(task))));
    }

    /** Only the site that was found in the own region; the choice itself is the company's. */
    @Override
    public FormValues prefill(TaskContext task) {
        return places.found(task.leadId())
                .map(site -> FormValues.of(Map.of(OWN_SITE, site)))
                .orElse(FormValues.empty());
    }

    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        if (!values.has(CHOICE)) {
            return List.of();
        }
        return switch (choice(values)) {
            case PROPOSITION -> stillThere(PROPOSITION, values, places.offered(task.leadId()));
            case OWN_REGION -> stillThere(OWN_SITE, values, own(task));
            case NONE, ABROAD -> List.of();
        };
    }

    static List<FieldError> stillThere(String key, FormValues values, List<ChoosableSite> places) {
        if (!values.has(key)) {
            return List.of();
        }
        ChoosableSite chosen = chosen(key, values, places);
        LocalDate withdrawn = chosen.site().withdrawnOn();
        return withdrawn == null
                ? List.of()
                : List.of(FieldError.of(
                        key, "resolution.error.site-withdrawn", chosen.site().name(), withdrawn, chosen.agencyName()));
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        UUID lead = task.leadId();
        CompanyChoice choice = choice(values);
        Map<String, String> details = new HashMap<>();
        details.put(CHOICE, choice.code());
        details.put("reasons", String.join(",", values.list("reasons")));
        switch (choice) {
            case PROPOSITION -> {
                ChoosableSite offer = chosen(PROPOSITION, values, places.offered(lead));
                keep(lead, values, UUID.fromString(offer.value()), offer.site().code());
                details.put("agency", offer.site().agency());
            }
            case OWN_REGION ->
                keep(
                        lead,
                        values,
                        null,
                        chosen(OWN_SITE, values, own(task)).site().code());
            case NONE, ABROAD -> keep(lead, values, null, null);
        }
        changes.chose(lead, choice.outcome());
        timeline.add(lead, EventType.CHOICE_RECORDED, details);
        outcomes.chose(
                lead,
                choice == CompanyChoice.PROPOSITION
                        ? UUID.fromString(values.text(PROPOSITION).orElseThrow())
                        : null,
                values.list("reasons"));
        return Map.of(Variables.CHOICE, choice.code());
    }

    private List<ChoosableSite> own(TaskContext task) {
        return places.own(leads.find(task.leadId()).orElseThrow());
    }

    /** The form offers this case's places alone, so another case's proposition does not get here. */
    private static ChoosableSite chosen(String key, FormValues values, List<ChoosableSite> places) {
        String value = values.text(key).orElseThrow();
        return places.stream()
                .filter(place -> place.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static CompanyChoice choice(FormValues values) {
        return CompanyChoice.of(values.text(CHOICE).orElseThrow());
    }

    private void keep(UUID lead, FormValues values, @Nullable UUID inquiry, @Nullable String site) {
        jdbc.sql("""
                        insert into groeiruimte.choice (lead_id, choice, inquiry_id, site_code, country, reasons,
                            explanation, decided_on, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, now())""")
                .params(lead, choice(values).code())
                .param(inquiry)
                .param(site)
                .param(values.text("country").orElse(null))
                .params(
                        values.list("reasons").toArray(String[]::new),
                        values.text("explanation").orElseThrow(),
                        values.date("decidedOn").orElseThrow(),
                        asker.get().subject())
                .update();
    }
}
