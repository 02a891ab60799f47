package nl.groeiruimte.confidentiality;

import static nl.groeiruimte.confidentiality.Principal.ANONYMOUS;
import static nl.groeiruimte.confidentiality.Principal.ORIGIN;
import static nl.groeiruimte.confidentiality.Principal.OTHER_CLIENT;
import static nl.groeiruimte.confidentiality.Principal.OTHER_PARTNER;
import static nl.groeiruimte.confidentiality.Principal.UNRELATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.RawRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Requests that no page sends: forged, bent, or sent by another page. */
@IntegrationTest
class ForgedRequestIT {

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

    static Stream<List<String>> spoofs() {
        return Stream.of(
                List.of("X-Forwarded-User", "proof.origin"),
                List.of("X-Forwarded-For", "127.0.0.1"),
                List.of("X-Forwarded-Host", "evil.example"),
                List.of("X-Forwarded-Prefix", "/evil"),
                List.of("X-Forwarded-Proto", "https"),
                List.of("Forwarded", "for=127.0.0.1;host=evil.example;proto=https"),
                List.of("X-Original-URL", "/cases/{case}"),
                List.of("X-Rewrite-URL", "/cases/{case}"),
                List.of("X-HTTP-Method-Override", "GET"),
                List.of("X-Remote-User", "proof.origin"),
                List.of("X-Agency", "liof"),
                List.of("X-Roles", "taskforce"),
                List.of("groeiruimte.agency", "liof"));
    }

    @Test
    void headersOpenNothing() {
        for (List<String> spoof : spoofs().toList()) {
            String value = world.path(spoof.get(1));
            Answer nobody = world.as(ANONYMOUS).get(world.path("/cases/{case}"), spoof.get(0), value);
            assertThat(nobody.login()).as(spoof.toString()).isTrue();
            assertThat(nobody.header("location")).as(spoof.toString()).doesNotContain("evil");
            Answer stranger = world.as(UNRELATED).get(world.path("/cases/{case}"), spoof.get(0), value);
            assertThat(stranger.status()).as(spoof.toString()).isEqualTo(404);
            assertThat(stranger.text()).as(spoof.toString()).doesNotContain("evil");
            assertThat(world.as(UNRELATED).get("/inbox", spoof.get(0), value).text())
                    .as(spoof.toString())
                    .doesNotContain("evil", world.life.id.toString());
        }
    }

    @Test
    void hostHeaderIsInNoAnswer() {
        String answer = RawRequest.send(world.address, List.of("GET /inbox HTTP/1.1", "Host: evil.example"));
        assertThat(answer).startsWith("HTTP/1.1 ");
        assertThat(answer.substring(answer.indexOf("\r\n\r\n"))).doesNotContain("evil.example");
        assertThat(RawRequest.send(
                        world.address,
                        List.of("GET http://evil.example/cases/" + world.life.id + " HTTP/1.1", "Host: localhost")))
                .doesNotContain(world.life.company.identity().get("name"));
    }

    /** What a path means is decided once: no spelling of it comes past the rules. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/administration/",
                "/administration/.",
                "/x/../administration",
                "/%61dministration",
                "//administration",
                "/administration;x=y",
                "/administration%2f",
                "/Administration",
                "/inbox/../administration",
                "/css/../administration",
                "/css/%2e%2e/administration",
                "/css/..;/administration",
                "/administration%00",
                "/administration.html"
            })
    void otherSpellingsOpenNothing(String path) {
        Visitor origin = world.as(ORIGIN);
        String answer = RawRequest.send(
                world.address,
                List.of(
                        "GET " + path + " HTTP/1.1",
                        "Host: localhost",
                        "Cookie: SESSION=" + origin.cookies().get("SESSION")));
        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|404) .*");
    }

    @Test
    void formWithoutTokenOrWithAnothersIsRefused() {
        Visitor origin = world.as(ORIGIN);
        String path = world.path("/cases/{case}/identity");
        long lines = ledgerLines();
        List<Ask> forged = List.of(
                Ask.form(path, Ask.fields()),
                Ask.form(path, Ask.fields("_csrf", "")),
                Ask.form(path, Ask.fields("_csrf", world.as(UNRELATED).formToken())),
                Ask.form(path + "?_csrf=" + world.as(UNRELATED).formToken(), Ask.fields()),
                Ask.form(path, Ask.fields(), "X-CSRF-TOKEN", world.as(UNRELATED).formToken()),
                new Ask("POST", path, "text/plain", "_csrf=" + origin.formToken(), List.of()),
                new Ask("POST", path, "application/json", "{\"_csrf\":\"" + origin.formToken() + "\"}", List.of()));
        for (Ask ask : forged) {
            assertThat(origin.send(ask).status()).as(ask.toString()).isIn(302, 403, 404, 415);
        }
        assertThat(ledgerLines()).isEqualTo(lines);
    }

    @Test
    void repeatedParametersAreNotAddedUp() {
        Visitor stranger = world.as(UNRELATED);
        assertThat(stranger.get("/cases?region=oost-nl&region=liof&tab=all&tab=own")
                        .text())
                .doesNotContain(world.life.id.toString());
        assertThat(stranger.get("/inbox?tab=all&tab=mine&inbox=liof&agency=liof")
                        .text())
                .doesNotContain(world.life.id.toString());
        assertThat(world.as(OTHER_CLIENT)
                        .get("/api/v1/leads?agency=liof&open=true&open=false")
                        .text())
                .doesNotContain(world.life.id.toString());
        assertThat(world.as(OTHER_CLIENT).get("/api/v1/leads?originAgency=liof").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"})
    void otherMethodsOpenNothing(String method) {
        for (String path : List.of("/cases/{case}", "/tasks/{task}", "/cases/{case}/identity", "/administration")) {
            for (Principal who : List.of(ANONYMOUS, UNRELATED, OTHER_PARTNER)) {
                Answer answer = world.as(who).send(new Ask(method, world.path(path), null, null, List.of()));
                // OPTIONS says which methods there are, of any id.
                boolean asksForMethods = method.equals("OPTIONS") && answer.body().length == 0;
                assertThat(answer.status())
                        .as(answer.toString())
                        .isIn(302, 400, 401, 403, 404, 405, 501, asksForMethods ? 200 : 404)
                        .isEqualTo(world.as(who)
                                .send(new Ask(method, world.pathToNothing(path), null, null, List.of()))
                                .status());
                assertThat(answer.header("allow")).as(answer.toString()).doesNotContain("TRACE");
            }
        }
    }

    private long ledgerLines() {
        return Long.parseLong(Backdoor.text(
                "select count(*)::text from groeiruimte.identity_ledger where lead_id = ?", world.life.id));
    }
}
