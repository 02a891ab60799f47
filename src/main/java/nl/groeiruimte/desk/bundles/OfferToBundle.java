package nl.groeiruimte.desk.bundles;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import org.springframework.stereotype.Component;

/** Puts a case in a bundle, when the company consents to that. Not in the timeline, which the coordinator reads too. */
@Component
class OfferToBundle implements CaseAction {

    private static final String BUNDLE = "bundle";

    private final Bundles bundles;
    private final BundleStore store;
    private final Memberships memberships;

    OfferToBundle(Bundles bundles, BundleStore store, Memberships memberships) {
        this.bundles = bundles;
        this.store = store;
        this.memberships = memberships;
    }

    @Override
    public String form() {
        return "offer-to-bundle";
    }

    /** In one bundle at a time, with a need for capital that the company confirmed, while there is a bundle. */
    @Override
    public boolean possible(Lead lead) {
        return lead.movable()
                && memberships.need(lead.id()).isPresent()
                && memberships.of(lead.id()).isEmpty()
                && !store.all().isEmpty();
    }

    @Override
    public Options options(Lead lead) {
        return Options.of(Map.of(
                "bundles",
                store.all().stream()
                        .map(bundle -> Option.of(bundle.id().toString(), bundle.name()))
                        .toList()));
    }

    @Override
    public FormValues prefill(Lead lead) {
        List<Bundle> all = store.all();
        return all.size() == 1 ? FormValues.of(Map.of(BUNDLE, all.get(0).id().toString())) : FormValues.empty();
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        bundles.offer(UUID.fromString(values.text(BUNDLE).orElseThrow()), lead.id(), values);
    }
}
