package nl.groeiruimte.confidentiality;

import static nl.groeiruimte.confidentiality.Principal.ASKED;
import static nl.groeiruimte.confidentiality.Principal.DISCLOSED;
import static nl.groeiruimte.confidentiality.Principal.ORIGIN;
import static nl.groeiruimte.confidentiality.Principal.OTHER_CLIENT;
import static nl.groeiruimte.confidentiality.Principal.REVOKED;
import static nl.groeiruimte.confidentiality.Principal.UNRELATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** People who try to get at a company by other ways than the pages offer. */
@IntegrationTest
class AbuseIT {

    @Autowired
    private ApplicationContext application;

    private World world;

    @BeforeEach
    void meet() {
        world = World.of(application);
    }

    @AfterEach
    void nobodyGotAnything() {
        assertThat(World.of(application).inspection.leaks()).isEmpty();
    }

    @Test
    void taskOfAnotherRegionCannotBeDoneThroughOnesOwn() {
        Visitor asked = world.as(ASKED);
        String own = world.path("/tasks/{asked-task}");
        String hidden = world.path("{task}");
        String before = stateOf(hidden);

        asked.post(own, Ask.fields("id", hidden, "taskId", hidden, "task", hidden, "lead", world.life.id.toString()));
        asked.post("/inbox", Ask.fields("task", hidden, "action", "claim"));
        asked.post(own + "/fields", Ask.fields("id", hidden, "answer", "offer"));
        Answer fragment = asked.send(asked.withToken(Ask.form(
                own + "/fields",
                Ask.fields("answer", "offer"),
                "HX-Request",
                "true",
                "HX-Current-URL",
                world.address + "/tasks/" + hidden,
                "HX-Target",
                hidden,
                "HX-Trigger-Name",
                "decision")));
        assertThat(fragment.text()).doesNotContain(hidden);

        assertThat(stateOf(hidden)).isEqualTo(before);
    }

