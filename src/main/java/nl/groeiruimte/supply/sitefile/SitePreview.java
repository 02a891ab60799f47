package nl.groeiruimte.supply.sitefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.supply.fact.FactWords;
import nl.groeiruimte.supply.intake.ImportFormat;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a file would do to sites, field by field, in the reader's language. */
@Component
class SitePreview {

    private final SitePlan plan;
    private final Sites sites;
    private final SiteWords words;
    private final FactWords factWords;
    private final ParkWords park;

    SitePreview(SitePlan plan, Sites sites, SiteWords words, FactWords factWords, ParkWords park) {
        this.plan = plan;
        this.sites = sites;
        this.words = words;
        this.factWords = factWords;
        this.park = park;
    }

    /** The first of what lies ready. */
    @Transactional(readOnly = true)
    public ImportFormat.Preview of(UUID id, int most, Locale locale) {
        List<ImportFormat.Item> added = plan.first(id, true, most).stream()
                .map(found -> new ImportFormat.Item(
                        found.site().name(), null, found.site().municipality(), List.of()))
                .toList();
        List<ImportFormat.Item> changed = new ArrayList<>();
        for (SitePlan.Found found : plan.first(id, false, most)) {
            sites.find(found.site().code())
                    .ifPresent(now -> changed.add(new ImportFormat.Item(
                            now.name(),
                            now.code(),
                            now.municipality(),
                            found.changed().stream()
                                    .map(key -> key.equals("ibis")
                                            ? new ImportFormat.Step(
                                                    "IBIS", park.words(found.planBefore()), park.words(found.plan()))
                                            : step(key, now, found.site(), locale))
                                    .toList())));
        }
        return new ImportFormat.Preview(added, changed);
    }

    /** The name of a column, of a fact as a whole, or of a fact's source. */
    String fieldName(String field, Locale locale) {
        return words.fieldName(field, locale);
    }

    private ImportFormat.Step step(String key, Site before, Site after, Locale locale) {
        Fact fact = Fact.of(key);
        String unknown = words.word("supply.", "unknown", locale);
        return new ImportFormat.Step(
                fieldName(key, locale),
                fact == null ? place(key, before, unknown, locale) : factWords.brief(before.facts(), fact, unknown),
                fact == null ? place(key, after, unknown, locale) : factWords.brief(after.facts(), fact, unknown));
    }

    private String place(String key, Site site, String unknown, Locale locale) {
        Site.Place place = site.place();
        String text =
                switch (key) {
                    case "name" -> site.name();
                    case "kind" -> words.word("supply.kind.", site.kind(), locale);
                    case "province" -> place.province();
                    case "municipality" -> place.municipality();
                    case "municipality-code" ->
                        place.municipalityCode() == null
                                ? null
                                : place.municipalityCode() + " (" + place.municipalityYear() + ")";
                    case "postcode" -> place.postcode();
                    case "latitude" -> Double.toString(place.latitude());
                    case "longitude" -> Double.toString(place.longitude());
                    case "strengths" -> String.join(", ", site.strengths());
                    default -> site.notes();
                };
        return text == null || text.isEmpty() ? unknown : text;
    }
}
