package nl.groeiruimte.api.leads;

import java.util.List;
import java.util.Locale;
import nl.groeiruimte.api.description.DescriptionPart;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Says of a change what cannot be taken away: no null there. */
@Component
class ChangeSchema implements DescriptionPart {

    @Override
    public void describe(ObjectNode description, Locale locale) {
        for (String required : List.of("makesWhat", "cause", "neededBy")) {
            ((ObjectNode) description.at("/components/schemas/LeadChange/properties/" + required))
                    .put("type", "string");
        }
    }
}
