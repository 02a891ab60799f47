package nl.groeiruimte.cases.blindprofile;

import java.util.Map;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FormValues;
import org.springframework.stereotype.Component;

/** Asks a colleague to agree that a profile is sent finer than it is made for a rare company. */
@Component
class AskFinerProfile implements CaseAction {

    private final FinerProfiles finer;
    private final Timeline timeline;

    AskFinerProfile(FinerProfiles finer, Timeline timeline) {
        this.finer = finer;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "ask-finer-profile";
    }

    @Override
    public boolean possible(Lead lead) {
        return lead.movable() && finer.of(lead.id()).isEmpty();
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        finer.ask(lead.id(), values.text("reason").orElseThrow());
        timeline.add(lead.id(), EventType.FINER_PROFILE_ASKED, Map.of());
    }
}