    /** The values of a list are checked when they come back: a choice that was not offered is no choice. */
    @Test
    void choicesOfOtherCasesAreRefused() {
        CaseLife other = world.endedLife();
        String strangeOffer = Backdoor.text(
                "select id::text from groeiruimte.inquiry where lead_id = ? order by asked_agency limit 1", other.id);
        String strangeDisclosure = Journey.disclosure(DISCLOSED, other);

        assertThat(world.as(ORIGIN)
                        .post(
                                "/cases/" + world.life.id + "/actions/revoke-disclosure",
                                Ask.fields("disclosure", strangeDisclosure, "reason", "Tekst"))
                        .status())
                .isIn(422, 409);
        assertThat(world.as(ORIGIN)
                        .post("/cases/" + world.life.id + "/actions/hand-over", Ask.fields("colleague", "nobody"))
                        .status())
                .isEqualTo(422);
        assertThat(world.as(ASKED)
                        .post(
                                world.path("/tasks/{asked-task}"),
                                Ask.fields(
                                        "answer",
                                        "offer",
                                        "site",
                                        "techport",
                                        "availableFrom",
                                        CaseLife.day(30),
                                        "inquiry",
                                        strangeOffer))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void caseNumbersAndCodeNamesAreNoAddresses() {
        String number = Backdoor.text("select case_number from groeiruimte.lead where id = ?", world.life.id);
        String name = Backdoor.text("select code_name from groeiruimte.lead where id = ?", world.life.id);
        for (Principal who : List.of(ORIGIN, UNRELATED, OTHER_CLIENT)) {
            for (String guess : List.of(number, Ask.encoded(name), number.replaceAll("\\d+$", "0001"))) {
                String path = (who.client() ? "/api/v1/leads/" : "/cases/") + guess;
                assertThat(world.as(who).get(path).status())
                        .as(who.title + " " + path)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void idsTellNothingOfTheNextOnes() {
        assertThat(Backdoor.texts("select id::text from groeiruimte.lead").stream()
                        .map(UUID::fromString))
                .allSatisfy(id -> assertThat(id.version()).isEqualTo(4));
    }

    /**
     * Filters, orders and pages are asked for what only the origin knows; the answers stay those of a case that is not
     * there.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases?q=%s",
                "/cases?name=%s",
                "/cases?kvkNumber=%s",
                "/cases?search=%s",
                "/cases?sort=%s",
                "/cases?after=%s",
                "/cases?region=%s",
                "/inbox?q=%s",
                "/inbox?tab=all&sort=%s",
                "/inbox?after=%s",
                "/supply?agency=%s",
                "/supply?technology=%s",
                "/reports/2025-H1/cases?figure=%s"
            })
    void listsAreNoOracle(String path) {
        String kvk = world.life.company.identity().get("kvkNumber");
        for (Principal who : List.of(ORIGIN, UNRELATED, ASKED)) {
            while (!world.as(who)
                    .get("/inbox")
                    .html()
                    .select(".notices .notice")
                    .isEmpty()) {
                // Takes what earlier pages still had to tell.
            }
            // As the list of cases does once, when the view that it began with was taken away by another test.
            world.as(who).get("/cases");
            Answer right = world.as(who).get(path.formatted(kvk));
            Answer wrong = world.as(who).get(path.formatted("90000001"));
            assertThat(right.status()).as(who.title).isEqualTo(wrong.status());
            assertThat(right.withoutChance().replace(kvk, "90000001"))
                    .as(who.title)
                    .isEqualTo(wrong.withoutChance());
        }
    }

    @Test
    void otherRegionsSearchFindsNothing() {
        for (Principal who : List.of(UNRELATED, ASKED, DISCLOSED, REVOKED)) {
            for (String text : List.of(
                    world.life.company.identity().get("kvkNumber"),
                    world.life.company.identity().get("name"))) {
                Answer right = world.as(who).post("/cases/search", Ask.fields("company", text));
                Answer wrong = world.as(who).post("/cases/search", Ask.fields("company", text.replaceAll("\\w", "7")));
                assertThat(right.status()).isEqualTo(200);
                assertThat(right.html().select("main a[href*=/cases/]").eachAttr("href"))
                        .noneMatch(link -> link.contains(world.life.id.toString()));
                assertThat(right.html()
                                .select("main .page-intro, main h2, main table")
                                .size())
                        .isEqualTo(wrong.html()
                                .select("main .page-intro, main h2, main table")
                                .size());
            }
        }
    }

    /**
     * A region that registers a company that another one knows is told nothing; the other one is told of its own case.
     */
    @Test
    void duplicateCheckOfAnotherRegionIsSilent() {
        CaseLife known = world.spareLife();
        Map<String, List<String>> signal = CaseLife.signal(new Company());
        signal.put("kvkNumber", List.of(known.company.identity().get("kvkNumber")));

        Answer told = world.as(ORIGIN).post("/cases/new", signal);
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains(known.id.toString());

        Answer untold = world.as(UNRELATED).post("/cases/new", signal);
        assertThat(untold.status()).isEqualTo(302);
        assertThat(untold.header("location")).contains("/cases/").doesNotContain(known.id.toString());
        assertThat(Backdoor.texts(
                        "select 1 from groeiruimte.identity_ledger where lead_id = ? and agency = ?",
                        known.id,
                        UNRELATED.agency))
                .isEmpty();
        assertThat(world.as(UNRELATED)
                        .post(
                                untold.header("location").replaceAll(".*(/cases/)", "$1") + "/actions/withdraw",
                                Ask.fields("reason", "stopped", "explanation", "Tekst"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void afterLogoutNothingIsLeftToGoBackTo() {
        Visitor browser = world.visitors.anew(DISCLOSED).logIn();
        Answer before = browser.get(world.path("/cases/{case}"));
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.header("cache-control")).contains("no-store");
        String session = browser.cookies().get("SESSION");

        browser.post("/logout", Ask.fields());
        browser.cookies().put("SESSION", session);

        for (String path : List.of("/cases/{case}", "/inbox", "/cases")) {
            assertThat(browser.get(world.path(path)).login()).as(path).isTrue();
        }
        assertThat(browser.send(Ask.form(
                                world.path("/cases/{case}/identity"), Ask.fields("_csrf", browser.formToken())))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nothingBehindTheLoginMayBeKept() {
        for (String path :
                List.of("/inbox", "/cases", "/cases/{case}", "/tasks/{task}", "/reports", "/supply", "/cases/new")) {
            assertThat(world.as(ORIGIN).get(world.path(path)).header("cache-control"))
                    .as(path)
                    .contains("no-store");
        }
    }

    @Test
    void otherSessionsOfTheSamePersonGoOnAfterOneLogsOutHere() {
        Visitor first = world.visitors.anew(UNRELATED).logIn();
        Visitor second = world.visitors.anew(UNRELATED).logIn();
        assertThat(first.cookies().get("SESSION")).isNotEqualTo(second.cookies().get("SESSION"));

        first.post("/logout", Ask.fields());
        assertThat(first.get("/inbox").login()).isTrue();
        assertThat(second.get("/inbox").status()).isEqualTo(200);
    }

    /** Also in the window that was open, at the next click. */
    @Test
    void revocationClosesEverySessionAtOnce() {
        CaseLife life = world.spareLife();
        Visitor one = world.as(REVOKED);
        Visitor other = world.visitors.anew(REVOKED).logIn();
        Journey.disclosedTo(REVOKED, life);
        for (Visitor visitor : List.of(one, other)) {
            assertThat(visitor.post("/cases/" + life.id + "/identity", Ask.fields(), life.company.secrets())
                            .holdsSecrets())
                    .isTrue();
        }

        Journey.revokedFrom(REVOKED, life);
        for (Visitor visitor : List.of(one, other)) {
            assertThat(visitor.post("/cases/" + life.id + "/identity", Ask.fields())
                            .holdsSecrets())
                    .isFalse();
            assertThat(visitor.get("/cases/" + life.id + "?tab=company").holdsSecrets())
                    .isFalse();
        }
    }

    private static String stateOf(String task) {
        return Backdoor.text("select t::text from groeiruimte.task t where id = ?", task);
    }
}
