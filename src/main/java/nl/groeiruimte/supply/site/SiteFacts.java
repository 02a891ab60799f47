package nl.groeiruimte.supply.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a site has to offer: each fact known, expected from a day on, or unknown. Small, because matching keeps very
 * many.
 */
public final class SiteFacts {

    /** Nothing is known. */
    public static final SiteFacts UNKNOWN = new Builder().build();

    private final @Nullable Object[] known;
    private final Map<Fact, List<Knowledge.Expected>> expected;
    private final Map<Fact, Provenance> provenance;
    private final Provenance others;

    private SiteFacts(Builder from) {
        known = from.known.clone();
        expected = from.expected.isEmpty() ? Map.of() : new EnumMap<>(from.expected);
        provenance = from.provenance.isEmpty() ? Map.of() : new EnumMap<>(from.provenance);
        others = from.others;
    }

    /** To put together what is known of a site. */
    public static Builder builder() {
        return new Builder();
    }

    /** What the supply says: the value now; without one, the first that is expected; otherwise unknown. */
    public Knowledge get(Fact fact) {
        Object value = known[fact.ordinal()];
        if (value != null) {
            return new Knowledge.Known(value, provenance(fact));
        }
        List<Knowledge.Expected> later = expected(fact);
        return later.isEmpty() ? Knowledge.UNKNOWN : later.get(0);
    }

    /**
     * What holds on a day: the expected value that began last, otherwise what is known now. For
     * {@link Fact#AVAILABLE_FROM} use {@link #get}: there the value is a day itself.
     */
    public Knowledge on(Fact fact, LocalDate day) {
        Knowledge found = known[fact.ordinal()] == null ? Knowledge.UNKNOWN : get(fact);
        for (Knowledge.Expected later : expected(fact)) {
            if (!later.from().isAfter(day)) {
                found = later;
            }
        }
        return found;
    }

    /** What is expected later, by day; the value now is not among them. */
    public List<Knowledge.Expected> expected(Fact fact) {
        return expected.getOrDefault(fact, List.of());
    }

    /** The known value now, if it is known now; not one that is expected. */
    public @Nullable Object known(Fact fact) {
        return known[fact.ordinal()];
    }

    /** The known number now, for a range its {@linkplain AmountRange#most() most}, if it is. */
    public @Nullable BigDecimal number(Fact fact) {
        Object value = known[fact.ordinal()];
        return value instanceof AmountRange range ? range.most() : (BigDecimal) value;
    }

    /** The known range now, if it is. */
    public @Nullable AmountRange range(Fact fact) {
        return (AmountRange) known[fact.ordinal()];
    }

    /** The known code or words now, if they are. */
    public @Nullable String text(Fact fact) {
        return (String) known[fact.ordinal()];
    }

    /** The known day, if it is. */
    public @Nullable LocalDate date(Fact fact) {
        return (LocalDate) known[fact.ordinal()];
    }

    /** Where the known value comes from. */
    public Provenance provenance(Fact fact) {
        return provenance.getOrDefault(fact, others);
    }

    /** Whether anything is expected to change after this day. */
    public boolean expectsAfter(LocalDate day) {
        return expected.values().stream().flatMap(List::stream).anyMatch(later -> later.from()
                .isAfter(day));
    }

    /** To put together facts that differ a little from these. */
    public Builder but() {
        return new Builder(this);
    }

    Map<Fact, List<Knowledge.Expected>> expected() {
        return expected;
    }

    Map<Fact, Provenance> provenance() {
        return provenance;
    }

    Provenance others() {
        return others;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SiteFacts that
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
        return "SiteFacts" + Arrays.toString(known);
    }

    /** Puts facts together; what is not set is unknown. */
    public static final class Builder {

        private final @Nullable Object[] known = new Object[Fact.values().length];
        private final Map<Fact, List<Knowledge.Expected>> expected = new EnumMap<>(Fact.class);
        private final Map<Fact, Provenance> provenance = new EnumMap<>(Fact.class);
        private Provenance others = Provenance.NONE;

        private Builder() {}

        private Builder(SiteFacts from) {
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
        public Builder known(Fact fact, @Nullable Object value) {
            known[fact.ordinal()] = value == null ? null : fact.checked(value);
            return this;
        }

        /** Where the known value comes from, unless it is the same as for all others. */
        public Builder provenance(Fact fact, @Nullable Provenance from) {
            if (from == null) {
                provenance.remove(fact);
            } else {
                provenance.put(fact, from);
            }
            return this;
        }

        /** Where the values without a provenance of their own come from. */
        public Builder others(Provenance from) {
            others = from;
            return this;
        }

        /** A value from a day on; replaces one that was expected from that same day. */
        public Builder expect(Fact fact, Object value, LocalDate from, Provenance provenance) {
            List<Knowledge.Expected> later = new ArrayList<>(expected.getOrDefault(fact, List.of()));
            later.removeIf(one -> one.from().equals(from));
            later.add(new Knowledge.Expected(fact.checked(value), from, provenance));
            later.sort(Comparator.comparing(Knowledge.Expected::from));
            expected.put(fact, List.copyOf(later));
            return this;
        }

        /** Takes back what was expected from a day on; nothing happens when there was nothing. */
        public Builder expectNoLonger(Fact fact, LocalDate from) {
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
        public SiteFacts build() {
            return new SiteFacts(this);
        }
    }
}
