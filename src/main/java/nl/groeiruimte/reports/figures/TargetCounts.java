package nl.groeiruimte.reports.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.ComputedTarget;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.tables.Amount;
import nl.groeiruimte.reports.tables.EarlierAmounts;
import org.jspecify.annotations.Nullable;

/** How far the computed targets are, and how they grew month by month. */
final class TargetCounts {

    private static final LocalDate START = HalfYear.FIRST.firstDay();

    /** What was counted for a target. */
    private static final class Tally {
        private final List<UUID> cases = new ArrayList<>();
        private final BigDecimal[] added;
        private BigDecimal previous = BigDecimal.ZERO;

        private Tally(int months) {
            added = new BigDecimal[months];
            Arrays.fill(added, BigDecimal.ZERO);
        }
    }

    private final LocalDate until;
    private final @Nullable LocalDate previousEnd;
    private final List<LocalDate> monthEnds = new ArrayList<>();
    private final Map<ComputedTarget, Tally> tallies = new EnumMap<>(ComputedTarget.class);
    /** What was realised until the last day, and until the end of each earlier half-year. */
    private final NavigableMap<LocalDate, Amount> realised = new TreeMap<>();

    private final Amount expected;
    private final List<UUID> chosenElsewhere = new ArrayList<>();

    TargetCounts(HalfYear period, LocalDate until, EarlierAmounts earlier) {
        this.until = until;
        previousEnd = period.previous() == null ? null : period.previous().lastDay();
        for (YearMonth month = YearMonth.from(START);
                month.isBefore(YearMonth.from(until));
                month = month.plusMonths(1)) {
            monthEnds.add(month.atEndOfMonth());
        }
        monthEnds.add(until);
        List.of(ComputedTarget.values()).forEach(target -> tallies.put(target, new Tally(monthEnds.size())));
        for (HalfYear past = HalfYear.FIRST; past != null && past.compareTo(period) < 0; past = past.next()) {
            realised.put(past.lastDay(), new Amount(ComputedTarget.RETAINED_INVESTMENT.code(), earlier));
        }
        realised.put(until, new Amount(ComputedTarget.RETAINED_INVESTMENT.code(), earlier));
        expected = new Amount(Target.expectedOf(ComputedTarget.RETAINED_INVESTMENT.code()), earlier);
    }

    void add(CaseFacts facts) {
        if (facts.days().portfolioOn() != null && !facts.days().portfolioOn().isBefore(START)) {
            count(ComputedTarget.LEADS_IN_PORTFOLIO, facts, facts.days().portfolioOn(), BigDecimal.ONE);
        }
        count(ComputedTarget.CASES_IN_EXECUTION, facts, facts.days().executionOn(), BigDecimal.ONE);
        if (facts.realisedBy(LocalDate.MAX)) {
            LocalDate on = facts.realised().on();
            count(
                    ComputedTarget.RETAINED_INVESTMENT,
                    facts,
                    on,
                    facts.realised().capitalEur());
            realised.tailMap(on)
                    .values()
                    .forEach(amount -> amount.add(facts.id(), facts.realised().capitalEur()));
            if (facts.realisedElsewhereBy(on)) {
                count(ComputedTarget.LEADS_OTHER_REGION, facts, on, BigDecimal.ONE);
            }
            if (facts.newScaleUpBy(on)) {
                count(ComputedTarget.NEW_SCALE_UPS, facts, on, BigDecimal.ONE);
            }
        }
        expect(facts);
    }

    private void count(ComputedTarget target, CaseFacts facts, @Nullable LocalDate on, BigDecimal amount) {
        if (on == null || on.isAfter(until)) {
            return;
        }
        Tally tally = of(target);
        tally.cases.add(facts.id());
        int month = (int) Math.max(0, ChronoUnit.MONTHS.between(YearMonth.from(START), YearMonth.from(on)));
        tally.added[month] = tally.added[month].add(amount);
        if (previousEnd != null && !on.isAfter(previousEnd)) {
            tally.previous = tally.previous.add(amount);
        }
    }

    private void expect(CaseFacts facts) {
        if (facts.expectedOn(until)) {
            CaseFacts.Choice choice = facts.choiceOn(until);
            if (choice != null && choice.choice().equals("proposition")) {
                chosenElsewhere.add(facts.id());
            }
        }
        if (facts.wanted().investmentEur() != null && facts.days().portfolioOn() != null && facts.expectedOn(until)) {
            expected.add(facts.id(), facts.wanted().investmentEur());
        }
    }

    private Tally of(ComputedTarget target) {
        return Objects.requireNonNull(tallies.get(target), target.code());
    }

    /** Leads or EUR until the last day. */
    BigDecimal actual(ComputedTarget target) {
        return Arrays.stream(of(target).added).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same until the end of the half-year before; none in the first. */
    @Nullable
    BigDecimal previous(ComputedTarget target) {
        return previousEnd == null ? null : of(target).previous;
    }

    LocalDate lastDay() {
        return until;
    }

    @Nullable
    LocalDate previousEnd() {
        return previousEnd;
    }

    long cases(ComputedTarget target) {
        return of(target).cases.size();
    }

    /** The end of each month since the start, and the last day. */
    List<LocalDate> monthEnds() {
        return monthEnds;
    }

    /** What was there at each of {@link #monthEnds()}. */
    List<BigDecimal> growth(ComputedTarget target) {
        List<BigDecimal> growth = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal added : of(target).added) {
            sum = sum.add(added);
            growth.add(sum);
        }
        return growth;
    }

    /**
     * Whether the shared edition may tell what was realised until the last day, or until an earlier one as it was told
     * then.
     */
    boolean tellsRealised(LocalDate day, int minimum) {
        Amount amount = realised.get(day);
        return amount != null && (day.equals(until) ? amount.told(minimum) : amount.toldBefore());
    }

    /** What open cases state that they invest, in EUR. */
    Amount expected() {
        return expected;
    }

    /** Open cases that chose a place in another region. */
    long chosenElsewhere() {
        return chosenElsewhere.size();
    }

    /** The cases of each number, by its place. */
    void cases(BiConsumer<String, List<UUID>> keep) {
        tallies.forEach((target, tally) -> {
            if (!tally.cases.isEmpty()) {
                keep.accept(target.code(), tally.cases);
            }
        });
        if (!chosenElsewhere.isEmpty()) {
            keep.accept(Target.expectedOf(ComputedTarget.LEADS_OTHER_REGION.code()), chosenElsewhere);
        }
        if (!expected.cases().isEmpty()) {
            keep.accept(Target.expectedOf(ComputedTarget.RETAINED_INVESTMENT.code()), expected.cases());
        }
    }
}
