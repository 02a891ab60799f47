package nl.groeiruimte.cases.blindprofile;

import java.util.Map;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.stereotype.Component;

/** Agrees with a colleague that a profile is sent finer; who asked for it cannot do so. */
@Component
class AgreeFinerProfile implements CaseAction {

    private final FinerProfiles finer;
    private final Timeline timeline;
    private final CurrentAsker asker;

    AgreeFinerProfile(FinerProfiles finer, Timeline timeline, CurrentAsker asker) {
        this.finer = finer;
        this.timeline = timeline;
        this.asker = asker;
    }

    @Override
    public String form() {
        return "agree-finer-profile";
    }

    @Override
    public boolean possible(Lead lead) {
        return lead.movable()
                && finer.of(lead.id())
                        .filter(asked -> !asked.agreed()
                                && !asked.askedBy().equals(asker.get().subject()))
                        .isPresent();
    }

    /** A later question is another one. */
    @Override
    public String basis(Lead lead) {
        return finer.of(lead.id()).map(asked -> asked.id().toString()).orElse("");
    }

    /** Why the colleague asks it, to be read before agreeing. */
    @Override
    public FormValues prefill(Lead lead) {
        return finer.of(lead.id())
                .map(asked -> FormValues.of(Map.of("reason", asked.reason())))
                .orElse(FormValues.empty());
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        finer.agree(lead.id());
        timeline.add(lead.id(), EventType.FINER_PROFILE_AGREED, Map.of());
    }
}
