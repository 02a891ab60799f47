package nl.groeiruimte.cases.resolution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.funding.FundedYears;
import nl.groeiruimte.cases.funding.Fundings;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.LeadChanges;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reference.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the growth yielded, with its evidence. */
@Component
class RecordRealisation implements UserTaskWork {

    private static final String REALISED_ON = "realisedOn";
    private static final String CHECKED = "dateChecked";
    private static final String RETAINED = "capitalRetainedEur";

    private final JdbcClient jdbc;
    private final ChosenPlace chosen;
    private final Fundings fundings;
    private final Leads leads;
    private final LeadChanges changes;
    private final Timeline timeline;
    private final CurrentAsker asker;

    RecordRealisation(
            JdbcClient jdbc,
            ChosenPlace chosen,
            Fundings fundings,
            Leads leads,
            LeadChanges changes,
            Timeline timeline,
            CurrentAsker asker) {
        this.jdbc = jdbc;
        this.chosen = chosen;
        this.fundings = fundings;
        this.leads = leads;
        this.changes = changes;
        this.timeline = timeline;
        this.asker = asker;
    }

    @Override
    public String form() {
        return "record-realisation";
    }

    /** Only a start-up can have become a scale-up. */
    @Override
    public Options options(TaskContext task) {
        boolean startUp = leads.find(task.leadId())
                .map(lead -> lead.company().stage())
                .filter(Stage.START_UP.code()::equals)
                .isPresent();
        return startUp ? Options.none() : Options.none().without("becameScaleUp");
    }

    /**
     * A day before the choice or before the place is free may be right, but is more often a mistake: so it is asked. So
     * is capital that differs from the money that was recorded.
     */
    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        List<FieldError> errors = new ArrayList<>(early(task, values));
        if (!values.flag("capitalChecked") && values.has(RETAINED)) {
            FundedYears funded = fundings.of(task.leadId());
            if (funded.difference(values.number(RETAINED).orElseThrow()).isPresent()) {
                errors.add(FieldError.of(RETAINED, "resolution.error.capital-differs", funded.total()));
            }
        }
        return errors;
    }

    private List<FieldError> early(TaskContext task, FormValues values) {
        if (values.flag(CHECKED) || !values.has(REALISED_ON)) {
            return List.of();
        }
        LocalDate on = values.date(REALISED_ON).orElseThrow();
        LocalDate free = chosen.freeFrom(task.leadId()).orElse(on);
        LocalDate decided = chosen.decidedOn(task.leadId()).orElse(on);
        if (on.isBefore(free)) {
            return List.of(FieldError.of(REALISED_ON, "resolution.error.before-available", free));
        }
        return on.isBefore(decided)
                ? List.of(FieldError.of(REALISED_ON, "resolution.error.before-choice", decided))
                : List.of();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        UUID lead = task.leadId();
        LocalDate on = values.date(REALISED_ON).orElseThrow();
        jdbc.sql("""
                        insert into groeiruimte.realisation (lead_id, realised_on, capital_retained_eur, jobs_new,
                            jobs_retained, became_scale_up, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, now())""")
                .params(lead, on, values.number(RETAINED).orElseThrow())
                .param(whole(values, "jobsNew"))
                .param(whole(values, "jobsRetained"))
                .params(becameScaleUp(values), asker.get().subject())
                .update();
        jdbc.sql("insert into groeiruimte.realisation_evidence (lead_id, evidence) values (?, ?)")
                .params(lead, values.text("evidence").orElseThrow())
                .update();
        changes.realised(lead, on);
        timeline.add(lead, EventType.REALISED, Map.of("on", on.toString()));
        return Map.of();
    }

    private static boolean becameScaleUp(FormValues values) {
        return values.text("becameScaleUp").filter("yes"::equals).isPresent();
    }

    private static @Nullable Integer whole(FormValues values, String key) {
        return values.number(key).map(BigDecimal::intValueExact).orElse(null);
    }
}
