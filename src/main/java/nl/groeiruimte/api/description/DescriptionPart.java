package nl.groeiruimte.api.description;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Adds to the description of the API what no annotation can say, because it is declared elsewhere. */
public interface DescriptionPart {

    /**
     * Adds it, before texts are filled in.
     *
     * @param description what annotations say of operations and of the JSON that they take and give
     * @param locale in which language what is added speaks
     */
    void describe(ObjectNode description, Locale locale);
}
