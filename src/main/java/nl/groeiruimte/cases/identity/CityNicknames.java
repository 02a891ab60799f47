package nl.groeiruimte.cases.identity;

import java.util.List;
import java.util.Map;

/** What people call some cities: the only place where a nickname is declared. In small letters of a to z. */
final class CityNicknames {

    private static final Map<String, List<String>> CITIES = Map.ofEntries(
            Map.entry("amsterdam", List.of("mokum", "damsko")),
            Map.entry("amersfoort", List.of("keistad")),
            Map.entry("s gravenhage", List.of("den haag", "hofstad", "residentie", "the hague")),
            Map.entry("den haag", List.of("s gravenhage", "hofstad", "residentie", "the hague")),
            Map.entry("s hertogenbosch", List.of("den bosch", "oeteldonk")),
            Map.entry("den bosch", List.of("hertogenbosch", "oeteldonk")),
            Map.entry("delft", List.of("prinsenstad")),
            Map.entry("deventer", List.of("koekstad")),
            Map.entry("dordrecht", List.of("dordt")),
            Map.entry("eindhoven", List.of("lichtstad", "lampegat")),
            Map.entry("enschede", List.of("eanske")),
            Map.entry("groningen", List.of("martinistad")),
            Map.entry("haarlem", List.of("spaarnestad")),
            Map.entry("leiden", List.of("sleutelstad")),
            Map.entry("leeuwarden", List.of("ljouwert")),
            Map.entry("maastricht", List.of("mestreech")),
            Map.entry("nijmegen", List.of("waalstad", "keizerstad")),
            Map.entry("rotterdam", List.of("maasstad", "rotjeknor", "roffa")),
            Map.entry("tilburg", List.of("kruikenstad")),
            Map.entry("utrecht", List.of("domstad")),
            Map.entry("zwolle", List.of("blauwvingerstad")));

    private CityNicknames() {}

    /** The cities that a text in small letters calls by another name. */
    static List<String> cities(String small) {
        return CITIES.entrySet().stream()
                .filter(city -> city.getValue().stream().anyMatch(small::contains))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
