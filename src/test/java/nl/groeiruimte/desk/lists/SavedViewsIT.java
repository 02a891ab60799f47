package nl.groeiruimte.desk.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.groeiruimte.support.Desk;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Filters of lists under a name: they open the list, are shared within the agency, and outlive who saved them. */
@IntegrationTest
class SavedViewsIT {

    private static final String LOTTE = "bom.lotte";
    private static final String THIJS = "bom.thijs";
    private static final String STRANGER = "horizon.mila";
    private static final String TAB = "tab=all&phase=articulation&sort=priority";

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeEach
    void begin() {
        desk = new Desk(port);
    }

    @AfterEach
    void forget() {
        change("delete from groeiruimte.saved_view where subject not like ?", "nobody");
    }

    @Test
    void viewOpensItsListWithItsFiltersAndSaysHowMuchItHas() {
        String pasted = "Vra\0gen";
        String address = saved(LOTTE, "inbox", TAB, pasted, Map.of());
        PageSession.Page list = desk.open(LOTTE, address);

        assertThat(list.html().select("#filter-phase option[selected]").attr("value"))
                .isEqualTo("articulation");
        assertThat(list.html().select("#filter-sort option[selected]").attr("value"))
                .isEqualTo("priority");
        assertThat(list.html().select(".views [aria-current]").text()).isEqualTo("Vragen");
        assertThat(list.html().select(".views .tabs__count").text()).matches("\\d+");
        assertThat(list.html().select(".views a").eachText()).contains("Wijzig deze weergave");
        assertThat(views(LOTTE, "/cases")).as("of another list").isEmpty();
    }

    @Test
    void listOpensWithTheViewThatIsTheFirstUntilAnotherIs() {
        saved(LOTTE, "cases", "outcome=all&sort=name", "Alles", Map.of("first", "true"));
        assertThat(opened(LOTTE, "/cases")).isEqualTo("Alles");
        assertThat(opened(LOTTE, "/cases?outcome=open"))
                .as("asked for otherwise")
                .isEmpty();
        assertThat(opened(THIJS, "/cases")).isEmpty();

        saved(LOTTE, "cases", "lead=me", "Mijn", Map.of("first", "true"));
        assertThat(opened(LOTTE, "/cases")).isEqualTo("Mijn");
    }

    @Test
    void sharedViewIsForAllOfTheAgencyAndStaysWhenItsMakerLeft() {
        String address = saved(LOTTE, "inbox", TAB, "Samen", Map.of("shared", "true", "first", "true"));
        saved(LOTTE, "inbox", TAB, "Alleen", Map.of());
        assertThat(views(THIJS, "/inbox")).containsExactly("Samen");
        assertThat(opened(THIJS, "/inbox")).as("each chooses the own first one").isEmpty();
        assertThat(views(STRANGER, "/inbox")).isEmpty();
        assertThat(desk.open(STRANGER, address).html().select(".notice").text()).contains("niet meer");

        change("update groeiruimte.saved_view set subject = 'left' where name = ?", "Samen");
        assertThat(opened(THIJS, address)).isEqualTo("Samen");
        String edit = desk.open(THIJS, address)
                .html()
                .select(".views a[href*=/lists/]")
                .attr("href");
        PageSession.Page renamed = desk.send(THIJS, edit, edit, Map.of("name", "Van ons"));
        assertThat(renamed.status()).isEqualTo(302);
        assertThat(views(LOTTE, "/inbox")).contains("Van ons");
    }

    @Test
    void nameThatCannotBeIsToldAndNothingTypedIsLost() {
        saved(LOTTE, "inbox", TAB, "Vragen", Map.of());
        for (Map.Entry<String, String> wrong : Map.of("", "Vul", "VRAGEN", "al een weergave", "n".repeat(61), "60")
                .entrySet()) {
            PageSession.Page answer = save(LOTTE, "inbox", TAB, wrong.getKey(), Map.of("first", "true"));
            assertThat(answer.status()).as(wrong.getKey()).isEqualTo(422);
            assertThat(answer.html().select("main").text()).contains(wrong.getValue());
            assertThat(answer.html().select("[name=name]").val()).isEqualTo(wrong.getKey());
            assertThat(answer.html().select("[name=filter]").val()).isEqualTo(TAB);
            assertThat(answer.html().select("[name=first]").hasAttr("checked")).isTrue();
        }
        assertThat(views(LOTTE, "/inbox")).containsExactly("Vragen");
    }

    @Test
    void whatIsNoMoreToFilterByIsTold() {
        String address = saved(LOTTE, "inbox", TAB, "Oud", Map.of());
        change("update groeiruimte.saved_view set query = 'tab=all&phase=long-gone' where name = ?", "Oud");
        PageSession.Page list = desk.open(LOTTE, address);

        assertThat(list.html().select(".notice--warning").text()).contains("niet meer is (Fase)");
        assertThat(list.html().select("#filter-phase option[selected]")).isEmpty();
    }

    @Test
    void whatWasTypedToSearchForIsNotKept() {
        saved(LOTTE, "cases", "outcome=all&text=Lichtspoor", "Zonder tekst", Map.of());

        assertThat(text("select query from groeiruimte.saved_view where name = ?", "Zonder tekst"))
                .isEqualTo("outcome=all");
    }

    @Test
    void removedViewIsGoneForAllAndTheListOpensAsEver() {
        String address = saved(LOTTE, "inbox", TAB, "Weg", Map.of("shared", "true", "first", "true"));
        String edit = desk.open(LOTTE, address)
                .html()
                .select(".views a[href*=/lists/]")
                .attr("href");
        PageSession.Page removed = desk.send(LOTTE, edit, edit + "/remove", Map.of());

        assertThat(removed.status()).isEqualTo(302);
        assertThat(views(THIJS, "/inbox")).isEmpty();
        assertThat(desk.open(LOTTE, "/inbox").status()).isEqualTo(200);
        assertThat(desk.open(LOTTE, edit).status()).isEqualTo(404);
    }

    @Test
    void twoWhoTakeANameAtOneMomentGetOneView() {
        List<CompletableFuture<PageSession.Page>> both = List.of(LOTTE, THIJS).stream()
                .map(who -> CompletableFuture.supplyAsync(
                        () -> save(who, "inbox", TAB, "Wedloop", Map.of("shared", "true"))))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join).map(PageSession.Page::status))
                .containsExactlyInAnyOrder(302, 422);
    }

    /** Gives the address that opens the list with it. */
    private String saved(String who, String list, String filter, String name, Map<String, String> more) {
        PageSession.Page answer = save(who, list, filter, name, more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.header("location").replaceFirst("^https?://[^/]+", "");
    }

    private PageSession.Page save(String who, String list, String filter, String name, Map<String, String> more) {
        String action = "/lists/" + list + "/views/new";
        Map<String, String> fields = new HashMap<>(more);
        fields.put("name", name);
        fields.put("filter", filter);
        return desk.send(who, action, action, fields);
    }

    private List<String> views(String who, String path) {
        return desk.open(who, path).html().select(".views li a[href*=view]").eachText();
    }

    private String opened(String who, String path) {
        return desk.open(who, path).html().select(".views [aria-current]").text();
    }

    private static void change(String sql, String value) {
        try (Connection database = TestEnvironment.postgres().superuserConnection();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String sql, String value) {
        try (Connection database = TestEnvironment.postgres().superuserConnection();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, value);
            var found = statement.executeQuery();
            assertThat(found.next()).isTrue();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
