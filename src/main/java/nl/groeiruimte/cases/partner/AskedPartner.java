package nl.groeiruimte.cases.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.stereotype.Component;

/** What both ways to ask a partner share: who can be asked, and the task that it gets. */
@Component
class AskedPartner {

    /** The topic of questions about instruments. */
    static final String FINANCING = "financing";

    private final PartnerRequests requests;
    private final ReferenceLists lists;
    private final LeadProcess process;
    private final Timeline timeline;

    AskedPartner(PartnerRequests requests, ReferenceLists lists, LeadProcess process, Timeline timeline) {
        this.requests = requests;
        this.lists = lists;
        this.process = process;
        this.timeline = timeline;
    }

    /** The partners as choices. */
    List<Option> partners() {
        return lists.partners().stream()
                .map(partner -> Option.of(partner.code(), partner.name()))
                .toList();
    }

    /** The partners beside another list of choices. */
    Options with(String name, List<Option> list) {
        return Options.of(Map.of("partners", partners(), name, list));
    }

    /** Writes the question down and gives the partner its task; false when it has the same one already. */
    boolean ask(Lead lead, String partner, PartnerRequests.Asked asked) {
        Optional<UUID> request = requests.ask(lead, partner, asked);
        request.ifPresent(id -> {
            timeline.add(lead.id(), EventType.PARTNER_ASKED, Map.of("partner", partner, "topic", asked.topic()));
            process.ask(
                    lead.id(),
                    "ask-partner",
                    Map.of(Variables.PARTNER_REQUEST_ID, id.toString(), Variables.PARTNER, partner));
        });
        return request.isPresent();
    }
}
