package nl.groeiruimte.desk.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Site;
import org.springframework.beans.factory.BeanFactory;

/** What was learned, without its pages, for the tests of cases' ways. */
public class InsightWork {

    private final Bottlenecks bottlenecks;
    private final SupplyTrials trials;

    public InsightWork(BeanFactory application) {
        this.bottlenecks = application.getBean(Bottlenecks.class);
        this.trials = application.getBean(SupplyTrials.class);
    }

    /**
     * The code names of the cases of an agency that would newly fit a site with so much more of everything that the
     * test cases ask.
     */
    public List<String> wouldFit(Site site, int more, String own) {
        return trials.tryOut(site, lot(more), own).own().stream()
                .filter(found -> found.after().compareTo(Verdict.FITS_BY) <= 0)
                .map(SupplyTrials.OwnCase::codeName)
                .toList();
    }

    /** How many cases of others would, as it is told. */
    public long othersWouldFit(Site site, int more, String own) {
        return trials.tryOut(site, lot(more), own).others();
    }

    private static OtherSupply lot(int more) {
        return new OtherSupply(
                Map.of(Fact.FLOOR_AREA, BigDecimal.valueOf(more), Fact.HALL_HEIGHT, BigDecimal.valueOf(50)),
                null,
                LocalDate.of(2026, 1, 1));
    }

    /** How many cases asked each need, of the cases of {@code all}, {@code own} region or {@code others}. */
    public Map<String, Long> asked(String whose) {
        Map<String, Long> asked = new TreeMap<>();
        counts(whose, Bottlenecks.NETHERLANDS).forEach(count -> asked.merge(count.need(), count.asked(), Long::sum));
        return asked;
    }

    /** For how many of them a site in the area surely meets the need. */
    public long met(String whose, String need, String area) {
        return counts(whose, area).stream()
                .filter(count -> count.need().equals(need))
                .mapToLong(Bottlenecks.Count::fits)
                .sum();
    }

    /** For how many of them nobody can tell yet whether a site in the area does. */
    public long unknown(String whose, String need, String area) {
        return counts(whose, area).stream()
                .filter(count -> count.need().equals(need))
                .mapToLong(Bottlenecks.Count::unknown)
                .sum();
    }

    private List<Bottlenecks.Count> counts(String whose, String area) {
        return bottlenecks.counts(BottleneckSight.Whose.valueOf(whose.toUpperCase()), List.of(area));
    }
}
