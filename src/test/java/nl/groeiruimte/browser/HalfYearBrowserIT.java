package nl.groeiruimte.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import nl.groeiruimte.reports.versions.Copies;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.Test;

/**
 * A half-year as the coordinator, an agency and the ministry see it, from its beginning to a correction and what was
 * agreed.
 */
class HalfYearBrowserIT extends BrowserTests {

    private static final String PERIOD = "2026-H1";
    private static final String REPORT = "/reports/" + PERIOD;
    private static final String NAME = "1e helft van 2026";

    @Test
    void halfYearIsOpenedCompletedClosedCorrectedComparedAndTakenAlong() {
        caseWithoutLesson();
        Person marieke = as("coordinator.marieke").open("/reports").shot("reports");
        assertThat(marieke.page().locator("main").innerText()).contains("voorlopig");
        marieke.open(REPORT).press("Begin het rapport");

        Person mila = as("horizon.mila");
        task(mila, "Vul casussen aan")
                .shot("half-year-mend")
                .choose("Zijn de casussen aangevuld?", "Nee, niet alles")
                .fill("Wat lukt niet, en waarom?", "De casus is van voor onze tijd")
                .press("Verstuur antwoord");
        waitNoLonger(marieke);

        marieke.open(REPORT + "/texts")
                .fill("Conclusies", "We liggen op koers, zegt 公司.")
                .press("Bewaar de teksten");
        assertThat(marieke.page().locator("main .notice--warning").innerText())
                .as("signs that the PDF cannot show")
                .contains("‘公’ ‘司’");
        marieke.open(REPORT + "/texts")
                .fill("Samenhang van het ecosysteem", "Drie brandpunten werken samen.")
                .fill("Wat is geleerd", "Begin eerder over stroom.")
                .fill("Conclusies", "We liggen op koers.")
                .press("Bewaar de teksten")
                .shot("report-texts");
        task(marieke, "Schrijf de teksten van het rapport")
                .shot("half-year-write")
                .tick("De teksten zijn klaar om te laten lezen")
                .press("Vraag de regio's om opmerkingen");

        task(mila, "Geef opmerkingen bij het rapport")
                .choose("Heeft uw regio opmerkingen?", "Ja")
                .fill("Over de conclusies", "Noem ook het stroomnet")
                .shotAsItIs("half-year-comment")
                .press("Verstuur antwoord");
        waitNoLonger(marieke);

        task(marieke, "Sluit het halfjaar")
                .shot("half-year-close")
                .tick("Ik heb de cijfers, de teksten en de opmerkingen gelezen")
                .press("Sluit het halfjaar");
        marieke.open(REPORT).shot("report-closed");
        assertThat(marieke.page().locator("main").innerText())
                .contains("We liggen op koers.", "Noem ook het stroomnet");

        ministryReceives();
        correct(marieke);
        takeAlong(marieke);
        agreementReturns(mila);
    }

    private void ministryReceives() {
        Person pieter = as("ministerie.pieter")
                .neverSees("Noem ook het stroomnet", "Zonder-les")
                .open(REPORT)
                .shot("report-ministry");
        assertThat(pieter.page().locator("main").innerText()).contains("We liggen op koers.");
        task(pieter, "Ontvang het rapport")
                .shot("half-year-receive")
                .click("Leg de afspraken vast")
                .shot("report-agreements")
                .fill("Wat is afgesproken", "Praat met de netbeheerder")
                .select("Wie doet het", "Horizon Flevoland")
                .fill("Uiterlijk op", Days.inMonths(3))
                .press("Leg afspraak vast");
        task(pieter, "Ontvang het rapport")
                .fill("Dag van het gesprek", Days.today())
                .tick("Het ministerie heeft het rapport ontvangen, en alle afspraken staan erin")
                .press("Rond af en deel de afspraken uit");
    }

    private void correct(Person marieke) {
        marieke.open(REPORT + "/texts")
                .fill("Conclusies", "We liggen bijna op koers.")
                .press("Bewaar de teksten");
        marieke.open(REPORT + "/correct")
                .shot("report-correct")
                .fill("Waarom is een nieuwe versie nodig?", "De conclusie was te hoopvol")
                .press("Maak de nieuwe versie")
                .shot("report-compare");
        assertThat(marieke.page().locator("main").innerText())
                .contains("We liggen op koers.", "We liggen bijna op koers.");
        marieke.open(REPORT + "?version=1");
        assertThat(marieke.page().locator("main").innerText())
                .contains("Er is een nieuwere versie", "We liggen op koers.");
    }

    private void takeAlong(Person marieke) {
        byte[] json = file(marieke, "json").body();
        assertThat(marieke.open(REPORT + "?version=1").page().locator("main").innerText())
                .contains(Copies.sha256(json));
        for (String format : new String[] {"pdf", "ods", "xlsx", "csv"}) {
            byte[] first = file(marieke, format).body();
            assertThat(first)
                    .as(format)
                    .isNotEmpty()
                    .isEqualTo(file(marieke, format).body());
            if (format.equals("pdf")) {
                String check = "/report-check?checksum=" + Copies.sha256(first);
                assertThat(marieke.open(check)
                                .shot("report-check")
                                .page()
                                .locator("main")
                                .innerText())
                        .contains("1e helft 2026", "versie 1", "versie 2");
                assertThat(as("investnl.noor")
                                .open(check)
                                .page()
                                .locator("main")
                                .innerText())
                        .as("of the full edition")
                        .contains("Dit rapport kennen wij niet", "mag lezen");
            }
        }
    }

    private void agreementReturns(Person mila) {
        task(mila, "Voer een afspraak uit")
                .shot("half-year-agreement")
                .choose("Is de afspraak uitgevoerd?", "Ja")
                .fill("Wat is er gedaan, of waarom niet?", "Gesproken en vervolg gepland")
                .press("Rond de afspraak af");
        assertThat(mila.open(REPORT).page().locator("main").innerText()).contains("Gesproken en vervolg gepland");
    }

    private static APIResponse file(Person person, String format) {
        APIResponse answer = person.page().request().get(REPORT + "/files/" + format + "?version=1");
        assertThat(answer.status()).as(format).isEqualTo(200);
        return answer;
    }

    private static Person task(Person person, String title) {
        Locator link = person.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(NAME))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(title).setExact(true));
        await(title)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .atMost(Chromium.PATIENCE)
                .until(() -> {
                    person.page().navigate("/inbox?tab=all&sort=opened");
                    return link.count() > 0;
                });
        return person.open(link.first().getAttribute("href"));
    }

    /** The last day is far. Only other tests make that more agencies than one have something to add. */
    private static void waitNoLonger(Person marieke) {
        String button = "Wacht niet langer op de regio's";
        if (marieke.open(REPORT).page().getByText(button).count() > 0) {
            marieke.press(button);
        }
    }

    private static void caseWithoutLesson() {
        try (Connection connection = TestEnvironment.ofBrowsers().postgres().superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since,
                        outcome, stage, life_phase, technologies, makes, limited_at_location, province, kinds,
                        needed_by, source, signalled_at, portfolio_at, ended_at)
                    values (gen_random_uuid(), 'GR-2026-9999', 'Zonder-les', 'horizon', 'closed', now(), 'abroad',
                        'scale-up', 3,
                        '{photonics}', true, true, 'PV24', '{space}', '2028-01-01', 'form', '2026-02-01', '2026-02-10',
                        '2026-03-01')""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
