package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
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

/** Notes on the pages of a case: who hears of one, and how its writer mends it. */
@IntegrationTest
class NotePagesIT {

    private static final DemoUser LOTTE = DemoUser.named("bom.lotte");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    private PageSession lotte;
    private PageSession thijs;
    private String page;

    @BeforeEach
    void startACase() {
        int number = ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        Registration registration = application.getBean(Registration.class);
        var signal = application
                .getBean(FormCatalogue.class)
                .form(Registration.FORM)
                .read(
                        Answers.signal("Kanttekening Xylo " + number, number),
                        registration.options(),
                        LocalDate.now(WorkingDays.ZONE));
        page = "/cases/"
                + DemoLogin.as(
                        LOTTE,
                        () -> registration.register(signal.values(), "form").id());
        lotte = PageSession.of("bom.lotte", port);
        thijs = PageSession.of("bom.thijs", port);
    }

    @Test
    void colleagueThatIsPickedIsNamedInTheNoteAndHearsOfIt() {
        FormElement form = tab(lotte).form(page + "/notes");
        assertThat(form.select("[name=mention] + label").eachText())
                .contains("Thijs Verhoeven")
                .doesNotContain("Lotte van den Heuvel", "Mila de Boer");
        String subject = DemoUser.named("bom.thijs").subject();
        Page empty = lotte.submit(form, Map.of("mention", subject));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().select("[name=mention][checked]").eachAttr("value"))
                .as("what was picked stays picked")
                .containsExactly(subject);

        lotte.submit(form, Map.of("text", "Kijk jij ernaar?", "mention", subject));

        assertThat(tab(thijs).html().select(".notes .prose").text()).isEqualTo("Kijk jij ernaar? @Thijs Verhoeven");
        String code = tab(thijs).html().select("h1").text();
        assertThat(thijs.get("/messages").html().select("main").text())
                .contains("U wordt genoemd in een notitie", code);
    }

    @Test
    void writerMendsANoteAndColleaguesReadHowItReadBefore() {
        lotte.submit(tab(lotte).form(page + "/notes"), Map.of("text", "Belt dinsdag"));
        assertThat(tab(thijs).html().select(".note-mend")).isEmpty();
        FormElement form = mending(tab(lotte));
        assertThat(lotte.submit(form, Map.of("text", " ")).status()).isEqualTo(422);

        Page mended = lotte.follow(lotte.submit(form, Map.of("text", "Belt woensdag")));

        assertThat(mended.html().select(".notices").text()).contains("De notitie is gewijzigd.");
        assertThat(tab(thijs).html().select(".notes li").text()).contains("Belt woensdag", "Gewijzigd", "Belt dinsdag");

        aged("note");
        Page late = lotte.submit(form, Map.of("text", "Belt donderdag"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html().select("textarea#note").text())
                .as("what was typed")
                .isEqualTo("Belt donderdag");
        assertThat(tab(lotte).html().select(".note-mend")).isEmpty();
    }

    @Test
    void confidentialNoteIsMendedWhereItWasOpenedAndStaysClosedElsewhere() {
        lotte.submit(tab(lotte).form(page + "/notes"), Map.of("text", "Praat met Xylo", "confidential", "true"));
        Page opened = opened(lotte);
        assertThat(opened(thijs).html().select(".note-mend")).isEmpty();
        FormElement form = mending(opened);
        Page empty = lotte.submit(form, Map.of("text", ""));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().select(".note-mend[open] [aria-invalid=true]")).hasSize(1);

        lotte.submit(form, Map.of("text", "Praat met de directeur"));

        assertThat(tab(thijs).body()).doesNotContain("Praat met");
        assertThat(opened(thijs).html().select(".notes li").text())
                .contains("Praat met de directeur", "Praat met Xylo");
        aged("confidential_text");
        assertThat(lotte.submit(form, Map.of("text", "Te laat")).status()).isEqualTo(409);
    }

    @Test
    void ofTwoCorrectionsAtOnceNeitherTextIsLost() {
        lotte.submit(tab(lotte).form(page + "/notes"), Map.of("text", "Eerste"));
        FormElement form = mending(tab(lotte));
        PageSession again = PageSession.of("bom.lotte", port);
        FormElement other = mending(tab(again));

        List<Page> answers = Stream.of(
                        CompletableFuture.supplyAsync(
                                () -> lotte.submit(form, Map.of("text", "Tweede")), task -> new Thread(task).start()),
                        CompletableFuture.supplyAsync(
                                () -> again.submit(other, Map.of("text", "Derde")), task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Page::status).containsOnly(302);
        assertThat(tab(lotte).html().select(".notes li").text()).contains("Eerste", "Tweede", "Derde");
    }

    private Page tab(PageSession who) {
        return who.get(page + "?tab=notes");
    }

    private Page opened(PageSession who) {
        return who.submit(tab(who).form(page + "/confidential/notes"), Map.of());
    }

    private static FormElement mending(Page page) {
        return (FormElement) page.html().selectFirst(".note-mend form");
    }

    /** An hour later. */
    private void aged(String table) {
        try (Connection database = TestEnvironment.postgres().superuserConnection();
                Statement statement = database.createStatement()) {
            statement.executeUpdate("update groeiruimte." + table + " set at = at - interval '61 minutes'"
                    + " where lead_id = '" + page.substring("/cases/".length()) + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
