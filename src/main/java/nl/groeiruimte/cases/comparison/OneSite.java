package nl.groeiruimte.cases.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.supply.site.Site;

/** One site compared with many requests. */
public final class OneSite {

    private final Measurer measurer;
    private final MeasuredSite place;
    private final int today;

    /** As the site stands on a day. */
    public OneSite(Site site, LocalDate today) {
        // Technologies only score.
        measurer = new Measurer(List.of());
        place = measurer.of(site);
        this.today = (int) today.toEpochDay();
    }

    /** As it stood when it was ranked; it must have its facts. */
    public OneSite(RankedSite site, LocalDate today) {
        measurer = new Measurer(List.of());
        place = measurer.of(site);
        this.today = (int) today.toEpochDay();
    }

    /** How the site meets all hard needs of a request together; {@code request} as in {@link RequestNeeds#of}. */
    public Verdict verdict(Map<String, FormValues> request) {
        return new Counting(RequestNeeds.of(request)).count(place, today);
    }

    /** How it meets each hard need. */
    public List<NeedVerdict> needs(Map<String, FormValues> request) {
        return all(request).stream().filter(NeedVerdict::hard).toList();
    }

    /** How it meets each need and wish. */
    public List<NeedVerdict> all(Map<String, FormValues> request) {
        return RequestNeeds.of(request).stream()
                .map(need -> need.judge(place, today))
                .toList();
    }

    /** The site with what it rests on, as a list has it but without a score. */
    public RankedSite judged(Map<String, FormValues> request) {
        return new RankedSite(
                place.code(),
                place.name(),
                place.agency(),
                place.province(),
                verdict(request),
                new Score(List.of()),
                all(request),
                place.facts(measurer, 0),
                null);
    }
}
