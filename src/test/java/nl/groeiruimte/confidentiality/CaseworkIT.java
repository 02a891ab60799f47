package nl.groeiruimte.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an agency's own system reads of a case that regions were asked about: figures and codes, nobody's words. */
@IntegrationTest
class CaseworkIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private BeanFactory application;

    private World world;

    @BeforeEach
    void find() {
        world = World.of(application);
    }

    @Test
    void requestIsReadInFiguresAndNotInWords() {
        JsonNode request = read("/api/v1/leads/{case}/request");
        assertThat(request.get("version").asInt()).isPositive();
        assertThat(request.get("confirmedOn").asString()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        assertThat(request.at("/needs/space/neededBy").asString()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        assertThat(request.at("/needs/space/floorAreaMin").isNumber()).isTrue();
        assertThat(request.findValuesAsString("whyNotHere"))
                .as("their own words")
                .isEmpty();
    }

    @Test
    void sitesOfTheShortlistSayHowTheyMeetEachNeed() {
        JsonNode shortlist = read("/api/v1/leads/{case}/shortlist");
        JsonNode counts = shortlist.get("counts");
        assertThat(counts.get("fitting").asInt()
                        + counts.get("unknown").asInt()
                        + counts.get("nearMisses").asInt()
                        + counts.get("excluded").asInt())
                .isEqualTo(counts.get("sites").asInt())
                .isPositive();
        JsonNode site = shortlist.at("/sites/0");
        assertThat(codes("site-verdicts")).contains(site.get("verdict").asString());
        assertThat(codes("site-needs"))
                .containsAll(site.get("needs").findValuesAsString("need"))
                .isNotEmpty();
    }

    @Test
    void propositionsAndTasksTellWhereTheCaseWaits() {
        JsonNode propositions = read("/api/v1/leads/{case}/propositions").get("items");
        assertThat(propositions.findValuesAsString("askedAgency"))
                .contains(Principal.ASKED.agency)
                .doesNotContain(Principal.ORIGIN.agency);
        assertThat(codes("asking-states")).containsAll(propositions.findValuesAsString("state"));

        List<String> ofCase = read("/api/v1/leads/{case}/tasks").get("items").findValuesAsString("id");
        assertThat(ofCase).contains(world.path("{task}"), world.path("{asked-task}"));
        assertThat(codes("task-forms")).contains("make-proposition", "confirm-supply");
    }

    @Test
    void tasksOfAllCasesAreReadInPagesAndOthersHaveNone() {
        List<String> all = new ArrayList<>();
        String next = "/api/v1/tasks?limit=2";
        while (next != null) {
            JsonNode page = read(next);
            page.get("items").forEach(task -> all.add(task.get("id").asString()));
            next = page.path("next").asString(null);
        }
        assertThat(all).doesNotHaveDuplicates().contains(world.path("{task}"), world.path("{asked-task}"));

        assertThat(world.as(Principal.OTHER_CLIENT)
                        .get("/api/v1/tasks?limit=100")
                        .text())
                .doesNotContain(world.path("{task}"), world.path("{case}"));
        assertThat(world.as(Principal.OWN_CLIENT)
                        .get("/api/v1/tasks?after=X&limit=0")
                        .status())
                .isEqualTo(400);
        assertThat(world.as(Principal.OWN_CLIENT)
                        .get("/api/v1/tasks?after=" + UUID.randomUUID())
                        .status())
                .isEqualTo(200);
        assertThat(world.inspection.leaks()).isEmpty();
    }

    private JsonNode read(String path) {
        Answer answer = world.as(Principal.OWN_CLIENT).get(world.path(path));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JSON.readTree(answer.text());
    }

    private List<String> codes(String list) {
        return read("/api/v1/codes/" + list).get("items").findValuesAsString("code");
    }
}
