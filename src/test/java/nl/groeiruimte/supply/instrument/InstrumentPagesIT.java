package nl.groeiruimte.supply.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages about instruments by HTTP, as those who keep them and others use them. */
@IntegrationTest
class InstrumentPagesIT {

    private static final String PAGES = "/supply/instruments";

    @LocalServerPort
    private int port;

    @Test
    void instrumentsOfPublicPlansAreThereWithTheirSourceAndWithoutAmounts() {
        PageSession.Page wbso = session("ministerie.pieter").get(PAGES + "/wbso");
        assertThat(fact(wbso, "Soort")).contains("fiscaal voordeel", "Pilot Meerjarenprogramma");
        assertThat(fact(wbso, "Bedrag per bedrijf")).contains("onbekend").doesNotContain("0", "€");
        assertThat(wbso.html().select("main").text()).contains("nog nooit bevestigd", "Invest-NL");
        assertThat(wbso.html().select("main a[href$=edit], main form")).isEmpty();
    }

    @Test
    void listIsFilteredAndWhatNobodyKnowsCanBeShownToo() {
        PageSession noor = session("investnl.noor");
        assertThat(names(noor.get(PAGES + "?phase=1&level=national")))
                .contains("Innovatiekrediet")
                .doesNotContain("WBSO", "Venture building");
        assertThat(names(noor.get(PAGES + "?phase=1&level=national&unknown=yes")))
                .contains("WBSO");
        assertThat(names(noor.get(PAGES + "?province=PV24&kind=guidance")))
                .contains("Programma's van Horizon Flevoland")
                .doesNotContain("Zaai");
        assertThat(names(noor.get(PAGES + "?province=PV24&kind=loan")))
                .as("national instruments are in each province")
                .contains("Innovatiekrediet");
        assertThat(names(noor.get(PAGES + "?open=yes"))).doesNotContain("WBSO");
        assertThat(noor.get(PAGES + "?text=nergens").html().select("tbody tr")).isEmpty();
        assertThat(noor.get(PAGES).html().select("nav.pages a[rel=next]")).hasSize(1);
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingTypedIsLost() {
        PageSession noor = session("investnl.noor");
        PageSession.Page wrong = noor.submit(
                noor.get(PAGES + "/new").form(PAGES + "/new"),
                Map.of(
                        "ticketFrom", "2000000",
                        "ticketTo", "1000000",
                        "othersShare", "120",
                        "leadTime", "-3",
                        "windows", "31-03-2027 t/m 01-02-2027",
                        "about", "Een lening"));
        assertThat(wrong.status()).isEqualTo(422);
        for (String field : List.of("name", "ticketTo", "othersShare", "leadTime", "windows", "source")) {
            assertThat(wrong.html().select("#field-" + field + "-error"))
                    .as(field)
                    .hasSize(1);
        }
        assertThat(wrong.html().select("#field-othersShare").val()).isEqualTo("120");
        assertThat(wrong.html().select("#field-windows").text()).isEqualTo("31-03-2027 t/m 01-02-2027");
        assertThat(wrong.html().select("#field-about").val()).isEqualTo("Een lening");
    }

    @Test
    void keeperAddsChangesConfirmsExpectsAndEnds() {
        PageSession noor = session("investnl.noor");
        PageSession.Page added = noor.follow(noor.submit(
                noor.get(PAGES + "/new").form(PAGES + "/new"),
                Map.of(
                        "name", "Proeffonds Één",
                        "provider", "Proefbank",
                        "kind", "fund",
                        "level", "national",
                        "ticketFrom", "1.000.000",
                        "windows", "01-02-2026 t/m 31-12-2099",
                        "mayLead", "yes",
                        "source", "regeling in de Staatscourant")));
        assertThat(added.at().getPath()).isEqualTo(PAGES + "/proeffonds-een");
        assertThat(fact(added, "Bedrag per bedrijf")).contains("vanaf € 1.000.000", "Staatscourant", "Noor");
        assertThat(fact(added, "Mag leiden")).contains("ja");
        assertThat(added.html().select("main").text()).contains("nu open, t/m 31-12-2099");
        assertThat(names(noor.get(PAGES + "?open=yes"))).contains("Proeffonds Één");

        String expect = PAGES + "/proeffonds-een/expect/others-share";
        noor.submit(
                noor.get(expect).form(expect),
                Map.of("value", "40", "from", "01-01-2099", "source", "besluit van het fonds"));
        PageSession.Page page = noor.get(PAGES + "/proeffonds-een");
        assertThat(fact(page, "Deel dat anderen inbrengen")).contains("Verwacht vanaf 01-01-2099: 40", "besluit");
        String edit = PAGES + "/proeffonds-een/edit";
        PageSession.Page old = noor.get(edit);
        page = noor.follow(noor.submit(
                noor.get(edit).form(edit), Map.of("kind", "loan", "source", "gesprek", "confirmsOthers", "true")));
        assertThat(page.html().select(".timeline").text())
                .contains("Soort: was fonds of risicokapitaal, nu lening", "Noor");
        assertThat(page.body()).doesNotContain("nog nooit bevestigd");
        PageSession.Page conflict = noor.submit(old.form(edit), Map.of("kind", "tax", "source", "later"));
        assertThat(conflict.status()).as("from a page older than the change").isEqualTo(409);
        assertThat(conflict.html().select("#field-source").val()).isEqualTo("later");

        String withdraw = PAGES + "/proeffonds-een/withdraw";
        assertThat(noor.submit(noor.get(withdraw).form(withdraw), Map.of()).status())
                .isEqualTo(422);
        noor.submit(noor.get(withdraw).form(withdraw), Map.of("withdrawnOn", "01-03-2026"));
        assertThat(names(session("oost.femke").get(PAGES + "?text=proeffonds"))).isEmpty();
        page = noor.get(PAGES + "/proeffonds-een");
        assertThat(page.html().select(".notice--warning").text()).contains("1 maart 2026");
        noor.submit(page.form(PAGES + "/proeffonds-een/restore"), Map.of());
        assertThat(names(session("oost.femke").get(PAGES + "?text=proeffonds"))).contains("Proeffonds Één");
    }

    @Test
    void agencyKeepsWhatIsOfItsRegionAloneAndNoNationalInstrument() {
        PageSession femke = session("oost.femke");
        PageSession.Page wrong = femke.submit(
                femke.get(PAGES + "/new").form(PAGES + "/new"),
                Map.of("name", "Landelijk fonds", "level", "national", "source", "eigen opgave"));
        assertThat(wrong.html().select("#field-level-error").text()).contains("Invest-NL");
        assertThat(femke.get(PAGES + "/scale-up-nijmegen/edit").status()).isEqualTo(200);
        assertThat(femke.get(PAGES + "/wbso/edit").status()).isEqualTo(404);
        assertThat(session("horizon.mila")
                        .get(PAGES + "/scale-up-nijmegen/edit")
                        .status())
                .isEqualTo(404);
        assertThat(session("coordinator.marieke").get(PAGES + "/new").status()).isEqualTo(404);
    }

    @Test
    void listIsAFileToo() {
        String csv = session("oost.femke").get(PAGES + "/list.csv?text=WBSO").body();
        assertThat(csv).contains("WBSO", "fiscaal voordeel", "Pilot Meerjarenprogramma");
    }

    private PageSession session(String user) {
        return PageSession.of(user, port);
    }

    private static List<String> names(PageSession.Page list) {
        return list.html().select("tbody td.main a").eachText();
    }

    private static String fact(PageSession.Page page, String name) {
        return page.html().select("dl.facts--supply > div").stream()
                .filter(one -> one.select("dt").text().equals(name))
                .findFirst()
                .orElseThrow()
                .select("dd")
                .text();
    }
}
