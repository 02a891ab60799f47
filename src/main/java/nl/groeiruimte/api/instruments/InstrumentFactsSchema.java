package nl.groeiruimte.api.instruments;

import java.util.List;
import java.util.Locale;
import nl.groeiruimte.api.description.DescriptionPart;
import nl.groeiruimte.api.description.FactSchemas;
import nl.groeiruimte.supply.instrument.InstrumentFact;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes what can be known of an instrument as {@link InstrumentFact} declares it, in the words that people read.
 */
@Component
class InstrumentFactsSchema implements DescriptionPart {

    static final String FACTS = "#/components/schemas/InstrumentFacts";

    private final FactSchemas schemas;

    InstrumentFactsSchema(FactSchemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public void describe(ObjectNode description, Locale locale) {
        ObjectNode facts = ((ObjectNode) description.at("/components/schemas")).putObject("InstrumentFacts");
        schemas.describe(facts, List.of(InstrumentFact.values()), false, locale);
    }
}
