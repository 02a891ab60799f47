package nl.groeiruimte.cases.articulation;

import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Signals;
import nl.groeiruimte.cases.lead.Timeline;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One task form for each kind of need. */
@Configuration(proxyBeanMethods = false)
class NeedForms {

    private final Requests requests;
    private final Leads leads;
    private final Signals signals;
    private final Timeline timeline;

    NeedForms(Requests requests, Leads leads, Signals signals, Timeline timeline) {
        this.requests = requests;
        this.leads = leads;
        this.signals = signals;
        this.timeline = timeline;
    }

    @Bean
    ArticulateNeed articulateSpace() {
        return new ArticulateNeed("space", requests, leads, signals, timeline);
    }

    @Bean
    ArticulateNeed articulateCapital() {
        return new ArticulateNeed("capital", requests, leads, signals, timeline);
    }

    @Bean
    ArticulateNeed articulateTalent() {
        return new ArticulateNeed("talent", requests, leads, signals, timeline);
    }

    @Bean
    ArticulateNeed articulateHousingAccess() {
        return new ArticulateNeed("housing-access", requests, leads, signals, timeline);
    }

    @Bean
    ArticulateNeed articulateEnergy() {
        return new ArticulateNeed("energy", requests, leads, signals, timeline);
    }
}
