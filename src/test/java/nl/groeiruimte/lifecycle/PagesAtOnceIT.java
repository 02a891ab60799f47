package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Registration;
import nl.groeiruimte.dev.DemoLogin;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.PageSession.Page;
import nl.groeiruimte.support.TestEnvironment;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Two people, or one person twice, on the pages of one task or one form. */
@IntegrationTest
class PagesAtOnceIT {

    private static final String LOTTE = "bom.lotte";
    private static final String THIJS = "bom.thijs";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    private PageSession lotte;
    private PageSession thijs;

    @BeforeEach
    void logIn() {
        lotte = PageSession.of(LOTTE, port);
        thijs = PageSession.of(THIJS, port);
    }

    @Test
    void secondClickOfAFormLeadsToTheCaseThatTheFirstStarted() {
        Map<String, List<String>> form =
                PageSession.fields(lotte.get("/cases/new").form("/cases/new"));
        form.putAll(signal());
        PageSession again = PageSession.at(port);
        again.cookie("SESSION", lotte.cookie("SESSION"));

        List<Page> answers = Stream.of(lotte, again)
                .map(browser -> CompletableFuture.supplyAsync(
                        () -> browser.post("/cases/new", form), task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Page::status).containsExactly(302, 302);
        String at = answers.get(0).header("location");
        assertThat(answers.get(1).header("location")).isEqualTo(at).contains("/cases/");
        assertThat(lotte.post("/cases/new", form).header("location"))
                .as("long after")
                .isEqualTo(at);

        Map<String, List<String>> other =
                PageSession.fields(lotte.get("/cases/new").form("/cases/new"));
        form.putAll(Map.of("copy", other.get("copy")));
        Page refused = lotte.post("/cases/new", form);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html().select("main a").eachAttr("href")).anyMatch(at::endsWith);
    }

