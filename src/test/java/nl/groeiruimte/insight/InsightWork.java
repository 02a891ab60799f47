package nl.groeiruimte.insight;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.beans.factory.BeanFactory;

/** What was learned, without its pages, for the tests of cases' ways. */
public class InsightWork {

    private final Bottlenecks bottlenecks;

    public InsightWork(BeanFactory application) {
        this.bottlenecks = application.getBean(Bottlenecks.class);
    }

    /** How many cases asked each need, of the cases of {@code all}, {@code own} region or {@code others}. */
    public Map<String, Long> asked(String whose) {
        Map<String, Long> asked = new TreeMap<>();
        counts(whose, Bottlenecks.NETHERLANDS).forEach(count -> asked.merge(count.need(), count.asked(), Long::sum));
        return asked;
    }

    /** For how many of them a site in the area surely meets the need. */
    public long met(String whose, String need, String area) {
        return counts(whose, area).stream().filter(count -> count.need().equals(need)).mapToLong(Bottlenecks.Count::fits).sum();
    }

    private List<Bottlenecks.Count> counts(String whose, String area) {
        return bottlenecks.counts(BottleneckSight.Whose.valueOf(whose.toUpperCase()), List.of(area));
    }
}
