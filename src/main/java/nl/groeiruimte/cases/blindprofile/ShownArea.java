package nl.groeiruimte.cases.blindprofile;

import java.util.List;
import java.util.Map;

/**
 * Where a company is, as wide as its blind profile says it: CBS codes of a province ({@code PV30}), a part of the
 * country ({@code LD04}) or the Netherlands ({@code NL}).
 */
final class ShownArea {

    static final String COUNTRY = "NL";

    /** The parts of the country by CBS, with their provinces. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "LD01", List.of("PV20", "PV21", "PV22"),
            "LD02", List.of("PV23", "PV24", "PV25"),
            "LD03", List.of("PV26", "PV27", "PV28", "PV29"),
            "LD04", List.of("PV30", "PV31"));

    private ShownArea() {}

    /** The province, then ever wider. */
    static List<String> around(String province) {
        return List.of(province, partOf(province), COUNTRY);
    }

    /** The provinces that an area holds. */
    static List<String> provinces(String area) {
        if (area.equals(COUNTRY)) {
            return PARTS.values().stream().flatMap(List::stream).sorted().toList();
        }
        return PARTS.getOrDefault(area, List.of(area));
    }

    private static String partOf(String province) {
        return PARTS.entrySet().stream()
                .filter(part -> part.getValue().contains(province))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
