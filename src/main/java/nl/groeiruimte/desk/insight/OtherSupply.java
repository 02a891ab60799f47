package nl.groeiruimte.desk.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.FactType;
import nl.groeiruimte.supply.fact.Knowledge;
import nl.groeiruimte.supply.fact.KnownFacts;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.SiteFacts;
import org.jspecify.annotations.Nullable;

/**
 * A site with more of something from a day on, which is kept nowhere.
 *
 * @param more by fact, how much more; what is unknown counts as nothing, so that it is the whole amount then
 * @param from the first day; none for now
 * @param free the first day on which the site can be used; none for as it is
 */
record OtherSupply(
        Map<Fact, BigDecimal> more,
        @Nullable LocalDate from,
        @Nullable LocalDate free) {

    /** From the answers of the form {@code try-supply}, which says of which facts there can be more. */
    static OtherSupply of(FormValues values) {
        Map<Fact, BigDecimal> more = new EnumMap<>(Fact.class);
        amounts().forEach(fact -> values.number(fact.field()).ifPresent(amount -> more.put(fact, amount)));
        return new OtherSupply(
                more,
                values.date("from").orElse(null),
                values.date(Fact.AVAILABLE_FROM.field()).orElse(null));
    }

    /** The facts of which a form asks more, in its order. */
    static List<Fact> facts(Form form) {
        return form.keys().stream()
                .flatMap(key -> amounts().filter(fact -> fact.field().equals(key)))
                .toList();
    }

    private static Stream<Fact> amounts() {
        return Arrays.stream(Fact.values()).filter(fact -> fact.unit() != null);
    }

    boolean nothing() {
        return more.isEmpty() && free == null;
    }

    Site applied(Site site) {
        KnownFacts.Builder<Fact, SiteFacts> facts = site.facts().but();
        more.forEach((fact, amount) -> add(site.facts(), facts, fact, amount));
        if (free != null) {
            site.facts()
                    .expected(Fact.AVAILABLE_FROM)
                    .forEach(later -> facts.expectNoLonger(Fact.AVAILABLE_FROM, later.from()));
            facts.known(Fact.AVAILABLE_FROM, free);
        }
        return new Site(
                site.code(),
                site.name(),
                site.kind(),
                site.agency(),
                site.parent(),
                site.place(),
                site.strengths(),
                site.notes(),
                facts.build(),
                site.upkeep());
    }

    /** What is expected later grows along: the addition does not go away again. */
    private void add(SiteFacts before, KnownFacts.Builder<Fact, SiteFacts> facts, Fact fact, BigDecimal amount) {
        if (from == null) {
            facts.known(fact, sum(fact, before.known(fact), amount));
        } else {
            facts.expect(fact, sum(fact, value(before.on(fact, from)), amount), from, Provenance.NONE);
        }
        before.expected(fact).stream()
                .filter(later -> from == null || later.from().isAfter(from))
                .forEach(later -> facts.expect(fact, sum(fact, later.value(), amount), later.from(), Provenance.NONE));
    }

    private static @Nullable Object value(Knowledge knowledge) {
        if (knowledge instanceof Knowledge.Known known) {
            return known.value();
        }
        return knowledge instanceof Knowledge.Expected expected ? expected.value() : null;
    }

    private static Object sum(Fact fact, @Nullable Object value, BigDecimal amount) {
        BigDecimal before = value instanceof AmountRange range ? range.most() : (BigDecimal) value;
        BigDecimal sum = before == null ? amount : before.add(amount);
        return fact.type() == FactType.RANGE ? new AmountRange(null, sum) : sum;
    }
}
