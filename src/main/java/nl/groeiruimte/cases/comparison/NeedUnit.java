package nl.groeiruimte.cases.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.groeiruimte.supply.fact.FactUnit;
import nl.groeiruimte.supply.site.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What a need is asked and offered in. Readers go by {@link #kind}, so that a fact in another unit, or with codes of
 * its own, is said without them.
 *
 * @param code the name in stored shortlists
 * @param kind how values are said
 * @param symbol behind an amount; none where the name of the need says what is counted
 * @param fact whose codes they are; none unless {@link Kind#STEP}
 */
public record NeedUnit(
        String code,
        Kind kind,
        @Nullable String symbol,
        @Nullable Fact fact) {

    /** How values are said. */
    public enum Kind {
        /** A number with the unit's symbol, if it has one. */
        AMOUNT,
        /** In EUR. */
        MONEY,
        /** Asked in jobs and offered in people. */
        STAFF,
        /** People for whom a rule of an earlier year asked, not the company. */
        RULED_PEOPLE,
        /** ISO dates; what is missing is in days. */
        DAY,
        /** {@code yes} or {@code no}. */
        YES_NO,
        /** One of the codes of a fact; what is missing is in steps. */
        STEP
    }

    private static final String STAFF = "staff";

    /** In shortlists of the first five rules, when capital, jobs and people were needs without a measure. */
    private static final List<NeedUnit> OF_EARLIER_RULES = List.of(
            new NeedUnit("EUR", Kind.MONEY, null, null),
            new NeedUnit("jobs", Kind.AMOUNT, null, null),
            new NeedUnit("people", Kind.RULED_PEOPLE, null, null));

    /** Filled on first use, because measures are made of units. */
    private static final class All {

        private static final Map<String, NeedUnit> BY_CODE = new HashMap<>();

        static {
            OF_EARLIER_RULES.forEach(unit -> BY_CODE.put(unit.code(), unit));
            for (Measure measure : Measure.values()) {
                BY_CODE.put(measure.unit().code(), measure.unit());
            }
        }
    }

    /**
     * The one with this code.
     *
     * @throws IllegalArgumentException when no rule ever had it
     */
    public static NeedUnit of(String code) {
        NeedUnit unit = All.BY_CODE.get(code);
        if (unit == null) {
            throw new IllegalArgumentException("no unit " + code);
        }
        return unit;
    }

    /** What needs for a fact are asked and offered in. */
    static NeedUnit of(Fact fact) {
        return switch (fact.type()) {
            case NUMBER, RANGE -> amount(fact);
            case DATE -> new NeedUnit("date", Kind.DAY, null, null);
            case YES_NO -> new NeedUnit("yes-no", Kind.YES_NO, null, null);
            // So it was called first, and stands in shortlists.
            case CODE -> new NeedUnit(fact == Fact.CLEAN_ROOM_CLASS ? "iso-class" : fact.key(), Kind.STEP, null, fact);
            case CODES, WINDOWS, TEXT -> throw new IllegalArgumentException("sites are not compared on " + fact.key());
        };
    }

    private static NeedUnit amount(Fact fact) {
        FactUnit unit = Objects.requireNonNull(fact.unit(), () -> fact.key() + " has no unit");
        return switch (unit) {
            case PEOPLE -> new NeedUnit(STAFF, Kind.STAFF, null, null);
            case EUR_M2, EUR_M2_YEAR -> new NeedUnit("EUR", Kind.MONEY, null, null);
            default -> new NeedUnit(unit.code(), Kind.AMOUNT, unit.symbol(), null);
        };
    }

    /**
     * The fact whose codes they are.
     *
     * @throws NullPointerException unless it is {@link Kind#STEP}
     */
    public Fact codes() {
        return Objects.requireNonNull(fact, "the fact of a step");
    }

    /** Whether a part of what is asked can be missing and be said as an amount. */
    public boolean isAmount() {
        return kind == Kind.AMOUNT || kind == Kind.STAFF || kind == Kind.RULED_PEOPLE;
    }

    public boolean isDay() {
        return kind == Kind.DAY;
    }

    public boolean isYesNo() {
        return kind == Kind.YES_NO;
    }

    public boolean isStaff() {
        return kind == Kind.STAFF;
    }
}
