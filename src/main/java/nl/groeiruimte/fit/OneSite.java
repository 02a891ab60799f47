package nl.groeiruimte.fit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.supply.Site;

/** One site compared with many requests. */
public final class OneSite {

    private final Place place;
    private final int today;

    /** As the site stands on a day. */
    public OneSite(Site site, LocalDate today) {
        // Technologies only score.
        place = new Places(List.of()).of(site);
        this.today = (int) today.toEpochDay();
    }

    /** How the site meets all hard needs of a request together; {@code request} as in {@link RequestNeeds#of}. */
    public Verdict verdict(Map<String, FormValues> request) {
        return new Counting(RequestNeeds.of(request)).count(place, today);
    }

    /** How it meets each hard need. */
    public List<NeedVerdict> needs(Map<String, FormValues> request) {
        return RequestNeeds.of(request).stream().filter(Need::hard).map(need -> need.judge(place, today)).toList();
    }
}
