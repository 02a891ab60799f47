package nl.groeiruimte.supply.instrumentfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.groeiruimte.supply.fact.KnownFacts;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.InstrumentFact;
import nl.groeiruimte.supply.instrument.InstrumentFacts;
import nl.groeiruimte.supply.instrument.Instruments;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a file says of an instrument.
 *
 * @param given the facts of which it says something; nothing else of it becomes different
 */
record SaidInstrument(
        long line,
        String code,
        @Nullable String name,
        @Nullable Boolean onRouteMap,
        Set<InstrumentFact> given,
        InstrumentFacts facts) {

    /** The instrument as the file would have it. */
    Instruments.Content on(@Nullable Instrument before) {
        if (before == null) {
            return new Instruments.Content(Objects.requireNonNull(name), Boolean.TRUE.equals(onRouteMap), facts, false);
        }
        KnownFacts.Builder<InstrumentFact, InstrumentFacts> after =
                before.facts().but();
        for (InstrumentFact fact : given) {
            if (differs(before, fact)) {
                after.known(fact, facts.known(fact))
                        .provenance(fact, facts.known(fact) == null ? null : facts.provenance(fact));
                before.facts().expected(fact).forEach(later -> after.expectNoLonger(fact, later.from()));
                facts.expected(fact)
                        .forEach(later -> after.expect(fact, later.value(), later.from(), later.provenance()));
            }
        }
        return new Instruments.Content(
                name == null ? before.name() : name,
                onRouteMap == null ? before.onRouteMap() : onRouteMap,
                after.build(),
                false);
    }

    /** Keys of what would become different, as files name them. */
    List<String> changed(Instrument before) {
        List<String> changed = new ArrayList<>();
        if (name != null && !name.equals(before.name())) {
            changed.add("name");
        }
        if (onRouteMap != null && onRouteMap != before.onRouteMap()) {
            changed.add(InstrumentSheetWords.ON_ROUTE_MAP);
        }
        given.stream()
                .filter(fact -> differs(before, fact))
                .map(InstrumentFact::key)
                .forEach(changed::add);
        return changed;
    }

    /** Whether the value, or what is expected, is another; who says so is not compared. */
    private boolean differs(Instrument before, InstrumentFact fact) {
        return !Objects.equals(facts.known(fact), before.facts().known(fact))
                || !steps(facts, fact).equals(steps(before.facts(), fact));
    }

    private static List<Object> steps(InstrumentFacts facts, InstrumentFact fact) {
        return facts.expected(fact).stream()
                .<Object>map(later -> List.of(later.value(), later.from()))
                .toList();
    }
}
