package nl.groeiruimte.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference case of the microchip scale-up, in English: no proposition in the Netherlands, and it leaves. */
class MicrochipScaleUpBrowserIT extends BrowserTests {

    private static final String COMPANY = "Voorbeeld Chipverpakking B.V.";
    private static final String ROLE = "chief executive";

    private final String kvkNumber = kvkNumber();
    private Person lotte;
    private Person noor;
    private String codeName;
    private String casePath;

    @Test
    void microchipScaleUpFindsNoPropositionAndLeavesWithItsLessons() {
        lotte = as("bom.lotte").in("en");
        noor = as("investnl.noor").in("en").neverSees(COMPANY, kvkNumber);
        Map<String, Long> before = FigureTiles.counts(as("coordinator.marieke").in("en"));

        signal();
        confidentiality();
        threeKindsAreArticulated();
        financingIsLookedAt();
        partnerIsAsked();
        ownRegionHasNoPlace();
        shortlistIsReadAndCompared();
        onlyRegionDeclines();
        companyLeaves();

        Map<String, Long> after = FigureTiles.counts(as("coordinator.marieke").in("en"));
        assertThat(after.get("Leads in portfolio (ever)")).isEqualTo(before.get("Leads in portfolio (ever)") + 1);
        assertThat(after.get("Leads realised in another region"))
                .isEqualTo(before.get("Leads realised in another region"));
        noor.expecting(404).open(casePath).open("/inbox?tab=all").open("/reports");
        as("coordinator.marieke")
                .in("en")
                .neverSees(COMPANY, kvkNumber)
                .open(casePath + "?tab=resolution")
                .open(casePath + "?tab=company");
    }

    private void signal() {
        lotte.open("/cases")
                .click("Start a case")
                .fill("Company name", COMPANY)
                .fill("KVK number", kvkNumber)
                .tickOf("Technologies", "Semiconductor technologies")
                .choose("The company makes a product itself", "Yes")
                .fill("What the company makes or will make", "Packages for chips")
                .choose("Kind of company", "Scale-up")
                .choose("Life phase", "Phase 3")
                .choose("The company cannot grow further where it is", "Yes")
                .fill("Why it cannot grow there", "No suitable space in a dense region")
                .select("Province where the company is now", "North Brabant")
                .unfold("More about the growth question")
                .tickOf("Kinds of room, first impression", "Space", "Capital", "Talent")
                .fill("Needed by", Days.inMonths(24))
                .choose("The company considers moving abroad", "Yes")
                .fill("Expected investment", "90,000,000")
                .fill("Expected number of new jobs", "120")
                .tick("The company agrees to the registration of this signal")
                .press("Register signal");
        codeName = lotte.heading();
        casePath = lotte.page().url().replaceFirst("^https?://[^/]+", "");
        lotte.task("Assess the signal", codeName)
                .choose("Decision", "Take into the portfolio")
                .finish("Take decision", codeName);
    }

    private void confidentiality() {
        lotte.task("Record confidentiality and consent", codeName)
                .fill("Confidentiality agreement signed on", Days.today())
                .tickOf(
                        "What the company consents to",
                        "Sending a blind profile to other regions",
                        "Asking partners for help")
                .tickOf("Kinds of room to work out", "Space", "Capital", "Talent")
                .finish("Record agreements", codeName);
    }

    private void threeKindsAreArticulated() {
        common("Work out the request for space")
                .fill("Floor area, minimum needed", "5,000")
                .fill("Floor area, wished for", "8,000")
                .fill("Clean room, minimum needed", "1,200")
                .select("ISO class of the clean room", "ISO 6")
                .choose("Vibration-free floor", "Required")
                .finish("Record request", codeName);
        lotte.task("Work out the request for capital", codeName).shot("task-articulate-capital");
        common("Work out the request for capital")
                .fill("Year of amount 1", Days.inMonths(24).substring(6))
                .select("What amount 1 is for", "Building and rooms")
                .fill("Size of amount 1", "35,000,000")
                .select("Amount 1: need or wish", "Required (hard need)")
                .choose("Lead investor", "Not found yet")
                .choose("A shared facility instead of an own one", "Acceptable")
                .finish("Record request", codeName);
        common("Work out the request for talent")
                .fill("Jobs at mbo level", "40")
                .fill("Jobs at hbo level", "50")
                .fill("Jobs at wo level", "30")
                .choose("Enough people of these levels around", "Wished for")
                .fill("Disciplines", "Electronics, process technology")
                .finish("Record request", codeName);
        lotte.task("Record the company's confirmation", codeName)
                .choose("The company's answer", "The company confirms the request")
                .fill("Confirmed on", Days.today())
                .fill("Role of the person who confirms", ROLE)
                .finish("Record answer", codeName);
    }

    /**
     * Nothing that public plans say of instruments has amounts, so each of them has to be asked something or is out.
     */
    private void financingIsLookedAt() {
        lotte.open(casePath + "?tab=financing").shot("case-financing");
        assertThat(lotte.page().locator("main"))
                .containsText(Pattern.compile("€.35.m.*no lead investor yet.*You are here", Pattern.DOTALL));
        assertThat(lotte.page().locator(".basket"))
                .containsText(Pattern.compile(
                        "cannot be made yet.*Own means and committed.*unknown.*Missing: need.*€.35.m.*Ask",
                        Pattern.DOTALL));
        Person marieke = as("coordinator.marieke").in("en").open(casePath + "?tab=financing");
        assertThat(marieke.page().locator("main")).containsText("The need for capital and what suits it are not shown");
        assertThat(marieke.page().locator("main")).not().containsText("You are here");
        assertThat(marieke.page().locator(".basket")).hasCount(0);
    }

