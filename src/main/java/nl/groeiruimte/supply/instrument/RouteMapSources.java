package nl.groeiruimte.supply.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.supply.fact.Provenance;
import org.springframework.stereotype.Component;

/** The sources of what stands on the route map, each with its number there. */
@Component
class RouteMapSources {

    /**
     * What stands below the map, and what of it each instrument refers to.
     *
     * @param list each source once, its number is its place from one
     * @param numbers by code of the instrument
     */
    record Numbered(List<Provenance> list, Map<String, List<Integer>> numbers) {

        /** The numbers of an instrument, such as {@code 1, 3}. */
        public String of(Instrument instrument) {
            return String.join(
                    ", ",
                    numbers.getOrDefault(instrument.code(), List.of()).stream()
                            .map(String::valueOf)
                            .toList());
        }
    }

    Numbered of(List<Instrument> instruments) {
        List<Provenance> list = new ArrayList<>();
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        for (Instrument one : instruments) {
            List<Integer> own = new ArrayList<>();
            for (InstrumentFact fact : InstrumentFact.values()) {
                Provenance from = one.facts().provenance(fact);
                if (one.facts().known(fact) == null || from.source() == null) {
                    continue;
                }
                if (!list.contains(from)) {
                    list.add(from);
                }
                int number = list.indexOf(from) + 1;
                if (!own.contains(number)) {
                    own.add(number);
                }
            }
            numbers.put(one.code(), own.stream().sorted().toList());
        }
        return new Numbered(list, numbers);
    }
}
