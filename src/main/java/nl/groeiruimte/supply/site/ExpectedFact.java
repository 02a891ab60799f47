package nl.groeiruimte.supply.site;

import java.util.Map;
import nl.groeiruimte.supply.fact.FactType;

/**
 * What a system expects of one fact from a day on, or no longer.
 *
 * @param at where it stands in what was sent, as a pointer
 * @param answers of the form that asks people the same, as JSON has them
 * @param gone whether nothing is expected from that day any more
 */
public record ExpectedFact(String at, Fact fact, Map<String, Object> answers, boolean gone) {

    /** The form's field for the day. */
    public static String day(Fact fact) {
        return fact.type() == FactType.DATE ? "value" : "from";
    }

    /** Where the answer to a field of the form stands. */
    String at(String field) {
        if (field.equals("from") || field.equals("source") || gone) {
            return at + "/" + (field.equals("source") ? field : "from");
        }
        return at + "/facts/" + fact.field() + field.substring("value".length());
    }
}