    private Person common(String task) {
        return lotte.task(task, codeName)
                .fill("Needed by", Days.inMonths(24))
                .fill("Why it cannot be met at the present location", "The region is full")
                .fill("Role of the person who says so", ROLE);
    }

    private void partnerIsAsked() {
        lotte.open(casePath);
        lotte.page()
                .locator("summary", new Page.LocatorOptions().setHasText("More"))
                .click();
        lotte.click("Give a colleague a task")
                .shot("action-give-errand")
                .select("For whom", "Everybody of the organisation")
                .fill("What is to be done", "Ask the grid operator when there is room")
                .fill("Due on", Days.inMonths(1))
                .press("Give task")
                .shot("case-errand");
        lotte.task("Do a task of one's own", codeName)
                .shot("task-do-errand")
                .fill("What came of it", "In spring")
                .finish("Done", codeName);
        lotte.open(casePath);
        assertThat(lotte.page().locator("#errands")).containsText("Done or lapsed (1)");
        lotte.page()
                .locator("summary", new Page.LocatorOptions().setHasText("More"))
                .click();
        lotte.click("Ask a partner")
                .shot("action-ask-partner")
                .select("Partner", "Invest-NL")
                .select("Topic", "Financing")
                .fill("Question", "Could you join a round of this size?")
                .press("Send question");
        noor.open("/inbox").shot("inbox-partner");
        noor.task("Answer a case lead's question", codeName)
                .shot("task-answer-partner")
                .choose("Can the partner help", "Partly")
                .fill("Answer to the case lead", "Only beside a private investor.")
                .finish("Send answer", codeName);
        noor.open(casePath).shot("case-partner");
        lotte.task("Read the partner's answer: Invest-NL", codeName).shot("task-read-partner-answer");
        assertThat(lotte.page().locator("main")).containsText("Only beside a private investor.");
        lotte.tick("Answer read").finish("Finish question", codeName);
    }

    private void ownRegionHasNoPlace() {
        lotte.task("Search in the own region", codeName).choose("Place found in the own region", "No");
        assertThat(lotte.page().locator("[name=bottleneckKinds]:checked")).hasCount(3);
        lotte.page().locator("[name=bottleneckKinds][value=talent]").uncheck();
        lotte.select("Main cause for space", "Building too small or unsuitable")
                .select("Main cause for capital", "Financing")
                .fill("Notes on the bottlenecks", "No vibration-free floor of this size")
                .finish("Record result", codeName);
    }

    private void shortlistIsReadAndCompared() {
        lotte.task("Choose regions to ask", codeName)
                .click("See the shortlist with the map")
                .shot("shortlist-chips");
        assertThat(lotte.page().locator("main")).containsText("vibration-free floor");
        lotte.open(casePath + "/shortlist?technology=semiconductors&verdict=unknown")
                .open(casePath + "/shortlist/compare?site=zuiderhage&site=ipkw");
        assertThat(lotte.page().locator("main")).containsText("clean room");
        lotte.open("/figures/bottlenecks").shot("bottlenecks");
        assertThat(lotte.page().locator("main")).containsText("vibration-free floor");
        lotte.page().setViewportSize(1440, 900);
        assertThat(lotte.page().locator(".heat-table thead th")).hasCount(12);
        Object hidden = lotte.page()
                .locator(".table-region:has(.heat-table)")
                .evaluate("table => table.scrollWidth - table.clientWidth");
        assertThat((Integer) hidden).as("wider than a laptop's screen").isZero();
        lotte.page().setViewportSize(Person.DESK, 900);
    }

    private void onlyRegionDeclines() {
        lotte.task("Choose regions to ask", codeName)
                .choose("Decision", "Ask regions")
                .tickOf("Regions to ask", "Horizon Flevoland")
                .fill("What the company makes, for the blind profile", "Packages for chips")
                .tick("Checked: this profile does not give the company away")
                .tick("Send the profile like this: rare, or made coarser")
                .finish("Record choice", codeName);
        as("horizon.mila")
                .neverSees(COMPANY, kvkNumber)
                .task("Doe een propositie", codeName)
                .choose("Antwoord van de regio", "Afwijzen")
                .select("Reden van afwijzen", "Past niet bij de regio")
                .finish("Verstuur antwoord", codeName);
        lotte.task("Choose regions to ask", codeName)
                .shot("task-select-regions-again")
                .choose("Decision", "Ask no region")
                .fill("Why no region is asked", "No other region has such a floor")
                .finish("Record choice", codeName);
    }

    private void companyLeaves() {
        lotte.task("Record the company's choice", codeName)
                .choose("The company's choice", "A move abroad")
                .fill("Country", "Germany")
                .tickOf("The company's reasons", "Space", "Subsidy")
                .fill("Explanation of the choice", "A ready clean room")
                .fill("Chosen on", Days.today())
                .finish("Record choice", codeName);
        lotte.task("Record what was learned", codeName)
                .tickOf("Kinds of bottleneck", "Space")
                .select("Main cause for space", "Building too small or unsuitable")
                .fill("What would have helped", "Shared clean rooms")
                .fill("What was learned", "Clean rooms take years")
                .select("Theme", "Space")
                .finish("Close the case", codeName);
        lotte.open(casePath).shot("case-abroad");
        assertThat(lotte.page().locator("main")).containsText("abroad, closed on");
    }
}
