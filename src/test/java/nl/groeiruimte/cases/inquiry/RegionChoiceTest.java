package nl.groeiruimte.cases.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.Tally;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.shortlist.Shortlist;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.reference.OrganisationKind;
import nl.groeiruimte.reference.ReferenceLists.Agency;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The case lead sees first the region with the best site, and in words what each region has. */
class RegionChoiceTest {

    private static final List<Agency> REGIONS = List.of(
            region("bom", "BOM"), region("horizon", "Horizon Flevoland"), region("liof", "LIOF"), region("nom", "NOM"));
    private static final List<RankedSite> SHORTLIST = List.of(
            site("horizon", Verdict.FITS),
            site("nom", Verdict.FITS_BY),
            site("horizon", Verdict.FITS),
            site("horizon", Verdict.TO_ASK),
            site("liof", Verdict.NEAR_MISS),
            site("nom", Verdict.FAILS));

    @Test
    void theRegionWithTheBestSiteComesFirst() {
        assertThat(options()).extracting(Option::value).containsExactly("horizon", "nom", "liof", "bom");
    }

    @Test
    void eachRegionSaysWhatItsSitesAre() {
        assertThat(options())
                .extracting(option -> option.label().nl())
                .containsExactly(
                        "Horizon Flevoland – 2 locaties passen, 1 locatie nog onbekend",
                        "NOM – 1 locatie past",
                        "LIOF – 1 past bijna",
                        "BOM – geen passende locatie bekend");
        assertThat(options())
                .extracting(option -> option.label().en())
                .containsExactly(
                        "Horizon Flevoland – 2 sites fit, 1 site still unknown",
                        "NOM – 1 site fits",
                        "LIOF – 1 nearly fits",
                        "BOM – no suitable site known");
    }

    @Test
    void allSitesOfARegionCountAlsoThoseThatTheShortlistDidNotKeep() {
        Shortlist.Basis basis = new Shortlist.Basis(
                4,
                1,
                1,
                1,
                Map.of(),
                false,
                null,
                null,
                List.of(),
                Map.of(
                        "horizon",
                        new Tally.Split(2, 1, 1, 0, 0, 9),
                        "nom",
                        new Tally.Split(0, 0, 0, 0, 0, 7),
                        "bom",
                        new Tally.Split(0, 0, 0, 400, 3, 0)));
        assertThat(options(new Shortlist(null, null, 1, null, null, SHORTLIST.subList(0, 1), basis)))
                .extracting(option -> option.label().nl())
                .containsExactly(
                        "Horizon Flevoland – 3 locaties passen, 1 locatie nog onbekend",
                        "BOM – 3 passen bijna, 400 locaties nog onbekend",
                        "LIOF – nog geen locaties in het aanbod",
                        "NOM – geen passende locatie bekend");
    }

    private static List<Option> options() {
        return options(new Shortlist(null, null, 1, null, null, SHORTLIST, null));
    }

    private static List<Option> options(Shortlist shortlist) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/proposition");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return RegionChoice.options(REGIONS, shortlist, messages);
    }

    private static Agency region(String code, String name) {
        return new Agency(code, name, OrganisationKind.REGIONAL_DEVELOPMENT_AGENCY, List.of());
    }

    private static RankedSite site(String agency, Verdict verdict) {
        return new RankedSite("s", "Site", agency, "PV24", verdict, null, List.of(), null, null);
    }
}
