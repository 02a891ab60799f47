package nl.groeiruimte.desk.bundles;

import java.util.List;
import java.util.Map;

/** The four parts of the country, as statistics have them: wider than a region, of which some are one agency's. */
final class Area {

    static final List<String> CODES = List.of("north", "east", "west", "south");

    private static final Map<String, List<String>> PROVINCES = Map.of(
            "north", List.of("PV20", "PV21", "PV22"),
            "east", List.of("PV23", "PV24", "PV25"),
            "west", List.of("PV26", "PV27", "PV28", "PV29"),
            "south", List.of("PV30", "PV31"));

    private Area() {}

    /**
     * The part of the country that a province lies in.
     *
     * @throws java.util.NoSuchElementException for what is no province
     */
    static String of(String province) {
        return CODES.stream()
                .filter(code -> PROVINCES.getOrDefault(code, List.of()).contains(province))
                .findFirst()
                .orElseThrow();
    }
}
