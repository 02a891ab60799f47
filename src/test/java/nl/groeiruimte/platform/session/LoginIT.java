package nl.groeiruimte.platform.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.platform.security.SecurityLog;
import nl.groeiruimte.support.KeycloakAdmin;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.TestEnvironment;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** How a login begins, follows the login server, and ends. */
class LoginIT extends SessionTests {

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private SecurityLog log;

    @Test
    void loggingInGivesANewSessionThatScriptsAndOtherSitesCannotUse() {
        PageSession person = nobody();
        PageSession.Page start = person.get("/inbox");
        String before = person.cookie("SESSION");

        assertThat(start.header("set-cookie"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        assertThat(person.logIn("bom.lotte", "/inbox").status()).isEqualTo(200);
        assertThat(person.cookie("SESSION")).isNotEqualTo(before);

        PageSession thief = nobody();
        thief.cookie("SESSION", before);
        assertThat(thief.get("/inbox").status()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "beheer.kim, /inbox, /administration",
        "beheer.kim, /cases?phase=signal, /administration",
        "ministerie.pieter, /cases, /start",
        "investnl.noor, /administration/refusals, /start",
        "bom.lotte, /cases/00000000-0000-0000-0000-000000000000, /start"
    })
    void whoLogsInForAPageThatIsNotTheirsOrNotThereStartsWhereTheirWorkIs(String user, String asked, String start) {
        PageSession person = nobody();
        PageSession.Page landed = person.logIn(user, asked);

        assertThat(landed.status()).isEqualTo(200);
        assertThat(landed.at().getPath()).startsWith(start);
        assertThat(landed.html().select(".notice").text()).contains("is er niet of is niet voor u");
        assertThat(person.get(asked).status()).as("asked for once more").isEqualTo(404);
    }

    @Test
    void twoRequestsThatBothKeepTheFirstNoticeOfASessionBothSucceed() {
        PageSession person = loggedIn("bom.lotte");
        String id = SessionIds.of(secretOf(person));

        keepInTwoCopiesOf(id, sessions);

        assertThat(sessions.findById(id).<String>getAttribute("notice")).isEqualTo("second");
        assertThat(person.get("/inbox").status()).isEqualTo(200);
    }

    /** As two requests do that run at once: each has its own copy, and neither has the attribute yet. */
    private void withLoginState(PageSession person, LoginState state) {
        withLoginState(SessionIds.of(secretOf(person)), sessions, state);
    }

    private static String secretOf(PageSession person) {
        return new String(Base64.getDecoder().decode(person.cookie("SESSION")), StandardCharsets.UTF_8);
    }

    @Test
    void tableOfSessionsSaysNeitherWhoNorWhatAndIsWorthNoLogin() {
        PageSession person = loggedIn("bom.lotte");
        String stored = text("""
                select string_agg(s.session_id || ' ' || coalesce(s.principal_name,
                    '') || ' ' || encode(a.attribute_bytes, 'escape'), ' ')
                from session.spring_session s join session.spring_session_attributes a on a.session_primary_id =
                    s.primary_id
                where s.session_id = ?""", SessionIds.of(secretOf(person)));

        assertThat(stored)
                .doesNotContain(
                        secretOf(person),
                        DemoUser.named("bom.lotte").subject(),
                        "eyJ",
                        "LoginState",
                        "SecurityContext",
                        "taskforce");
        assertThat(text("select count(*)::text from session.spring_session where session_id = ?", secretOf(person)))
                .isEqualTo("0");
        PageSession thief = nobody();
        thief.cookie(
                "SESSION",
                Base64.getEncoder()
                        .encodeToString(SessionIds.of(secretOf(person)).getBytes(StandardCharsets.UTF_8)));
        assertThat(thief.get("/inbox").status()).isEqualTo(302);
    }

    /** Whoever can write in the table of sessions cannot become somebody whose session is there. */
    @Test
    void valuesOfASessionOpenInNoOtherSessionAndUnderNoOtherName() {
        PageSession victim = loggedIn("bom.lotte");
        PageSession copied = loggedIn("oost.femke");
        execute("""
                update session.spring_session_attributes mine set attribute_bytes = theirs.attribute_bytes
                from session.spring_session_attributes theirs, session.spring_session me, session.spring_session them
                where mine.session_primary_id = me.primary_id and theirs.session_primary_id = them.primary_id
                  and mine.attribute_name = theirs.attribute_name and me.session_id = ?
                      and them.session_id = ?""", SessionIds.of(secretOf(copied)), SessionIds.of(secretOf(victim)));
        assertThat(copied.get("/inbox").status()).isEqualTo(302);
        assertThat(victim.get("/inbox").status()).isEqualTo(200);

        PageSession thief = nobody();
        String secret = UUID.randomUUID().toString();
        thief.cookie("SESSION", Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
        execute(
                "update session.spring_session set session_id = ? where session_id = ?",
                SessionIds.of(secret),
                SessionIds.of(secretOf(victim)));
        assertThat(thief.get("/inbox").status()).isEqualTo(302);
    }

    @Test
    void requestsAtOnceAskTheLoginServerOnceAndAllGoOn() {
        PageSession person = loggedIn("bom.lotte");
        settings.setRecheck(Duration.ZERO);
        List<CompletableFuture<Integer>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    PageSession same = nobody();
                    same.cookie("SESSION", person.cookie("SESSION"));
                    return same.get("/inbox").status();
                }))
                .limit(6)
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
        assertThat(person.get("/inbox").status()).isEqualTo(200);
    }

