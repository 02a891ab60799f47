package nl.groeiruimte.platform.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.support.PageSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form sent after the login had ended comes back to who wrote it, and to nobody else. */
class KeptFormIT extends SessionTests {

    private static final String NAME = "Zeldzaambedrijf Qwikstaertel";
    private static final Map<String, String> TYPED = Map.of("name", NAME, "cause", "Wij groeien eruit");

    private PageSession lotte;

    @BeforeEach
    void begin() {
        lotte = nobody();
    }

    private PageSession.Page sentTooLate() {
        PageSession.Page page = lotte.logIn("bom.lotte", "/cases/new");
        endSessionsOf("bom.lotte");
        return lotte.submit(page.form("/cases/new"), TYPED);
    }

    @Test
    void typedTextStandsInTheFormAgainAfterLoggingIn() {
        PageSession.Page sent = sentTooLate();

        assertThat(sent.header("location")).endsWith("/kept-form");
        PageSession.Page back = lotte.follow(sent);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.html().select("input[name=name]").val()).isEqualTo(NAME);
        assertThat(back.html().select("textarea[name=cause]").text()).isEqualTo("Wij groeien eruit");
        assertThat(back.html().select(".notices").text()).contains("niet meer ingelogd");
        assertThat(back.header("cache-control")).contains("no-store");
        assertThat(lotte.submit(back.form("/cases/new"), Map.of()).status())
                .as("judged as any form")
                .isEqualTo(422);
    }

    @Test
    void textIsInNoTableAndInNoCookieMeanwhile() {
        sentTooLate();

        assertThat(execute(
                        "update session.spring_session_attributes set attribute_name = attribute_name "
                                + "where position(convert_to(?, 'UTF8') in attribute_bytes) > 0",
                        "Qwikstaertel"))
                .isZero();
        assertThat(lotte.cookie(KeptForms.COOKIE))
                .isNotNull()
                .doesNotContain("Qwikstaertel")
                .hasSizeLessThan(50);
    }

    @Test
    void somebodyElseAtTheSameBrowserFindsNothing() {
        PageSession.Page sent = sentTooLate();
        lotte.forgetLoginServer();

        PageSession.Page page = lotte.logIn("bom.thijs", "/kept-form");

        assertThat(sent.header("location")).endsWith("/kept-form");
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body()).doesNotContain("Qwikstaertel");
        lotte.forgetLoginServer();
        endSessionsOf("bom.thijs");
        assertThat(lotte.logIn("bom.lotte", "/kept-form").status())
                .as("and it is gone for good")
                .isEqualTo(410);
    }

    @Test
    void withoutTheBrowsersKeyTheTextCannotBeRead() {
        sentTooLate();
        lotte.cookie(KeptForms.COOKIE, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

        assertThat(lotte.follow(lotte.get("/kept-form")).status()).isEqualTo(410);
    }

    @Test
    void formSentAfterLoggingInElsewhereComesBackToo() {
        PageSession.Page old = lotte.logIn("bom.lotte", "/cases/new");
        endSessionsOf("bom.lotte");
        lotte.follow(lotte.get("/inbox"));

        PageSession.Page back = lotte.follow(lotte.submit(old.form("/cases/new"), TYPED));

        assertThat(back.html().select("input[name=name]").val()).isEqualTo(NAME);
    }

    @Test
    void formThatCannotBeShownAgainIsGivenToReadAndSend() {
        PageSession.Page supply = lotte.logIn("bom.lotte", "/supply/sites/brainport-campus/edit");
        endSessionsOf("bom.lotte");
        PageSession.Page sent = lotte.submit(
                supply.form("/supply/sites/brainport-campus/edit"), Map.of("hallHeight", "geen getal maar tekst"));

        PageSession.Page kept = lotte.follow(sent);

        assertThat(kept.html().select(".kept-text").text()).contains("geen getal maar tekst");
        PageSession.Page judged = lotte.submit(kept.form("/supply/sites/brainport-campus/edit"), Map.of());
        assertThat(judged.status()).isEqualTo(422);
    }

    @Test
    void whatAnotherSiteSendsIsNotKept() {
        PageSession.Page page = lotte.logIn("bom.lotte", "/cases/new");
        Map<String, List<String>> fields = PageSession.fields(page.form("/cases/new"));
        endSessionsOf("bom.lotte");

        assertThat(lotte.post("/cases/new", fields, "Origin", "https://elsewhere.example")
                        .status())
                .isEqualTo(403);
        assertThat(lotte.post("/cases/new", fields, "Sec-Fetch-Site", "cross-site", "Origin", address())
                        .status())
                .isEqualTo(403);
        assertThat(lotte.post("/cases/new", fields).status()).isEqualTo(403);
    }

    @Test
    void whatNoPageOfOursMadeIsNotKept() {
        assertThat(nobody().post("/cases/new", Map.of("name", List.of(NAME)), "Origin", address())
                        .status())
                .isEqualTo(403);
        assertThat(nobody().post(
                                "/cases/new",
                                Map.of(FormWriter.FIELD, List.of("Ym9tLmxvdHRl.AAAA")),
                                "Origin",
                                address())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void pageThatIsTypedInIsToldThatTheLoginEnded() {
        PageSession.Page page = lotte.logIn("bom.lotte", "/cases/new");
        endSessionsOf("bom.lotte");

        PageSession.Page answer = lotte.post(
                "/cases/new/fields",
                PageSession.fields(page.form("/cases/new")),
                "Origin",
                address(),
                "HX-Request",
                "true");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("hx-retarget")).isEqualTo(".notices");
        assertThat(answer.body()).contains("niet meer ingelogd");
    }

    @Test
    void logoutOfASessionThatEndedIsALogout() {
        PageSession.Page page = lotte.logIn("bom.lotte", "/inbox");
        endSessionsOf("bom.lotte");

        assertThat(lotte.submit(page.form("/logout"), Map.of()).header("location"))
                .endsWith("/logged-out");
    }
}
