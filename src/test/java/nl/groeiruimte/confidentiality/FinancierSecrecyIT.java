package nl.groeiruimte.confidentiality;

import static nl.groeiruimte.confidentiality.Principal.ORIGIN;
import static nl.groeiruimte.confidentiality.Principal.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.groeiruimte.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Amounts point at a company: a financier reads bands, and everybody else outside the agency of origin nothing. */
@IntegrationTest
class FinancierSecrecyIT {

    private static final String BAND = "€ 10 mln tot € 50 mln";
    /** What the company needs, and what was committed to it, however they are written. */
    private static final List<String> AMOUNTS =
            List.of("37.123.457", "37123457", "37,1 mln", "7.654.321", "7654321", "7,7 mln", "7,65 mln");

    @Autowired
    private ApplicationContext application;

    private World world;
    private CaseLife life;

    @BeforeEach
    void askAFinancier() {
        world = World.of(application);
        life = world.spareLife();
        life.acts(
                        ORIGIN,
                        "ask-financing",
                        "instrument",
                        "invest-nl-risicokapitaal",
                        "partner",
                        PARTNER.agency,
                        "share",
                        "true",
                        "question",
                        life.company.text("financingQuestion", ORIGIN, PARTNER))
                .acts(
                        ORIGIN,
                        "record-funding",
                        "instrument",
                        "invest-nl-risicokapitaal",
                        "state",
                        "committed",
                        "year",
                        "2026",
                        "eur",
                        "7.654.321",
                        "provenOn",
                        CaseLife.day(0),
                        "evidence",
                        life.company.text("fundingEvidence", ORIGIN));
    }

    @Test
    void financierReadsTheNeedInBandsAndEverybodyElseOutsideNothing() {
        assertThat(page(PARTNER, ""))
                .contains(BAND, "Risicokapitaal van Invest-NL", "scale-up")
                .doesNotContain(AMOUNTS);
        assertThat(page(ORIGIN, "?tab=financing")).contains(BAND, "37,1 mln", "7,7 mln");

        List<Principal> others = Principal.people().stream()
                .filter(who -> who != ORIGIN && who != PARTNER)
                .toList();
        assertThat(others).hasSizeGreaterThan(5).contains(Principal.OTHER_PARTNER);
        for (Principal who : others) {
            for (String tab : List.of("", "?tab=financing", "?tab=partners", "?tab=resolution", "?tab=timeline")) {
                assertThat(page(who, tab))
                        .as(who + " " + tab)
                        .doesNotContain(AMOUNTS)
                        .doesNotContain("Moet weten welk bedrijf", "Gevraagd aan financiers", "Nodig in 20");
            }
        }
        assertThat(page(PARTNER, "?tab=financing")).doesNotContain(AMOUNTS);
    }

    private String page(Principal who, String tab) {
        return world.as(who).get("/cases/" + life.id + tab).text().replace('\u00a0', ' ');
    }
}