    private static <S extends Session> void withLoginState(String id, SessionRepository<S> sessions, LoginState state) {
        S session = sessions.findById(id);
        session.setAttribute(LoginState.class.getName(), state);
        sessions.save(session);
    }

    private static <S extends Session> void keepInTwoCopiesOf(String id, SessionRepository<S> sessions) {
        S first = sessions.findById(id);
        S second = sessions.findById(id);
        first.setAttribute("notice", "first");
        second.setAttribute("notice", "second");
        sessions.save(first);
        sessions.save(second);
    }

    @Test
    void loginThatFailsIsToldOnAPageWithoutSayingWhy() {
        PageSession person = nobody();

        PageSession.Page failed = person.follow(person.get("/login/oauth2/code/keycloak?code=wrong&state=wrong"));

        assertThat(failed.status()).isEqualTo(200);
        assertThat(failed.html().select("h1").text()).isEqualTo("Inloggen is niet gelukt");
        assertThat(failed.body()).doesNotContain("authorization_request_not_found", "Exception");
    }

    @Test
    void loggingOutEndsTheSessionHereAndAtTheLoginServer() {
        PageSession person = nobody();
        PageSession.Page inbox = person.logIn("bom.lotte", "/inbox");
        String session = person.cookie("SESSION");

        PageSession.Page out = person.submit(inbox.form("/logout"), Map.of());

        assertThat(out.header("location")).as("no token in an address").isEqualTo(address() + "/logged-out");
        assertThat(out.header("clear-site-data"))
                .as("not the cookies, of which some are the login server's")
                .isEqualTo("\"cache\", \"storage\"");
        assertThat(person.follow(out).status()).isEqualTo(200);
        person.cookie("SESSION", session);
        assertThat(person.get("/inbox").status()).isEqualTo(302);
        assertThat(person.follow(person.get("/inbox")).html().selectFirst("#kc-form-login"))
                .isNotNull();
        assertThat(person.logIn("bom.lotte", "/inbox").status())
                .as("and back in")
                .isEqualTo(200);
    }

    @Test
    void loginCountsFromWhenThePasswordWasGivenAtTheLoginServer() {
        PageSession person = loggedIn("bom.lotte");
        Instant given = loggedInAt(person, sessions);
        person.cookie("SESSION", null);

        assertThat(person.follow(person.get("/inbox")).html().select("h1").text())
                .as("let in without a password")
                .isEqualTo("Werkvoorraad");
        assertThat(loggedInAt(person, sessions)).isEqualTo(given);
    }

    private static Instant loggedInAt(PageSession person, SessionRepository<? extends Session> sessions) {
        return LoginState.of(sessions.findById(SessionIds.of(secretOf(person)))).loggedInAt();
    }

