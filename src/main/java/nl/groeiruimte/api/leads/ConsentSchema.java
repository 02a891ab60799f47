package nl.groeiruimte.api.leads;

import java.util.Locale;
import nl.groeiruimte.api.description.DescriptionPart;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Says that consent is true or there is no case; the annotations have no word for it. */
@Component
class ConsentSchema implements DescriptionPart {

    @Override
    public void describe(ObjectNode description, Locale locale) {
        ((ObjectNode) description.at("/components/schemas/NewLead/properties/consent")).put("const", true);
    }
}
