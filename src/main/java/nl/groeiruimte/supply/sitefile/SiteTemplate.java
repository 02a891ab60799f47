package nl.groeiruimte.supply.sitefile;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.supply.intake.FactCellWriter;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the template, empty or with the sites of an agency. What is written and read again changes nothing. */
@Component
class SiteTemplate {

    private static final int AT_ONCE = 1_000;

    private final SiteWords words;
    private final FactCellWriter<Fact> cells;
    private final Sites sites;

    SiteTemplate(SiteWords words, Sites sites) {
        this.words = words;
        this.cells = new FactCellWriter<>(words);
        this.sites = sites;
    }

    /** @param agency whose sites it holds; none for an empty one */
    void write(CsvWriter to, Locale locale, @Nullable String agency) throws IOException {
        try (CsvWriter csv = to) {
            csv.writeRecord(words.columns().stream()
                    .map(column -> words.heading(column, locale))
                    .toList());
            List<Site> some = agency == null ? List.of() : sites.ofAgency(agency, "", AT_ONCE);
            while (agency != null && !some.isEmpty()) {
                some.forEach(site -> csv.writeRecord(words.columns().stream()
                        .map(column -> cell(column, site, locale))
                        .toList()));
                some = sites.ofAgency(agency, some.get(some.size() - 1).code(), AT_ONCE);
            }
        }
    }

    private @Nullable String cell(String column, Site site, Locale locale) {
        Site.Place place = site.place();
        return switch (column) {
            case "code" -> site.code();
            case "name" -> FactCellWriter.plain(site.name());
            case "kind" -> words.word("supply.kind.", site.kind(), locale);
            case "on" -> site.parent();
            case "province" -> place.province();
            case "municipality" -> FactCellWriter.plain(place.municipality());
            case "municipality-code" -> place.municipalityCode();
            case "municipality-year" ->
                place.municipalityYear() == null ? null : String.valueOf(place.municipalityYear());
            case "postcode" -> place.postcode();
            case "latitude" -> FactCellWriter.decimal(BigDecimal.valueOf(place.latitude()), locale);
            case "longitude" -> FactCellWriter.decimal(BigDecimal.valueOf(place.longitude()), locale);
            case "strengths" -> String.join(" | ", site.strengths());
            case "notes" -> site.notes() == null ? null : FactCellWriter.plain(site.notes());
            case "source" -> cells.source(site.facts(), locale);
            default -> cells.cell(column, site.facts(), locale);
        };
    }
}