    @Test
    void everybodyCanChangeTheOwnPasswordWhereItIsKept() {
        withUser("taskforce", "bom", (user, person) -> {
            String link =
                    person.get("/inbox").html().select(".frame-user__menu a").attr("href");

            PageSession.Page page = person.follow(person.get(link));
            FormElement form = (FormElement) page.html().selectFirst("form#kc-passwd-update-form");
            assertThat(form.select("input[name=password-new][type=password]")).hasSize(1);
            assertThat(form.select("input[name=logout-sessions]"))
                    .as("and end the other sessions")
                    .hasSize(1);
            String another = "another password " + UUID.randomUUID();
            PageSession.Page changed =
                    person.follow(person.submit(form, Map.of("password-new", another, "password-confirm", another)));

            assertThat(changed.html().select("h1").text())
                    .as("logged in as before")
                    .isEqualTo("Start");
            PageSession elsewhere = nobody();
            PageSession.Page login = elsewhere.follow(elsewhere.get("/inbox"));
            FormElement old = (FormElement) login.html().selectFirst("form#kc-form-login");
            assertThat(elsewhere
                            .follow(elsewhere.submit(
                                    old,
                                    Map.of("username", KeycloakAdmin.username(user), "password", DemoUser.PASSWORD)))
                            .html()
                            .select("form#kc-form-login"))
                    .as("the old one opens nothing")
                    .hasSize(1);
        });
    }

