package nl.groeiruimte.supply.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public route map, as somebody reads it who has no login. */
@IntegrationTest
class RouteMapIT {

    private static final String PAGES = "/supply/instruments";

    @LocalServerPort
    private int port;

    @Autowired
    private RouteMap map;

    @Test
    void everybodyReadsWhatIsPublicWithItsSourceAndNoName() {
        PageSession noor = PageSession.of("investnl.noor", port);
        String secret = "Alleen na gesprek met directeur Vermeulen";
        noor.submit(
                noor.get(PAGES + "/new").form(PAGES + "/new"),
                Map.of(
                        "name",
                        "Kaartfonds",
                        "kind",
                        "fund",
                        "level",
                        "national",
                        "ticketFrom",
                        "50000000",
                        "windows",
                        "doorlopend",
                        "conditions",
                        secret,
                        "source",
                        "jaarverslag <2026>",
                        "onRouteMap",
                        "true"));
        String contact = PAGES + "/kaartfonds/contact";
        noor.submit(
                noor.get(contact).form(contact),
                Map.of("name", "Iris Vermeulen", "email", "iris@example.org", "source", "gesprek"));
        assertThat(noor.get(PAGES + "/kaartfonds").html().select("main").text()).contains("Iris Vermeulen", secret);

        PageSession anybody = PageSession.at(port);
        for (String path : List.of("/route-map", "/route-map/kaartfonds")) {
            PageSession.Page page = anybody.get(path);
            assertThat(page.html().select("main").text())
                    .as(path)
                    .contains("Kaartfonds", "vanaf € 50.000.000", "jaarverslag <2026>", "nu open");
            assertThat(page.body()).as(path).doesNotContain("Vermeulen", "example.org", "Noor El", "directeur");
        }
        InstrumentFacts given = map.find("kaartfonds").orElseThrow().facts();
        assertThat(given.known(InstrumentFact.CONDITIONS)).as("by the database").isNull();
        assertThat(given.provenance(InstrumentFact.TICKET).by()).isNull();
    }

    @Test
    void whatItsKeeperDidNotPutOnTheMapIsNotThere() {
        PageSession noor = PageSession.of("investnl.noor", port);
        noor.submit(
                noor.get(PAGES + "/new").form(PAGES + "/new"),
                Map.of("name", "Besloten fonds", "kind", "fund", "source", "gesprek"));
        PageSession anybody = PageSession.at(port);
        assertThat(anybody.get("/route-map").body()).contains("WBSO").doesNotContain("Besloten fonds");
        assertThat(anybody.get("/route-map/besloten-fonds").status()).isEqualTo(404);
    }

    @Test
    void mapOfAProvinceLeavesOutWhatIsElsewhereAndKeepsWhatIsEverywhere() {
        String map = PageSession.at(port)
                .get("/route-map?province=PV27")
                .html()
                .select("tbody")
                .text();
        assertThat(map).contains("WBSO", "Zaai").doesNotContain("LEADER Flevoland", "Scale-up Nijmegen");
    }

    @Test
    void eachInstrumentIsDescribedInTheWordsOfSchemaOrgWithItsAddress() {
        Element data =
                PageSession.at(port).get("/route-map?lang=en").html().selectFirst("script[type=application/ld+json]");
        JsonNode list = JsonMapper.shared().readTree(data.data());
        assertThat(list.path("@type").asString()).isEqualTo("ItemList");
        JsonNode credit = list.path("itemListElement")
                .valueStream()
                .map(one -> one.path("item"))
                .filter(one -> one.path("name").asString().equals("Innovatiekrediet"))
                .findFirst()
                .orElseThrow();
        assertThat(credit.path("@type").asString()).isEqualTo("LoanOrCredit");
        assertThat(credit.path("url").asString()).endsWith("/route-map/innovatiekrediet");
        assertThat(credit.has("amount")).as("no plan gives one").isFalse();
        assertThat(credit.at("/provider/name").asString()).isEqualTo("Rijksoverheid");
    }
}
