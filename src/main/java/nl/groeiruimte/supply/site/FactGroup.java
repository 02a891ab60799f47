package nl.groeiruimte.supply.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.supply.fact.FactType;

/** Facts that are shown and asked together, in this order. */
public enum FactGroup {
    AREA,
    QUALITY,
    ENVIRONMENT,
    POWER,
    PEOPLE,
    PRICE,
    SURROUNDINGS;

    /** The name in message keys, such as {@code area}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its facts, in order. */
    public List<Fact> facts() {
        return Arrays.stream(Fact.values()).filter(fact -> fact.group() == this).toList();
    }

    /** Id of the group in the form {@code edit-site}. */
    public String anchor() {
        Fact first = facts().get(0);
        return "group-" + first.field() + (first.type() == FactType.RANGE ? "From" : "");
    }
}
