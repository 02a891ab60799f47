package nl.groeiruimte.desk.casepage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.groeiruimte.cases.basket.Basket;
import nl.groeiruimte.cases.basket.Baskets;
import nl.groeiruimte.cases.basket.Choices;
import nl.groeiruimte.cases.basket.Question;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.financing.FitPoint.Aspect;
import nl.groeiruimte.cases.financing.InstrumentFit;
import org.jspecify.annotations.Nullable;

/**
 * The baskets of a need as the page shows them, and what the case lead chose.
 *
 * @param years in which something is needed
 * @param needed in each of them
 * @param tried whether something else was chosen than is usual
 */
record BasketView(
        Baskets all,
        Choices choices,
        List<Integer> years,
        List<Long> needed,
        List<Plan> plans,
        List<Asked> asked,
        boolean tried) {

    private static final String LOCK = "lock.";
    private static final String WITH = "with";
    private static final String WITHOUT = "without";

    /**
     * One plan, in years.
     *
     * @param name a letter
     * @param waiting who would join if somebody led
     */
    record Plan(
            String name,
            Basket basket,
            List<Line> lines,
            List<Long> own,
            List<Long> gap,
            List<Long> wishGap,
            List<InstrumentFit> waiting) {

        /** What one pays over all years; none when it does not take part. */
        public @Nullable Long paid(String code) {
            return lines.stream()
                    .filter(line -> line.code().equals(code))
                    .map(Line::total)
                    .findFirst()
                    .orElse(null);
        }

        /** All that is missing of what the company cannot do without. */
        public long gapTotal() {
            return sum(gap);
        }

        /** All that is missing of its wishes. */
        public long wishGapTotal() {
            return sum(wishGap);
        }

        /** All that is there. */
        public long ownTotal() {
            return sum(own);
        }
    }

    /** What an instrument pays in each year. */
    record Line(String code, String name, List<Long> pays, long total) {}

    /**
     * Who is to be asked what is unknown.
     *
     * @param keeper the name of who keeps these instruments
     * @param by the first day of all; over when it is before today
     */
    record Asked(String keeper, List<InstrumentFit> fits, Set<Integer> years, LocalDate by, boolean over) {}

    /** What the query chooses; what it says wrongly is as usual. */
    static Choices choices(Map<String, String> query) {
        return new Choices(
                weight(query, "few", Choices.USUAL.few()),
                weight(query, "own", Choices.USUAL.own()),
                weight(query, "soon", Choices.USUAL.soon()),
                locked(query, WITH),
                locked(query, WITHOUT));
    }

    private static int weight(Map<String, String> query, String key, int usual) {
        String text = query.getOrDefault(key, "");
        return text.matches("[0-" + Choices.HEAVIEST + "]") ? Integer.parseInt(text) : usual;
    }

    private static Set<String> locked(Map<String, String> query, String how) {
        return query.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(LOCK) && entry.getValue().equals(how))
                .map(entry -> entry.getKey().substring(LOCK.length()))
                .collect(Collectors.toSet());
    }

    /** @param keepers the name of a keeper by its code */
    static BasketView of(
            CapitalNeed need, Baskets all, Choices choices, LocalDate today, UnaryOperator<String> keepers) {
        List<Integer> years = need.amounts().stream()
                .map(amount -> amount.dueOn().getYear())
                .distinct()
                .toList();
        List<Long> amounts =
                need.amounts().stream().map(amount -> amount.eur().longValue()).toList();
        List<Plan> plans = new ArrayList<>();
        for (Basket basket : all.plans()) {
            plans.add(plan(need, all, basket, Character.toString('A' + plans.size())));
        }
        return new BasketView(
                all,
                choices,
                years,
                byYear(need, amounts, a -> true),
                plans,
                asked(all.questions(), today, keepers),
                !choices.equals(Choices.USUAL));
    }

    private static Plan plan(CapitalNeed need, Baskets all, Basket basket, String name) {
        List<CapitalNeed.Amount> amounts = need.amounts();
        boolean led = "found".equals(need.leadInvestor()) || !basket.leaders().isEmpty();
        return new Plan(
                name,
                basket,
                basket.parts().stream()
                        .map(part -> new Line(
                                part.code(),
                                part.fit().instrument().name(),
                                byYear(need, part.pays(), a -> true),
                                part.total()))
                        .toList(),
                byYear(need, basket.own(), a -> true),
                byYear(need, basket.gap(), a -> amounts.get(a).hard()),
                byYear(need, basket.gap(), a -> !amounts.get(a).hard()),
                led
                        ? List.of()
                        : all.offers().stream().filter(BasketView::joins).toList());
    }

    /** Whether it is not sure that it may lead, and somebody has to. */
    private static boolean joins(InstrumentFit fit) {
        return fit.points().stream()
                .anyMatch(point ->
                        point.aspect() == Aspect.LEAD && point.verdict().compareTo(Verdict.FITS_BY) > 0);
    }

    private static List<Long> byYear(CapitalNeed need, List<Long> euros, IntPredicate which) {
        Map<Integer, Long> sums = new LinkedHashMap<>();
        for (int a = 0; a < euros.size(); a++) {
            sums.merge(need.amounts().get(a).dueOn().getYear(), which.test(a) ? euros.get(a) : 0L, Long::sum);
        }
        return List.copyOf(sums.values());
    }

    private static List<Asked> asked(List<Question> questions, LocalDate today, UnaryOperator<String> keepers) {
        Map<String, List<Question>> byKeeper = questions.stream()
                .collect(Collectors.groupingBy(
                        one -> one.fit().instrument().keeper(), LinkedHashMap::new, Collectors.toList()));
        return byKeeper.entrySet().stream()
                .map(entry -> {
                    LocalDate first = entry.getValue().get(0).by();
                    return new Asked(
                            keepers.apply(entry.getKey()),
                            entry.getValue().stream().map(Question::fit).toList(),
                            new TreeSet<>(entry.getValue().stream()
                                    .flatMap(one -> one.years().stream())
                                    .toList()),
                            first,
                            first.isBefore(today));
                })
                .toList();
    }

    /** All instruments of all plans, in the order of the first plan that has them, by code with their names. */
    public Map<String, String> compared() {
        Map<String, String> names = new LinkedHashMap<>();
        plans.stream().flatMap(plan -> plan.lines().stream()).forEach(line -> names.put(line.code(), line.name()));
        return names;
    }

    /** Whether not all plans have the same of it. */
    public boolean differs(String code) {
        return new LinkedHashSet<>(plans.stream()
                                .map(plan -> String.valueOf(plan.paid(code)))
                                .toList())
                        .size()
                > 1;
    }

    /** What was fixed for an instrument: {@code with}, {@code without} or nothing. */
    public String lock(String code) {
        return choices.with().contains(code) ? WITH : choices.without().contains(code) ? WITHOUT : "";
    }

    /** The weights by their keys. */
    public Map<String, Integer> weights() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("few", choices.few());
        weights.put("own", choices.own());
        weights.put("soon", choices.soon());
        return weights;
    }

    /** The weights that one can choose. */
    public List<Integer> scale() {
        return IntStream.rangeClosed(0, Choices.HEAVIEST).boxed().toList();
    }

    private static long sum(List<Long> euros) {
        return euros.stream().mapToLong(Long::longValue).sum();
    }
}