    @Test
    void nobodyRegistersAClientAtTheLoginServer() throws Exception {
        for (String kind : List.of("default", "openid-connect")) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(TestEnvironment.keycloak()
                                                    .address() + "/realms/groeiruimte/clients-registrations/" + kind))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            kind.equals("default")
                                                    ? "{\"clientId\": \"mine\"}"
                                                    : "{\"redirect_uris\": [\"https://elsewhere.example/in\"]}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(kind).isIn(401, 403);
        }
    }

    @Test
    void whereTheLoginServerCannotEndTheLoginItAsksInTheBrowserAndNoTokenIsInTheAddress() {
        PageSession person = nobody();
        PageSession.Page inbox = person.logIn("bom.lotte", "/inbox");
        withLoginState(person, LoginState.begun("not a token", Instant.now(), Instant.now()));

        PageSession.Page out = person.submit(inbox.form("/logout"), Map.of());

        assertThat(out.header("location"))
                .contains("/protocol/openid-connect/logout?client_id=groeiruimte-web&")
                .doesNotContain("token");
        assertThat(person.follow(out).status()).isEqualTo(200);
        assertThat(person.get("/inbox").status()).isEqualTo(302);
    }

    @Test
    void oneOfTwoSessionsOfAUserLogsOutAndTheOtherStays() {
        PageSession desk = loggedIn("bom.lotte");
        PageSession phone = nobody();
        PageSession.Page inbox = phone.logIn("bom.lotte", "/inbox");

        phone.submit(inbox.form("/logout"), Map.of());

        assertThat(phone.get("/inbox").status()).isEqualTo(302);
        assertThat(desk.get("/inbox").status()).isEqualTo(200);
    }

    @Test
    void loginThatIsTooOldEndsHoweverBusyAndAsksForThePasswordAgain() {
        PageSession person = loggedIn("bom.lotte");
        settings.setAbsolute(Duration.ZERO);

        assertThat(person.get("/inbox").status()).isEqualTo(302);
        assertThat(person.get("/oauth2/authorization/keycloak").header("location"))
                .contains("max_age=0", "code_challenge_method=S256");
    }

    @Test
    void roleTakenAwayAtTheLoginServerIsGoneAtTheNextCheck() {
        withUser("taskforce", "bom", (user, person) -> {
            KeycloakAdmin.removeRole(user, "taskforce");

            assertThat(person.get("/inbox").status())
                    .as("before the next check")
                    .isEqualTo(200);
            settings.setRecheck(Duration.ZERO);
            assertThat(person.get("/inbox").status()).isEqualTo(403);
            assertThat(person.get("/cases/" + UUID.randomUUID()).status())
                    .as("also for what is not there")
                    .isEqualTo(403);
            log.flush();
            assertThat(text(
                            "select string_agg(kind, ' ' order by kind)"
                                    + " from groeiruimte.security_event where subject = ?",
                            user))
                    .as("the login and the other rights are in the log, and the refusals")
                    .startsWith("login ")
                    .endsWith(" role-change");
        });
    }

    @Test
    void agencyTakenAwayAtTheLoginServerIsGoneAtTheNextCheck() {
        withUser("taskforce", "bom", (user, person) -> {
            KeycloakAdmin.leaveGroup(user, "bom");
            settings.setRecheck(Duration.ZERO);

            assertThat(person.get("/inbox").status()).isEqualTo(403);
        });
    }

    @Test
    void roleGivenAtTheLoginServerWorksAtTheNextCheck() {
        withUser("taskforce", "bom", (user, person) -> {
            assertThat(person.get("/administration").status()).isEqualTo(404);
            KeycloakAdmin.addRole(user, "administrator");
            settings.setRecheck(Duration.ZERO);

            assertThat(person.get("/administration").status()).isEqualTo(200);
        });
    }

    @Test
    void disabledAccountIsLoggedOutAtTheNextCheck() {
        withUser("taskforce", "bom", (user, person) -> {
            KeycloakAdmin.enabled(user, false);
            settings.setRecheck(Duration.ZERO);

            assertThat(person.get("/inbox").status()).isEqualTo(302);
            settings.setRecheck(Duration.ofDays(1));
            assertThat(person.get("/inbox").status()).as("for good").isEqualTo(302);
        });
    }

    @Test
    void deletedAccountIsLoggedOutAtTheNextCheck() {
        withUser("taskforce", "bom", (user, person) -> {
            KeycloakAdmin.deleteUser(user);
            assertThat(person.get("/inbox").status()).as("nothing is sent").isEqualTo(200);
            settings.setRecheck(Duration.ZERO);

            assertThat(person.get("/inbox").status()).isEqualTo(302);
        });
    }

    @Test
    void endingAllSessionsOfTheRealmLogsOutAtTheNextCheck() {
        withUser("taskforce", "bom", (user, person) -> {
            KeycloakAdmin.logOutEverybody();
            settings.setRecheck(Duration.ZERO);

            assertThat(person.get("/inbox").status()).isEqualTo(302);
            settings.setRecheck(Duration.ofDays(1));
            assertThat(person.get("/inbox").status()).as("for good").isEqualTo(302);
        });
    }

    @Test
    void checksComeWithinAMinute() {
        assertThat(settings.getRecheck()).isPositive().isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void loginEndedAtTheLoginServerEndsHereAtOnce() {
        withUser("taskforce", "bom", (user, person) -> {
            KeycloakAdmin.backChannelAt(address() + "/logout/connect/back-channel/keycloak");
            try {
                KeycloakAdmin.logOut(user);
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> person.get("/inbox").status() == 302);
            } finally {
                KeycloakAdmin.backChannelAt(null);
            }
        });
    }

    @Test
    void forgedLogoutTokenEndsNothing() {
        PageSession person = loggedIn("bom.lotte");

        PageSession.Page answer = nobody().post(
                        "/logout/connect/back-channel/keycloak",
                        Map.of("logout_token", List.of("eyJhbGciOiJub25lIn0.e30.")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(person.get("/inbox").status()).isEqualTo(200);
    }

    private interface Deed {
        void by(String user, PageSession person);
    }

    /** Not a demo user: those belong to all tests. */
    @Test
    void userInTwoAgenciesIsRefusedAndToldWhy() {
        String username = "tijdelijk-" + UUID.randomUUID();
        String user = KeycloakAdmin.createUser(username, "taskforce", "bom");
        try {
            KeycloakAdmin.joinGroup(user, "liof");
            PageSession person = nobody();

            PageSession.Page refused = person.logIn(username, "/inbox");

            assertThat(refused.html().select("h1").text()).isEqualTo("U staat bij meer dan één organisatie");
            assertThat(person.get("/inbox").status()).isEqualTo(302);
            KeycloakAdmin.leaveGroup(user, "liof");
            assertThat(nobody().logIn(username, "/inbox").html().select("h1").text())
                    .as("with one again")
                    .isEqualTo("Werkvoorraad");
        } finally {
            KeycloakAdmin.deleteUser(user);
        }
    }

    @Test
    void secondAgencyGivenDuringALoginEndsTheRightsAtTheNextCheck() {
        withUser("taskforce", "bom", (user, person) -> {
            KeycloakAdmin.joinGroup(user, "liof");
            settings.setRecheck(Duration.ZERO);

            assertThat(person.get("/inbox").status()).isEqualTo(403);
        });
    }

    private void withUser(String role, String agency, Deed deed) {
        String username = "tijdelijk-" + UUID.randomUUID();
        String user = KeycloakAdmin.createUser(username, role, agency);
        try {
            deed.by(user, loggedIn(username));
        } finally {
            KeycloakAdmin.deleteUser(user);
        }
    }
}