    @Test
    void secondClickOfAFormThatAddsSomethingAddsNothingAndLeadsWhereTheFirstLed() {
        Lead lead = started();
        String page = "/cases/" + lead.id();
        Map<String, List<String>> note =
                PageSession.fields(lotte.get(page + "?tab=notes").form(page + "/notes"));
        note.put("text", List.of("Belt volgende week terug"));
        PageSession again = PageSession.at(port);
        again.cookie("SESSION", lotte.cookie("SESSION"));

        List<Page> answers = Stream.of(lotte, again, again)
                .map(browser -> CompletableFuture.supplyAsync(
                        () -> browser.post(page + "/notes", note), task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Page::status).containsOnly(302);
        assertThat(answers)
                .extracting(answer -> answer.header("location"))
                .allMatch(at -> at.endsWith(page + "?tab=notes"));
        assertThat(lotte.post(page + "/notes", note).status()).as("long after").isEqualTo(302);
        assertThat(value("select count(*) from groeiruimte.note where lead_id = ?::uuid", lead))
                .isEqualTo("1");
        note.put("text", List.of("Belde al"));
        lotte.post(page + "/notes", note);
        assertThat(value("select count(*) from groeiruimte.note where lead_id = ?::uuid", lead))
                .as("another text")
                .isEqualTo("2");

        FormElement files = lotte.get(page + "?tab=attachments").form(page + "/attachments");
        for (int click = 0; click < 2; click++) {
            assertThat(lotte.upload(
                                    files,
                                    Map.of("kind", "other"),
                                    "brief.txt",
                                    "Geachte".getBytes(StandardCharsets.UTF_8))
                            .status())
                    .isEqualTo(302);
        }
        assertThat(value("select count(*) from groeiruimte.attachment where lead_id = ?::uuid", lead))
                .isEqualTo("1");
    }

    @Test
    void refusedFormCanBeSentAgainAndASecondClickOnATaskLeadsWhereTheFirstLed() {
        Lead lead = started();
        String task = task(lead);
        FormElement form = lotte.get(task).form(task);
        assertThat(lotte.submit(form, Map.of()).status()).isEqualTo(422);
        assertThat(lotte.submit(form, Map.of()).status()).isEqualTo(422);

        Page first = lotte.submit(form, Map.of("decision", "portfolio"));
        Page second = lotte.submit(form, Map.of("decision", "portfolio"));

        assertThat(first.status()).isEqualTo(302);
        assertThat(second.header("location")).isEqualTo(first.header("location"));
    }

    @Test
    void claimFromAPageOlderThanAColleaguesClaimChangesNothing() {
        Lead lead = started();
        String task = task(lead);
        Page old = lotte.get(task);
        Page oldInbox = lotte.get("/inbox?tab=all&text=" + lead.codeName());
        thijs.submit(thijs.get(task).form(task + "/claim"), Map.of());

        assertThat(notice(lotte, lotte.submit(old.form(task + "/claim"), Map.of())))
                .contains("intussen veranderd");
        assertThat(notice(lotte, lotte.submit(old.form(task + "/hand-over"), Map.of("colleague", subject(LOTTE)))))
                .contains("intussen veranderd");
        assertThat(notice(lotte, bulk(lotte, oldInbox, "claim")))
                .contains("Er is niets veranderd.", "1 taak was intussen veranderd");
        assertThat(assignee(lead)).isEqualTo(subject(THIJS));

        assertThat(notice(lotte, lotte.submit(lotte.get(task).form(task + "/claim"), Map.of())))
                .doesNotContain("veranderd");
        assertThat(assignee(lead)).as("from a page that said who held it").isEqualTo(subject(LOTTE));
    }

    @Test
    void handingACaseOverFromAPageOlderThanAColleaguesHandOverChangesNothing() {
        Lead lead = started();
        lotte.submit(lotte.get(task(lead)).form(task(lead)), Map.of("decision", "portfolio"));
        String path = "/cases/" + lead.id() + "/actions/hand-over";
        Page old = lotte.get(path);
        thijs.submit(thijs.get(path).form(path), Map.of("colleague", subject(THIJS)));

        Page late = lotte.submit(old.form(path), Map.of("colleague", subject("bom.lotte"), "note", "Mijn overdracht"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Mijn overdracht");
        assertThat(value("select case_lead from groeiruimte.lead where id = ?::uuid", lead))
                .isEqualTo(subject(THIJS));
    }

    @Test
    void bulkReleaseLeavesAColleaguesTask() {
        Lead lead = started();
        thijs.submit(thijs.get(task(lead)).form(task(lead) + "/claim"), Map.of());
        String list = "/inbox?tab=all&text=" + lead.codeName();

        Page answer = bulk(lotte, lotte.get(list), "release");

        assertThat(answer.header("location")).as("back where it was asked").endsWith(list);
        assertThat(notice(lotte, answer)).contains("Er is niets veranderd.", "1 taak ligt niet bij u");
        assertThat(assignee(lead)).isEqualTo(subject(THIJS));
        assertThat(notice(thijs, bulk(thijs, thijs.get(list), "release"))).contains("1 taak is aangepast.");
        assertThat(assignee(lead)).isNull();
    }

    @Test
    void afterATaskTheCaseAndTheNextStepOfTheSamePersonAreOneClickAway() {
        Lead lead = started();
        Page form = lotte.get(task(lead));

        Page after = lotte.follow(lotte.submit(form.form(task(lead)), Map.of("decision", "portfolio")));

        assertThat(after.html().select(".notices a").eachAttr("href")).first().isEqualTo("/cases/" + lead.id());
        String next = after.html().select(".notices a.utrecht-button-link").attr("href");
        assertThat(after.html().select(".notices").text())
                .contains("Volgende stap: Leg geheimhouding en toestemming vast");
        assertThat(lotte.get(next).html().select("h1").text()).isEqualTo("Leg geheimhouding en toestemming vast");
        assertThat(lotte.get("/inbox?tab=mine&text=" + lead.codeName())
                        .html()
                        .select("tbody td:nth-child(3) a")
                        .attr("href"))
                .isEqualTo("/cases/" + lead.id());
    }

    @Test
    void whoComesLateReadsTheOwnAnswerInWords() {
        Lead lead = started();
        String task = task(lead);
        Page open = thijs.get(task);
        lotte.submit(lotte.get(task).form(task), Map.of("decision", "portfolio"));

        Page late = thijs.submit(
                open.form(task),
                Map.of("decision", "decline", "declineReason", "other", "declineExplanation", "Past hier niet"));

        assertThat(late.status()).isEqualTo(409);
        String kept = late.html().select("main dl").text();
        assertThat(kept).contains("Past hier niet", "Afwijzen").doesNotContain("decline", "other");
        assertThat(late.html().select("main").text()).contains("Lotte van den Heuvel");
    }

    @Test
    void coordinatorAsksForALateTaskOrGivesItToAColleagueThereAndForNoOther() {
        Lead late = started();
        Lead inTime = started();
        update("update groeiruimte.task set due_on = current_date - 14 where lead_id = ?::uuid", late);
        PageSession marieke = PageSession.of("coordinator.marieke", port);
        Page list = marieke.get("/inbox?tab=late&text=" + late.codeName());

        assertThat(notice(marieke, bulk(marieke, list, "remind")))
                .contains("Bij 1 taak staat nu dat erom gevraagd is.");
        assertThat(lotte.get(task(late)).html().select("dl.facts").text()).contains("Herinnerd op");
        assertThat(list.html().select("optgroup, fieldset.bulk option").text()).contains("Thijs Verhoeven");
        assertThat(list.html().select("fieldset.bulk button").eachAttr("value")).doesNotContain("claim", "release");
        assertThat(notice(marieke, bulk(marieke, list, "hand-over", "colleague", subject(THIJS))))
                .contains("1 taak is aangepast.");
        assertThat(assignee(late)).isEqualTo(subject(THIJS));

        for (String action : List.of("claim", "release", "remind", "hand-over")) {
            Map<String, List<String>> forged = PageSession.fields(list.form("/inbox"));
            forged.putAll(Map.of(
                    "task",
                    List.of(task(inTime).substring("/tasks/".length())),
                    "action",
                    List.of(action),
                    "colleague",
                    List.of(subject(THIJS))));
            marieke.post("/inbox", forged);
        }
        assertThat(assignee(inTime)).isNull();
        assertThat(value("select reminded_at::text from groeiruimte.task where lead_id = ?::uuid", inTime))
                .isNull();
    }

    /** Sends the inbox' form with its only task selected. */
    private static Page bulk(PageSession who, Page inbox, String action, String... more) {
        String task = inbox.html().select("input[name=task]").attr("value");
        Map<String, String> fields = more.length == 0
                ? Map.of("task", task, "action", action)
                : Map.of("task", task, "action", action, more[0], more[1]);
        return who.submit(inbox.form("/inbox"), fields);
    }

    private static String notice(PageSession who, Page answer) {
        return who.follow(answer).html().select(".notices").text();
    }

    private Lead started() {
        Registration registration = application.getBean(Registration.class);
        var signal = application
                .getBean(FormCatalogue.class)
                .form(Registration.FORM)
                .read(signal(), registration.options(), LocalDate.now(WorkingDays.ZONE));
        return DemoLogin.as(DemoUser.named(LOTTE), () -> registration.register(signal.values(), "form"));
    }

    private static Map<String, List<String>> signal() {
        int number = ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        return Answers.signal("Tweemaal Proef " + number, number);
    }

    private static String task(Lead lead) {
        return "/tasks/" + value("select id from groeiruimte.task where lead_id = ?::uuid and ended_at is null", lead);
    }

    private static String assignee(Lead lead) {
        return value("select assignee from groeiruimte.task where lead_id = ?::uuid and ended_at is null", lead);
    }

    private static String subject(String username) {
        return DemoUser.named(username).subject();
    }

    private static String value(String sql, Lead lead) {
        try (Connection database = TestEnvironment.postgres().superuserConnection();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, lead.id().toString());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(String sql, Lead lead) {
        try (Connection database = TestEnvironment.postgres().superuserConnection();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, lead.id().toString());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
