package nl.groeiruimte.cases.financing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.financing.FitPoint.Aspect;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.supply.fact.Knowledge;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.InstrumentFact;
import org.jspecify.annotations.Nullable;

/**
 * Holds instruments against one need for capital. What is not known is unknown, never a no; what is expected counts
 * from its day on.
 */
public final class InstrumentFits {

    /** Not that late that nothing can be done about it, as with sites. */
    static final int NEAR_DAYS = 183;

    private static final Set<String> WITHOUT_MONEY = Set.of("guidance", "network");
    private static final Set<String> INVESTS = Set.of("fund", "convertible");

    private static final List<String> WHOLE_COUNTRY = List.of("eu", "national");

    private final CapitalNeed need;
    private final Lead.Company company;
    private final LocalDate today;
    private final LocalDate lastDue;

    private InstrumentFits(CapitalNeed need, Lead.Company company, LocalDate today) {
        this.need = need;
        this.company = company;
        this.today = today;
        this.lastDue = need.amounts().get(need.amounts().size() - 1).dueOn();
    }

    /**
     * The verdict on each instrument: what fits first, of those alike what has to be asked first, then by name.
     *
     * @throws IllegalArgumentException when nothing is needed
     */
    public static List<InstrumentFit> of(
            CapitalNeed need, Lead.Company company, Collection<Instrument> instruments, LocalDate today) {
        if (need.isEmpty()) {
            throw new IllegalArgumentException("nothing is needed");
        }
        InstrumentFits fits = new InstrumentFits(need, company, today);
        return instruments.stream()
                .map(fits::fit)
                .sorted(Comparator.comparing(InstrumentFit::verdict)
                        .thenComparing(InstrumentFit::askBy, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(fit -> fit.instrument().name())
                        .thenComparing(fit -> fit.instrument().code()))
                .toList();
    }

    private InstrumentFit fit(Instrument one) {
        String kind = one.facts().text(InstrumentFact.KIND);
        List<FitPoint> points = new ArrayList<>();
        points.add(reach(one));
        points.add(codes(
                one,
                InstrumentFact.LIFE_PHASES,
                Aspect.PHASE,
                some -> some.contains(Integer.toString(company.lifePhase()))));
        points.add(codes(one, InstrumentFact.STAGES, Aspect.STAGE, some -> some.contains(company.stage())));
        points.add(codes(one, InstrumentFact.TECHNOLOGIES, Aspect.TECHNOLOGY, some -> company.technologies().stream()
                .anyMatch(some::contains)));
        boolean money = kind == null || !WITHOUT_MONEY.contains(kind);
        if (money) {
            points.addAll(MoneyFit.of(one.facts(), need, day -> from(Aspect.TICKET, day)));
        }
        if (kind == null || invests(kind)) {
            points.add(lead(one));
        }
        TimeFit time = TimeFit.of(one, need, today, money);
        points.add(time.point());
        return new InstrumentFit(one, points, time.askBy());
    }

    /** Whether instruments of a kind take part in a round of investors, which somebody has to lead. */
    public static boolean invests(@Nullable String kind) {
        return kind != null && INVESTS.contains(kind);
    }

    private FitPoint reach(Instrument one) {
        String level = one.facts().text(InstrumentFact.LEVEL);
        boolean limited = !(one.fact(InstrumentFact.PROVINCES) instanceof Knowledge.Unknown);
        if (!limited && level != null && WHOLE_COUNTRY.contains(level)) {
            return FitPoint.of(Aspect.REACH, Verdict.FITS, "whole-country");
        }
        return codes(one, InstrumentFact.PROVINCES, Aspect.REACH, some -> some.contains(company.province()));
    }

    private FitPoint codes(Instrument one, InstrumentFact fact, Aspect aspect, Predicate<List<String>> suits) {
        Knowledge knowledge = one.fact(fact);
        Object value = value(knowledge);
        if (value == null) {
            return FitPoint.of(aspect, Verdict.UNKNOWN, "unknown");
        }
        List<String> some = ((List<?>) value).stream().map(String.class::cast).toList();
        if (!suits.test(some)) {
            return FitPoint.of(aspect, Verdict.FAILS, "fails");
        }
        return knowledge instanceof Knowledge.Expected later
                ? from(aspect, later.from())
                : FitPoint.of(aspect, Verdict.FITS, "fits");
    }

    /** What only begins to suit on a day. */
    private FitPoint from(Aspect aspect, LocalDate day) {
        if (!day.isAfter(lastDue)) {
            return FitPoint.of(aspect, Verdict.FITS_BY, "from", day);
        }
        Verdict late = day.isAfter(lastDue.plusDays(NEAR_DAYS)) ? Verdict.FAILS : Verdict.NEAR_MISS;
        return FitPoint.of(aspect, late, "from-late", day, lastDue);
    }

    private FitPoint lead(Instrument one) {
        Knowledge knowledge = one.fact(InstrumentFact.MAY_LEAD);
        if ("found".equals(need.leadInvestor())) {
            return FitPoint.of(Aspect.LEAD, Verdict.FITS, "found");
        }
        if (Boolean.TRUE.equals(value(knowledge))) {
            return knowledge instanceof Knowledge.Expected later
                    ? from(Aspect.LEAD, later.from())
                    : FitPoint.of(Aspect.LEAD, Verdict.FITS, "may-lead");
        }
        boolean asked = "not-found".equals(need.leadInvestor());
        if (!asked) {
            return FitPoint.of(Aspect.LEAD, Verdict.UNKNOWN, "company-unknown");
        }
        return value(knowledge) == null
                ? FitPoint.of(Aspect.LEAD, Verdict.UNKNOWN, "unknown")
                : FitPoint.of(Aspect.LEAD, Verdict.NEAR_MISS, "only-joins");
    }

    /** What is known now, or else expected first. */
    static @Nullable Object value(Knowledge knowledge) {
        if (knowledge instanceof Knowledge.Known known) {
            return known.value();
        }
        return knowledge instanceof Knowledge.Expected expected ? expected.value() : null;
    }
}
