package nl.groeiruimte.api.sites;

import java.util.List;
import java.util.Locale;
import nl.groeiruimte.api.description.DescriptionPart;
import nl.groeiruimte.api.description.FactSchemas;
import nl.groeiruimte.supply.site.Fact;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Describes what can be known of a site as {@link Fact} declares it, in the words that people read. */
@Component
class SiteFactsSchema implements DescriptionPart {

    static final String FACTS = "#/components/schemas/SiteFacts";
    static final String CHANGE = "#/components/schemas/SiteFactsChange";

    private final FactSchemas schemas;

    SiteFactsSchema(FactSchemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public void describe(ObjectNode description, Locale locale) {
        ObjectNode all = (ObjectNode) description.at("/components/schemas");
        List<Fact> facts = List.of(Fact.values());
        schemas.describe(all.putObject("SiteFacts"), facts, false, locale);
        schemas.describe(all.putObject("SiteFactsChange").put("additionalProperties", false), facts, true, locale);
    }
}
