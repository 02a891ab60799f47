package nl.groeiruimte.desk.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which an agency's members say what their own systems hear. */
@IntegrationTest
class ConnectionsPageIT {

    @LocalServerPort
    private int port;

    @Test
    void webhookOfSomeEventsIsMadeAndWhatWasTickedSurvivesAWrongAddress() {
        PageSession member = PageSession.of("oost.femke", port);

        PageSession.Page wrong = added(member, "crm", List.of("held", "resumed"));
        assertThat(wrong.status()).isEqualTo(422);
        Document again = wrong.html();
        assertThat(again.select("input[name=type][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("held", "resumed");
        assertThat(again.select("details[open] input[name=type]")).isNotEmpty();

        PageSession.Page made = member.follow(added(member, "http://127.0.0.1:9/", List.of("held", "resumed")));
        assertThat(made.html().select("details li").eachText()).hasSize(2);
        assertThat(made.html().text()).contains("Krijgt 2 soorten gebeurtenissen.");
        String path = made.at().getPath();
        member.submit(made.form(path + "/remove"), Map.of());
        assertThat(member.get(path).status()).isEqualTo(404);

        assertThat(added(member, "http://127.0.0.1:9/", List.of("nothing")).status())
                .isEqualTo(400);
    }

    private PageSession.Page added(PageSession member, String address, List<String> types) {
        Map<String, List<String>> fields =
                PageSession.fields(member.get("/connections").form("/connections"));
        fields.put("address", List.of(address));
        fields.put("type", types);
        return member.post("/connections", fields, "Origin", "http://localhost:" + port);
    }
}
