package nl.groeiruimte.supply.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What something on offer is known to have: each fact known, expected from a day on, or unknown. Small, because
 * matching keeps very many.
 */
public abstract class KnownFacts<F extends Enum<F> & DeclaredFact> {

    private final @Nullable Object[] known;
    private final Map<F, List<Knowledge.Expected>> expected;
    private final Map<F, Provenance> provenance;
    private final Provenance others;

    /** What was put together. */
    protected KnownFacts(Builder<F, ?> from) {
        known = from.known.clone();
        expected = from.expected.isEmpty() ? Map.of() : new EnumMap<>(from.expected);
        provenance = from.provenance.isEmpty() ? Map.of() : new EnumMap<>(from.provenance);
        others = from.others;
    }

    /** All that can be known, in order. */
    public abstract List<F> all();

    /** To put together facts that differ a little from these. */
    public abstract Builder<F, ? extends KnownFacts<F>> but();

    /** What the supply says: the value now; without one, the first that is expected; otherwise unknown. */
    public Knowledge get(F fact) {
        Object value = known[fact.ordinal()];
        if (value != null) {
            return new Knowledge.Known(value, provenance(fact));
        }
        List<Knowledge.Expected> later = expected(fact);
        return later.isEmpty() ? Knowledge.UNKNOWN : later.get(0);
    }

    /**
     * What holds on a day: the expected value that began last, otherwise what is known now. For a fact that is a day
     * itself use {@link #get}.
     */
    public Knowledge on(F fact, LocalDate day) {
        Knowledge found = known[fact.ordinal()] == null ? Knowledge.UNKNOWN : get(fact);
        for (Knowledge.Expected later : expected(fact)) {
            if (!later.from().isAfter(day)) {
                found = later;
            }
        }
        return found;
    }

    /** What is expected later, by day; the value now is not among them. */
    public List<Knowledge.Expected> expected(F fact) {
        return expected.getOrDefault(fact, List.of());
    }

    /** The known value now, if it is known now; not one that is expected. */
    public @Nullable Object known(F fact) {
        return known[fact.ordinal()];
    }

    /** The known number now, for a range its {@linkplain AmountRange#most() most}, if it is. */
    public @Nullable BigDecimal number(F fact) {
        Object value = known[fact.ordinal()];
        return value instanceof AmountRange range ? range.most() : (BigDecimal) value;
    }

    /** The known range now, if it is. */
    public @Nullable AmountRange range(F fact) {
        return (AmountRange) known[fact.ordinal()];
    }

    /** The known code or words now, if they are. */
    public @Nullable String text(F fact) {
        return (String) known[fact.ordinal()];
    }

    /** The known codes now; none when they are unknown. */
    public List<String> codes(F fact) {
        return known[fact.ordinal()] instanceof List<?> some
                ? some.stream().map(String.class::cast).toList()
                : List.of();
    }

    /** The known yes or no now, if it is. */
    public @Nullable Boolean yes(F fact) {
        return (Boolean) known[fact.ordinal()];
    }

    /** The known day, if it is. */
    public @Nullable LocalDate date(F fact) {
        return (LocalDate) known[fact.ordinal()];
    }

    /** The known windows now, if they are. */
    public @Nullable Windows windows(F fact) {
        return (Windows) known[fact.ordinal()];
    }

    /** Where the known value comes from. */
    public Provenance provenance(F fact) {
        return provenance.getOrDefault(fact, others);
    }

    /** Whether anything is expected to change after this day. */
    public boolean expectsAfter(LocalDate day) {
        return expected.values().stream().flatMap(List::stream).anyMatch(later -> later.from()
                .isAfter(day));
    }

    Map<F, List<Knowledge.Expected>> expected() {
        return expected;
    }

    Map<F, Provenance> provenance() {
        return provenance;
    }

    Provenance others() {
        return others;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KnownFacts<?> that
                && Arrays.equals(known, that.known)
                && expected.equals(that.expected)
                && provenance.equals(that.provenance)
                && others.equals(that.others);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(known), expected, provenance, others);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + Arrays.toString(known);
    }

    /** Puts facts together; what is not set is unknown. */
    public static final class Builder<F extends Enum<F> & DeclaredFact, K extends KnownFacts<F>> {

        private final Function<Builder<F, K>, K> made;
        private final @Nullable Object[] known;
        private final Map<F, List<Knowledge.Expected>> expected = new HashMap<>();
        private final Map<F, Provenance> provenance = new HashMap<>();
        private Provenance others = Provenance.NONE;

        /** Nothing is known yet of so many facts. */
        public Builder(int facts, Function<Builder<F, K>, K> made) {
            this.known = new Object[facts];
            this.made = made;
        }

        /** What is known so far. */
        public Builder(KnownFacts<F> from, Function<Builder<F, K>, K> made) {
            this(from.known.length, made);
            System.arraycopy(from.known, 0, known, 0, known.length);
            expected.putAll(from.expected);
            provenance.putAll(from.provenance);
            others = from.others;
        }

        /**
         * The value now, or nothing for unknown.
         *
         * @throws IllegalArgumentException when the value is not of the fact's type
         */
        public Builder<F, K> known(F fact, @Nullable Object value) {
            known[fact.ordinal()] = value == null ? null : fact.checked(value);
            return this;
        }

        /** Where the known value comes from, unless it is the same as for all others. */
        public Builder<F, K> provenance(F fact, @Nullable Provenance from) {
            if (from == null) {
                provenance.remove(fact);
            } else {
                provenance.put(fact, from);
            }
            return this;
        }

        /** Where the values without a provenance of their own come from. */
        public Builder<F, K> others(Provenance from) {
            others = from;
            return this;
        }

        /** A value from a day on; replaces one that was expected from that same day. */
        public Builder<F, K> expect(F fact, Object value, LocalDate from, Provenance provenance) {
            List<Knowledge.Expected> later = new ArrayList<>(expected.getOrDefault(fact, List.of()));
            later.removeIf(one -> one.from().equals(from));
            later.add(new Knowledge.Expected(fact.checked(value), from, provenance));
            later.sort(Comparator.comparing(Knowledge.Expected::from));
            expected.put(fact, List.copyOf(later));
            return this;
        }

        /** Takes back what was expected from a day on; nothing happens when there was nothing. */
        public Builder<F, K> expectNoLonger(F fact, LocalDate from) {
            List<Knowledge.Expected> left = expected.getOrDefault(fact, List.of()).stream()
                    .filter(one -> !one.from().equals(from))
                    .toList();
            if (left.isEmpty()) {
                expected.remove(fact);
            } else {
                expected.put(fact, left);
            }
            return this;
        }

        /** The facts. */
        public K build() {
            return made.apply(this);
        }
    }
}
