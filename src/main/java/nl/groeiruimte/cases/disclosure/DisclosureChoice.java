package nl.groeiruimte.cases.disclosure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.stereotype.Component;

/** The choice of a region in the forms that change what it may see. */
@Component
class DisclosureChoice {

    private static final String FIELD = "disclosure";

    private final Disclosures disclosures;
    private final ReferenceLists lists;

    DisclosureChoice(Disclosures disclosures, ReferenceLists lists) {
        this.disclosures = disclosures;
        this.lists = lists;
    }

    List<Disclosure> of(Lead lead, Predicate<Disclosure> those) {
        return disclosures.of(lead.id()).stream().filter(those).toList();
    }

    Options options(Lead lead, Predicate<Disclosure> those) {
        return Options.of(Map.of(
                "disclosures",
                of(lead, those).stream()
                        .map(disclosure -> Option.of(disclosure.id().toString(), lists.agencyName(disclosure.agency())))
                        .toList()));
    }

    /** The region, when there is only one. */
    FormValues prefill(Lead lead, Predicate<Disclosure> those) {
        List<Disclosure> found = of(lead, those);
        return found.size() == 1 ? FormValues.of(Map.of(FIELD, found.get(0).id().toString())) : FormValues.empty();
    }

    Disclosure chosen(FormValues values) {
        return disclosures
                .find(UUID.fromString(values.text(FIELD).orElseThrow()))
                .orElseThrow();
    }
}
