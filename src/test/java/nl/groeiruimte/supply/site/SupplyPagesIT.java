package nl.groeiruimte.supply.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The supply and region pages by HTTP, as people of several agencies use them. */
@IntegrationTest
class SupplyPagesIT {

    private static final String SITE = "/supply/sites/campus-heijendaal";

    @LocalServerPort
    private int port;

    @Test
    void newValueNeedsItsSourceAndShowsIt() {
        PageSession femke = PageSession.of("oost.femke", port);
        PageSession.Page form = femke.get(SITE + "/edit");
        PageSession.Page wrong = femke.submit(form.form(SITE + "/edit"), Map.of("homesAvailable", "120"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#field-source-error").text()).contains("waar de nieuwe waarden vandaan komen");
        assertThat(wrong.html().select("#field-homesAvailable").val()).isEqualTo("120");

        PageSession.Page saved =
                femke.follow(femke.submit(wrong.form(SITE + "/edit"), Map.of("source", "gemeente, gesprek in mei")));
        assertThat(fact(saved, "Beschikbare woningen")).contains("120 woningen", "gemeente, gesprek in mei", "Femke");
        assertThat(fact(saved, "Geplande woningen")).contains("onbekend").doesNotContain("0");
        assertThat(saved.html().select(".timeline").text())
                .contains("Beschikbare woningen: was onbekend, nu 120 woningen");
    }

    @Test
    void oneFactIsChangedWhereItStandsAndConfirmsNoOther() {
        String site = "/supply/sites/brainport-campus";
        String page = site + "/facts/rent";
        PageSession thijs = PageSession.of("bom.thijs", port);
        PageSession.Page before = thijs.get(site);
        assertThat(before.html().select("a[href='" + page + "']")).hasSize(1);
        PageSession.Page form = thijs.get(page);
        assertThat(form.html()
                        .select("form.form :is(input:not([type=hidden]), textarea, select)")
                        .eachAttr("name"))
                .containsExactly("rentFrom", "rentTo", "source", "knownOn");
        assertThat(form.html().select("label[for=field-source]").text())
                .contains("verplicht bij een nieuwe waarde")
                .doesNotContain("niet verplicht");

        PageSession.Page wrong = thijs.submit(form.form(page), Map.of("rentFrom", "91", "rentTo", "97"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#field-source-error")).isNotEmpty();
        Map<String, String> answers =
                Map.of("rentFrom", "91", "rentTo", "97", "source", "makelaar", "knownOn", "02-03-2026");
        PageSession.Page saved = thijs.follow(thijs.submit(wrong.form(page), answers));
        assertThat(saved.body()).contains("De andere gegevens zijn niet bevestigd");
        assertThat(fact(saved, "Huurprijs")).contains("91", "97", "makelaar", "02-03-2026", "Thijs");
        assertThat(saved.html().select("main .mark").text())
                .isEqualTo(before.html().select("main .mark").text());
        assertThat(fact(saved, "Vrije kavel")).isEqualTo(fact(before, "Vrije kavel"));
        assertThat(thijs.submit(form.form(page), answers).status())
                .as("from a page older than the change")
                .isEqualTo(409);
    }

    @Test
    void savingSomeFactsConfirmsTheSiteOnlyWhenTheOthersWereLookedAt() {
        String site = "/supply/sites/ipkw";
        String page = site + "/edit";
        PageSession femke = PageSession.of("oost.femke", port);
        PageSession.Page changed = femke.follow(
                femke.submit(femke.get(page).form(page), Map.of("hallHeight", "7,5", "source", "eigenaar")));
        assertThat(changed.body())
                .contains("De andere gegevens zijn niet bevestigd")
                .contains("nog nooit bevestigd");

        PageSession.Page confirmed =
                femke.follow(femke.submit(femke.get(page).form(page), Map.of("confirmsOthers", "true")));
        assertThat(confirmed.body()).contains("zijn bevestigd").doesNotContain("nog nooit bevestigd");
    }

    @Test
    void siteIsNotThereOnADayBeforeItWasAdded() {
        PageSession thijs = PageSession.of("bom.thijs", port);
        assertThat(thijs.get("/supply/sites/techlands?on=1-1-2020").status()).isEqualTo(404);
        for (String noDay : new String[] {"31-2-2026", "1-1-2099", "gisteren"}) {
            assertThat(thijs.get("/supply/sites/techlands?on=" + noDay)
                            .html()
                            .select("#on-error")
                            .text())
                    .as(noDay)
                    .contains("dag-maand-jaar");
        }
    }

    @Test
    void siteThatNobodyConfirmedYetIsMarkedAsStale() {
        assertThat(PageSession.of("oost.femke", port)
                        .get("/supply?freshness=never")
                        .html()
                        .select(".mark--outdated")
                        .eachText())
                .isNotEmpty()
                .allMatch(mark -> mark.contains("nog nooit bevestigd"));
    }

    @Test
    void rangeTheWrongWayRoundIsRefused() {
        PageSession femke = PageSession.of("oost.femke", port);
        PageSession.Page wrong = femke.submit(
                femke.get(SITE + "/edit").form(SITE + "/edit"),
                Map.of("rentFrom", "120", "rentTo", "80", "source", "makelaar"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#field-rentTo-error").text()).contains("minstens zo groot");
    }

    @Test
    void expectationHasADayAndASourceAndMakesTheSiteOneUnderDevelopment() {
        String page = "/supply/sites/ipkw/expect/demand";
        PageSession femke = PageSession.of("oost.femke", port);
        PageSession.Page form = femke.get(page);
        assertThat(femke.submit(form.form(page), Map.of("value", "9", "from", "1-1-2031"))
                        .status())
                .isEqualTo(422);

        PageSession.Page added = femke.follow(
                femke.submit(form.form(page), Map.of("value", "9", "from", "1-1-2031", "source", "investeringsplan")));
        assertThat(added.body()).contains("De verwachting is vastgelegd");
        PageSession.Page site = PageSession.of("bom.thijs", port).get("/supply/sites/ipkw");
        assertThat(fact(site, "Stroom, afname")).contains("Verwacht vanaf 01-01-2031: 9", "investeringsplan");
        assertThat(site.html().select(".mark").text()).contains("in ontwikkeling");

        PageSession.Page removed = femke.follow(femke.submit(added.form(page + "/remove"), Map.of()));
        assertThat(fact(femke.get("/supply/sites/ipkw"), "Stroom, afname")).doesNotContain("2031");
        assertThat(removed.status()).isEqualTo(200);
    }

    @Test
    void siteIsConfirmedAsItIsUnlessSomebodyJustChangedIt() {
        String site = "/supply/sites/novio-tech-campus";
        PageSession femke = PageSession.of("oost.femke", port);
        PageSession.Page seen = femke.get(site);
        assertThat(seen.html().select("main").text()).contains("nog nooit bevestigd");
        assertThat(femke.follow(femke.submit(seen.form(site + "/confirm"), Map.of()))
                        .body())
                .contains("zijn bevestigd");
        assertThat(femke.follow(femke.submit(seen.form(site + "/confirm"), Map.of()))
                        .body())
                .contains("een collega wijzigde deze locatie net");
    }

    @Test
    void partIsAddedToTheOwnSiteAndIsAtTheSamePlace() {
        String page = SITE + "/part";
        PageSession femke = PageSession.of("oost.femke", port);
        PageSession.Page edit = femke.follow(femke.submit(
                femke.get(page).form(page),
                Map.of("name", "Gebouw Éénhoorn", "kind", "building", "postcode", "6525 ec")));
        assertThat(edit.at().getPath()).isEqualTo("/supply/sites/gebouw-eenhoorn/edit");
        PageSession.Page part = femke.get("/supply/sites/gebouw-eenhoorn");
        assertThat(part.html().select("main").text())
                .contains("Campus Heijendaal", "Nijmegen", "6525EC", "gebouw op een locatie");
        assertThat(femke.get(SITE).html().select("main").text()).contains("Gebouw Éénhoorn");
    }

    @Test
    void codeOfAMunicipalityNeedsItsYear() {
        PageSession femke = PageSession.of("oost.femke", port);
        PageSession.Page wrong = femke.submit(
                femke.get("/supply/new").form("/supply/new"),
                Map.of(
                        "name",
                        "Park Zuid",
                        "kind",
                        "business-park",
                        "province",
                        "PV25",
                        "municipality",
                        "Arnhem",
                        "municipalityCode",
                        "GM0202",
                        "latitude",
                        "51.969",
                        "longitude",
                        "5.948"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#field-municipalityYear-error").text()).contains("horen bij elkaar");
    }

    @Test
    void degreesAreWrittenWithACommaOrAPoint() {
        PageSession femke = PageSession.of("oost.femke", port);
        PageSession.Page added = femke.follow(femke.submit(
                femke.get("/supply/new").form("/supply/new"),
                Map.of(
                        "name",
                        "Park Komma",
                        "kind",
                        "business-park",
                        "province",
                        "PV25",
                        "municipality",
                        "Arnhem",
                        "latitude",
                        "51,969",
                        "longitude",
                        "5.9481234")));
        assertThat(added.at().getPath()).isEqualTo("/supply/sites/park-komma/edit");
        FormElement form = femke.get("/supply/sites/park-komma/place").form("/supply/sites/park-komma/place");
        assertThat(form.select("[name=latitude], [name=longitude]").eachAttr("value"))
                .containsExactly("51.969", "5.94812");
        PageSession.Page abroad = femke.submit(form, Map.of("latitude", "48,85"));
        assertThat(abroad.status()).isEqualTo(422);
        assertThat(abroad.html().select("#field-latitude-error")).hasSize(1);
    }

    @Test
    void listIsFilteredByKindFreshnessAndWords() {
        PageSession thijs = PageSession.of("bom.thijs", port);
        assertThat(thijs.get("/supply?kind=fieldlab&text=pampus").html().select("tbody tr"))
                .hasSize(1);
        assertThat(thijs.get("/supply?freshness=stale&text=%25").html().select("tbody tr"))
                .isEmpty();
    }

    @Test
    void sitesAndProfilesOfOthersAreReadAndNotChanged() {
        PageSession thijs = PageSession.of("bom.thijs", port);
        assertThat(thijs.get(SITE).status()).isEqualTo(200);
        for (String path : List.of(
                SITE + "/edit",
                SITE + "/part",
                SITE + "/place",
                SITE + "/expect/demand",
                SITE + "/withdraw",
                "/supply/regions/oost-nl/region-profile",
                "/supply/regions/oost-nl/region-link",
                "/supply/sites/no-such-site")) {
            assertThat(thijs.get(path).status()).as(path).isEqualTo(404);
        }
        PageSession.Page own = thijs.get("/supply/regions/bom");
        assertThat(own.status()).isEqualTo(200);
        assertThat(PageSession.of("ministerie.pieter", port).get("/supply").status())
                .isIn(403, 404);
        assertThat(PageSession.of("ministerie.pieter", port)
                        .get("/supply/regions/bom")
                        .status())
                .isIn(403, 404);
        assertThat(PageSession.of("investnl.noor", port)
                        .get("/supply/freshness")
                        .status())
                .isIn(403, 404);
    }

    @Test
    void regionSaysWhatItIsStrongInAndWithWhomItConnects() {
        PageSession thijs = PageSession.of("bom.thijs", port);
        assertThat(thijs.get("/supply/regions/bom").html().select("main").text())
                .contains(
                        "Nog niet ingevuld",
                        "Brainport Industries Campus",
                        "Halfgeleidertechnologieën",
                        "Oost NL",
                        "gaan over de regio Brainport",
                        "Pilot Meerjarenprogramma 2025-2028, maart 2025");
        PageSession.Page saved = thijs.follow(thijs.submit(
                thijs.get("/supply/regions/bom/region-profile").form("/supply/regions/bom/region-profile"),
                Map.of("sectors", "Machines om chips mee te maken", "source", "regioplan")));
        assertThat(saved.html().select("main").text()).contains("Machines om chips mee te maken", "Bron: regioplan");
        PageSession.Page linked = thijs.follow(thijs.submit(
                thijs.get("/supply/regions/bom/region-link").form("/supply/regions/bom/region-link"),
                Map.of("other", "oost-nl", "why", "zelfde toeleveranciers")));
        assertThat(linked.html().select("a[href=/supply/regions/oost-nl]")).isNotEmpty();
        assertThat(linked.html().select("main").text()).contains("zelfde toeleveranciers");
        assertThat(PageSession.of("oost.femke", port)
                        .get("/supply/regions/rom-utrecht-gooi-en-vechtstreek")
                        .html()
                        .select("main")
                        .text())
                .contains("Media Park", "Hilversum");
    }

    @Test
    void regionShowsWhatPublicPlansSayUntilItsAgencyWritesItsOwn() {
        PageSession femke = PageSession.of("oost.femke", port);
        String part = "/supply/regions/oost-nl-nijmegen";
        PageSession.Page planned = femke.get(part);
        assertThat(planned.html().select("section[aria-labelledby=sectors]").text())
                .contains("uit openbare plannen", "Health");
        assertThat(planned.html().select("section[aria-labelledby=plan]").text())
                .contains(
                        "nog niet bevestigd",
                        "Knelpunten",
                        "Actieplan Health en hightech Nijmegen 2023-2026, 11 april 2023");
        assertThat(femke.get("/supply/regions/oost-nl")
                        .html()
                        .select("section[aria-labelledby=sectors] a")
                        .eachAttr("href"))
                .as("of a region that no plan speaks of, its parts'")
                .contains(part);
        assertThat(femke.get("/supply/regions/oost-nl").html().select("form[action$=/confirm]"))
                .as("confirmed where it stands")
                .isEmpty();
        assertThat(PageSession.of("bom.thijs", port).get(part).html().select("form[action$=/confirm]"))
                .isEmpty();
        assertThat(femke.get("/supply/regions/liof").html().select("main").text())
                .as("what no plan says stays unknown")
                .contains("Nog niet ingevuld")
                .doesNotContain("openbare plannen");

        PageSession.Page confirmed =
                femke.follow(femke.submit(planned.form(part + "/region-profile/confirm"), Map.of()));
        assertThat(confirmed.html().select("section[aria-labelledby=plan]").text())
                .contains("Bevestigd op", "Femke Wolters, Oost NL");

        PageSession.Page edit = femke.get(part + "/region-profile");
        assertThat(edit.html().select("textarea[name=sectors]").text())
                .as("what the plans say is where one begins")
                .contains("Health");
        PageSession.Page own = femke.follow(
                femke.submit(edit.form(part + "/region-profile"), Map.of("sectors", "Eigen woorden", "hotspots", "")));
        assertThat(own.html().select("section[aria-labelledby=sectors]").text())
                .contains("Eigen woorden")
                .doesNotContain("openbare");
        assertThat(own.html().select("section[aria-labelledby=hotspots]").text())
                .as("what the agency took away stays away")
                .contains("Nog niet ingevuld");
    }

    private static String fact(PageSession.Page page, String label) {
        return page.html().select("dt").stream()
                .filter(term -> term.text().equals(label))
                .findFirst()
                .orElseThrow()
                .nextElementSibling()
                .text();
    }
}
