package nl.groeiruimte.desk.casepaper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.articulation.Confidentialities;
import nl.groeiruimte.cases.articulation.Request;
import nl.groeiruimte.cases.articulation.Requests;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Signals;
import nl.groeiruimte.desk.casewords.NeedViews;
import org.springframework.stereotype.Component;

/** What the company asks: the signal, what was agreed, and the request as it is now. */
@Component
class RequestPart implements PaperPart {

    private final Signals signals;
    private final Confidentialities confidentialities;
    private final Requests requests;
    private final NeedViews needs;

    RequestPart(Signals signals, Confidentialities confidentialities, Requests requests, NeedViews needs) {
        this.signals = signals;
        this.confidentialities = confidentialities;
        this.requests = requests;
        this.needs = needs;
    }

    @Override
    public void describe(Lead lead, boolean named, Map<String, Object> model, Locale locale) {
        UUID id = lead.id();
        List<Request> versions = requests.versions(id);
        signals.of(id).ifPresent(signal -> model.put("signal", signal));
        confidentialities.of(id).ifPresent(agreed -> model.put("confidentiality", agreed));
        versions.stream().findFirst().ifPresent(version -> model.put("version", version));
        model.put(
                "needs",
                needs.of(
                        versions.isEmpty()
                                ? requests.drafts(id)
                                : versions.get(0).needs(),
                        locale));
    }
}
