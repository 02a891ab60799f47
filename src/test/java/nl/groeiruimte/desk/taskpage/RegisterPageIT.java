package nl.groeiruimte.desk.taskpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.groeiruimte.support.Desk;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.KvkStub;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.PageSession.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.util.ReflectionTestUtils;

/** The form of a signal offers what the public register says of a number, and takes over nothing unasked. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class RegisterPageIT {

    private static final String FORM = "/cases/new";
    private static final String REGISTER = "/cases/new/register";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    private PageSession session;

    @BeforeEach
    void login() {
        session = new Desk(port).session("oost.jeroen");
    }

    /** What this person typed, over the form as it was handed out. */
    private Map<String, List<String>> typed(String... typed) {
        Map<String, List<String>> fields =
                new LinkedHashMap<>(PageSession.fields(session.get(FORM).form(FORM)));
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], List.of(typed[i + 1]));
        }
        return fields;
    }

    private static String value(Page page, String field) {
        return page.html().select("[name=" + field + "]").val();
    }

    @Test
    void whatTheRegisterSaysIsOfferedBesideWhatWasTypedAndTakenWhenAsked(CapturedOutput output) {
        Map<String, List<String>> fields = typed(
                "kvkNumber", KvkStub.COMPANY, "name", "Donald", "makesWhat", "Appels", "technologies", "photonics");
        Page offered = session.post(REGISTER, fields);

        assertThat(offered.status()).isEqualTo(200);
        assertThat(offered.html().select(".notice--info").text())
                .contains("Test BV Donald", "in plaats van ‘Donald’", "Hizzaarderlaan 3A", "8823SJ", "Lollum");
        assertThat(value(offered, "name")).as("what was typed stays").isEqualTo("Donald");
        assertThat(value(offered, "makesWhat")).isEqualTo("Appels");
        assertThat(offered.html().select("[name=technologies][checked]").val()).isEqualTo("photonics");
        assertThat(value(offered, "copy")).isEqualTo(fields.get("copy").get(0));
        assertThat(offered.html().select(".error-summary")).isEmpty();

        Map<String, List<String>> taking = new LinkedHashMap<>(PageSession.fields(offered.form(FORM)));
        taking.put("take", List.of("true"));
        int asked = KvkStub.asked(KvkStub.COMPANY).size();
        Page taken = session.post(REGISTER, taking);
        assertThat(value(taken, "name")).isEqualTo("Test BV Donald");
        assertThat(value(taken, "street")).isEqualTo("Hizzaarderlaan 3A");
        assertThat(value(taken, "postalCode")).isEqualTo("8823SJ");
        assertThat(value(taken, "city")).isEqualTo("Lollum");
        assertThat(value(taken, "makesWhat")).isEqualTo("Appels");
        assertThat(taken.html().select(".notice--info")).isEmpty();
        assertThat(KvkStub.asked(KvkStub.COMPANY)).as("asked once").hasSize(asked);
        assertThat(offered.at().toString() + taken.at()).doesNotContain(KvkStub.COMPANY);
        assertThat(output.getAll()).doesNotContain(KvkStub.COMPANY, "Donald", "Hizzaarderlaan");
    }

    @Test
    void silenceOfTheRegisterIsSaidInWordsAndNothingTypedIsLost() {
        KvkStub.when("90000021", KvkStub.of(503, ""));
        KvkStub.when("90000022", KvkStub.of(403, ""));
        Map.of(
                        "00000021", "kent dit nummer niet",
                        "90000021", "geeft nu geen antwoord",
                        "90000022", "laat ons niet binnen")
                .forEach((number, words) -> {
                    Page page = session.post(REGISTER, typed("kvkNumber", number, "name", "Donald"));
                    assertThat(page.status()).isEqualTo(200);
                    assertThat(page.html().select(".notice--warning").text()).contains(words);
                    assertThat(value(page, "name")).isEqualTo("Donald");
                });
        Page postOnly = session.post(REGISTER, typed("kvkNumber", KvkStub.SELF_EMPLOYED));
        assertThat(postOnly.html().select(".notice--info").text())
                .contains("Test EMZ Dagobert", "bezoekadres")
                .doesNotContain("Postbus");
    }

    @Test
    void numberThatCannotBeOneGoesNowhere() {
        for (String number : List.of("", "1234567", "123456789", "../12345")) {
            Page page = session.post(REGISTER, typed("kvkNumber", number, "name", "Donald"));
            assertThat(page.status()).as(number).isEqualTo(422);
            assertThat(page.html().select(".error-summary li")).hasSize(1);
            assertThat(value(page, "name")).isEqualTo("Donald");
        }
        assertThat(KvkStub.asked("123456789")).isEmpty();
    }

    @Test
    void onePersonLooksUpTenInARow() {
        session = new Desk(port).session("oost.femke");
        List<Integer> statuses = IntStream.range(0, 12)
                .mapToObj(i -> session.post(REGISTER, typed("kvkNumber", "00000031", "name", "Donald")))
                .map(Page::status)
                .toList();
        assertThat(statuses).startsWith(200, 200).endsWith(429);
        assertThat(KvkStub.asked("00000031")).hasSizeBetween(10, 11);
    }

    /**
     * Also the button above the fields, which Enter presses, is the register's: without it the first one is the form's.
     */
    @Test
    void withoutAKeyTheFormIsAsItIs() {
        Object register = application.getBean("kvkRegister");
        Object settings = ReflectionTestUtils.getField(register, "settings");
        String with = bare(session.get(FORM));
        ReflectionTestUtils.setField(register, "settings", keyless(settings));
        try {
            String without = bare(session.get(FORM));
            assertThat(without).doesNotContain(REGISTER);
            String before = with.substring(0, with.indexOf("<button type=\"submit\" class=\"visually-hidden\""))
                    .stripTrailing();
            String end = "</section>";
            String after = with.substring(with.indexOf(end, before.length()) + end.length())
                    .stripLeading();
            assertThat(without).startsWith(before).endsWith(after);
            assertThat(without.substring(before.length(), without.length() - after.length()))
                    .isBlank();
            assertThat(session.post(REGISTER, typed("kvkNumber", "00000041")).status())
                    .isEqualTo(404);
            assertThat(KvkStub.asked("00000041")).isEmpty();
        } finally {
            ReflectionTestUtils.setField(register, "settings", settings);
        }
    }

    private static Object keyless(Object settings) {
        try {
            var constructor = settings.getClass().getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(
                    "",
                    ReflectionTestUtils.invokeMethod(settings, "baseUrl"),
                    ReflectionTestUtils.invokeMethod(settings, "connectTimeout"),
                    ReflectionTestUtils.invokeMethod(settings, "readTimeout"));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Without what differs from one copy of the form to the next. */
    private static String bare(Page page) {
        return page.body()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "")
                .replaceAll("(term-[a-z-]+)-[0-9a-f]{1,8}\"", "$1\"")
                .replaceAll("(name=\"_[a-z]+\" value=\")[^\"]*", "$1");
    }
}
