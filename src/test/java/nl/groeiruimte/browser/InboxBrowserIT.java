package nl.groeiruimte.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.Test;

/** Working from the inbox: what is there, in which order, whose it is, and what is late. */
class InboxBrowserIT extends BrowserTests {

    private static final String COMPANY = "Voorraad Proef B.V.";
    private static final String ASSESS = "Beoordeel het signaal";

    private ApiSignals.Started start() {
        return new ApiSignals(address()).start("horizon", COMPANY);
    }

    private static int count(Person person, String tab) {
        return Integer.parseInt(
                tab(person, tab).locator(".tabs__count").innerText().replaceAll("\\D", ""));
    }

    private static Locator tab(Person person, String tab) {
        return person.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Welke taken"))
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(tab));
    }

    private static Locator row(Person person, ApiSignals.Started lead) {
        return person.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(lead.codeName()));
    }

    private static List<String> tasks(Person person) {
        return person.page().locator("tbody td.main a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    @Test
    void everyTaskIsCountedAndStandsOnExactlyOnePage() {
        Person mila = as("horizon.mila").open("/inbox?tab=all");
        int before = count(mila, "Onze organisatie");
        List<String> started =
                IntStream.range(0, 27).mapToObj(number -> start().codeName()).toList();

        mila.open("/inbox?tab=all&sort=opened").shot("inbox");
        assertThat(count(mila, "Onze organisatie")).isEqualTo(before + started.size());
        for (String order : new String[] {"due", "opened", "priority", "case"}) {
            mila.open("/inbox?tab=all&sort=" + order);
            List<String> seen = new ArrayList<>(tasks(mila));
            assertThat(seen).hasSize(25);
            while (mila.page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Volgende"))
                            .count()
                    > 0) {
                mila.click("Volgende");
                seen.addAll(tasks(mila));
            }
            assertThat(seen).doesNotHaveDuplicates().hasSize(before + started.size());
        }
        assertThat(mila.click("Eerste pagina")
                        .page()
                        .locator("tbody td:nth-child(3) span:first-child")
                        .allInnerTexts())
                .filteredOn(about -> about.contains("-"))
                .extracting(codeName -> codeName.replaceFirst("-.*", ""))
                .isSorted();
    }

    @Test
    void filtersNarrowTheListAndTheirAddressCanBeKept() {
        ApiSignals.Started lead = start();
        Person mila = as("horizon.mila")
                .open("/inbox?tab=all")
                .fill("Codenaam of nummer", lead.caseNumber())
                .press("Toon");
        assertThat(row(mila, lead)).containsText(ASSESS);
        assertThat(mila.page().locator("tbody tr")).hasCount(1);
        String kept = mila.page().url();
        for (String[] choice : new String[][] {
            {"Fase", "Signaal"},
            {"Soort", "energie"},
            {"Voor", "komende 7 dagen"},
            {"Wie", "niemand"},
            {"Buitenland", "overweegt het buitenland"}
        }) {
            mila.select(choice[0], choice[1]).press("Toon");
            assertThat(row(mila, lead)).isVisible();
        }
        assertThat(row(mila, lead).locator(".mark--abroad")).hasText("overweegt het buitenland");
        assertThat(mila.page().url()).contains("abroad=yes");
        mila.select("Soort", "talent").press("Toon");
        assertThat(mila.page().getByText("Geen taken die bij deze filters passen."))
                .isVisible();
        mila.shot("inbox-none").click("Wis filters").open(kept.replaceFirst("^https?://[^/]+", ""));
        assertThat(mila.page().locator("tbody tr")).hasCount(1);
    }

    @Test
    void taskIsClaimedReleasedAndHandedToAColleague() {
        ApiSignals.Started lead = start();
        Person ruben = as("horizon.ruben").open("/inbox?tab=mine"); // whoever logged in once can be handed work
        Person mila = as("horizon.mila").open("/inbox?tab=all");
        int mine = count(mila, "Mijn taken");
        mila.task(ASSESS, lead.codeName()).press("Pak op");
        mila.open("/inbox?tab=mine&text=" + lead.codeName());
        assertThat(row(mila, lead).locator(".who")).hasText("ik");
        assertThat(count(mila, "Mijn taken")).isEqualTo(mine + 1);
        mila.click(ASSESS).press("Leg terug");
        assertThat(count(mila, "Mijn taken")).isEqualTo(mine);
        mila.task(ASSESS, lead.codeName()).select("Collega", "Ruben Prins").press("Draag over");
        assertThat(mila.page().getByRole(AriaRole.STATUS).first()).containsText("De taak ligt nu bij Ruben Prins.");
        ruben.open("/inbox?tab=mine&text=" + lead.codeName());
        assertThat(row(ruben, lead).locator(".who")).hasText("ik");
    }

    @Test
    void severalTasksAreTakenAtOnce() {
        List<ApiSignals.Started> leads = List.of(start(), start());
        Person mila = as("horizon.mila").open("/inbox?tab=all&sort=opened");
        leads.forEach(lead -> row(mila, lead).getByRole(AriaRole.CHECKBOX).check());
        mila.press("Pak op");
        assertThat(mila.page().getByRole(AriaRole.STATUS).first()).containsText("2 taken zijn aangepast.");
        mila.open("/inbox?tab=all&sort=opened");
        leads.forEach(lead -> assertThat(row(mila, lead).locator(".who")).hasText("ik"));
        mila.press("Leg terug");
        assertThat(mila.page().getByRole(AriaRole.STATUS).first()).containsText("Kies eerst een of meer taken.");
    }

    @Test
    void lateTaskSaysSoInWordsAlsoToTheCoordinator() throws SQLException {
        ApiSignals.Started lead = start();
        Person mila = as("horizon.mila").open("/inbox?tab=all");
        int late = count(mila, "Te laat");
        try (Connection database = TestEnvironment.ofBrowsers().postgres().superuserConnection();
                PreparedStatement update = database.prepareStatement(
                        "update groeiruimte.task set due_on = current_date - 14 where lead_id = ?::uuid"
                                + " and ended_at is null")) {
            update.setString(1, lead.id());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        mila.open("/inbox?tab=late&text=" + lead.codeName()).shot("inbox-late");
        assertThat(count(mila, "Te laat")).isEqualTo(late + 1);
        assertThat(row(mila, lead)).containsText("werkdagen te laat");
        Person coordinator = as("coordinator.marieke").open("/inbox?tab=late&text=" + lead.codeName());
        assertThat(row(coordinator, lead)).containsText("Horizon Flevoland");
        coordinator.shot("inbox-coordinator");
    }

    @Test
    void namesOfOwnCompaniesAreShownOnTheScreenAndNotOnPaper() {
        ApiSignals.Started lead = start();
        Person mila = as("horizon.mila").open("/inbox?tab=all&text=" + lead.codeName());
        assertThat(row(mila, lead)).not().containsText(COMPANY);
        mila.press("Toon namen van onze eigen bedrijven");
        for (String list : List.of("/inbox?tab=all&text=", "/cases?text=")) {
            mila.open(list + lead.codeName());
            Locator name = row(mila, lead).getByText(COMPANY);
            assertThat(name).isVisible();
            mila.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(name).isHidden();
            assertThat(row(mila, lead).getByText(lead.codeName())).isVisible();
            mila.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
        assertThat(mila.press("Verberg namen van onze eigen bedrijven").page().getByText(COMPANY))
                .hasCount(0);
    }

    @Test
    void signalIsAssessedWithTheKeyboardAlone() {
        ApiSignals.Started lead = start();
        Person mila = as("horizon.mila").open("/inbox?tab=all&text=" + lead.codeName());
        Page page = mila.page();
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Naar de inhoud")))
                .isFocused();
        page.keyboard().press("Enter");
        tabTo(page, row(mila, lead).getByRole(AriaRole.LINK).first());
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(mila.look().heading()).isEqualTo(ASSESS);
        Locator first = page.getByRole(AriaRole.RADIO).first();
        tabTo(page, first);
        page.keyboard().press("Space");
        assertThat(first).isChecked();
        tabTo(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Neem besluit")));
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(mila.look().page().getByRole(AriaRole.STATUS).first()).containsText(lead.codeName());
    }

    private static void tabTo(Page page, Locator target) {
        for (int press = 0;
                press < 40 && !(Boolean) target.evaluate("element => element === document.activeElement");
                press++) {
            page.keyboard().press("Tab");
        }
        assertThat(target).isFocused();
    }
}
