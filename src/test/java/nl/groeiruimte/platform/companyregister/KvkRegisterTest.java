package nl.groeiruimte.platform.companyregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import nl.groeiruimte.platform.companyregister.CompanyRegister.Address;
import nl.groeiruimte.platform.companyregister.CompanyRegister.Answer;
import nl.groeiruimte.platform.companyregister.CompanyRegister.Company;
import nl.groeiruimte.support.KvkStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server on this machine that answers as KVK documents it, and as servers do on a bad day. */
@ExtendWith(OutputCaptureExtension.class)
class KvkRegisterTest {

    private static final Answer AWAY = new Answer.Away();

    private final KvkRegister register = at(KvkStub.address(), KvkStub.KEY);

    private static KvkRegister at(String address, String key) {
        return new KvkRegister(
                new KvkSettings(key, URI.create(address), Duration.ofMillis(500), Duration.ofMillis(700)),
                JsonMapper.shared(),
                new DefaultSslBundleRegistry());
    }

    @Test
    void companyIsToldWithWhereItCanBeVisited() {
        assertThat(register.find(KvkStub.COMPANY))
                .isEqualTo(new Answer.Found(
                        new Company("Test BV Donald", new Address("Hizzaarderlaan 3A", "8823SJ", "Lollum"))));
    }

    @Test
    void hiddenAddressAndOneForPostAreNotTold() {
        assertThat(register.find(KvkStub.SELF_EMPLOYED))
                .isEqualTo(new Answer.Found(new Company("Test EMZ Dagobert", null)));
        KvkStub.when("90000011", KvkStub.of(200, """
                {"naam": "Test EMZ", "_embedded": {"hoofdvestiging": {"adressen": [
                  {"type": "bezoekadres", "indAfgeschermd": "Ja", "straatnaam": "Dam", "huisnummer": 10,
                   "postcode": "1012AB", "plaats": "Amsterdam", "land": "Nederland"}]}}}"""));
        assertThat(register.find("90000011")).isEqualTo(new Answer.Found(new Company("Test EMZ", null)));
    }

    @Test
    void whoHasNoEstablishmentToldTheAddressAsAnOwner() {
        KvkStub.when("90000001", KvkStub.of(200, """
                {"naam": "Stichting Proef", "_embedded": {"eigenaar": {"adressen": [
                  {"type": "bezoekadres", "straatnaam": "Dam", "huisnummer": 10, "huisnummerToevoeging": "2",
                   "postcode": "1012AB", "plaats": "Amsterdam"}]}}}"""));
        assertThat(register.find("90000001"))
                .isEqualTo(new Answer.Found(
                        new Company("Stichting Proef", new Address("Dam 10-2", "1012AB", "Amsterdam"))));
    }

    @Test
    void addressAbroadIsNotTold() {
        KvkStub.when("90000002", KvkStub.of(200, """
                {"naam": "Test GmbH", "_embedded": {"hoofdvestiging": {"adressen": [
                  {"type": "bezoekadres", "straatnaam": "Weg", "huisnummer": 1, "postcode": "10115",
                   "plaats": "Berlin", "land": "Duitsland"}]}}}"""));
        assertThat(register.find("90000002")).isEqualTo(new Answer.Found(new Company("Test GmbH", null)));
    }

    @Test
    void numberThatIsNobodysIsUnknown() {
        assertThat(register.find("00000001")).isEqualTo(new Answer.Unknown());
        KvkStub.when("00000002", KvkStub.of(400, """
                {"fout": [{"code": "IPD0004", "omschrijving": "Het KVK-nummer 00000002 is niet valide."}]}"""));
        assertThat(register.find("00000002")).isEqualTo(new Answer.Unknown());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429|",
                "500|",
                "503|",
                "200|",
                "200|{\"naam\": ",
                "200|[]",
                "200|{\"naam\": 7}",
                "200|<html>",
                "204|"
            })
    void whatIsNoAnswerIsToldAsNone(int status, String body) {
        KvkStub.when("90000003", KvkStub.of(status, body == null ? "" : body));
        assertThat(register.find("90000003")).isEqualTo(AWAY);
    }

    @Test
    void redirectIsNotFollowed() {
        KvkStub.when("90000004", asked -> {
            asked.getResponseHeaders().set("Location", KvkStub.address() + "/api/v1/basisprofielen/68750110?90000004");
            asked.sendResponseHeaders(302, -1);
            asked.close();
        });
        assertThat(register.find("90000004")).isEqualTo(AWAY);
        assertThat(KvkStub.asked("90000004")).hasSize(1);
    }

    @Test
    @Timeout(10)
    void hangingRegisterIsNotWaitedFor(CapturedOutput output) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        KvkStub.when("90000005", asked -> waited(end));
        KvkStub.when("90000006", asked -> {
            asked.sendResponseHeaders(200, 100);
            asked.getResponseBody().write('{');
            asked.getResponseBody().flush();
            waited(end);
        });
        assertThat(register.find("90000005")).as("silent").isEqualTo(AWAY);
        assertThat(register.find("90000006")).as("silent after the first byte").isEqualTo(AWAY);
        end.countDown();
        try (ServerSocket closed = new ServerSocket(0)) {
            int port = closed.getLocalPort();
            closed.close();
            assertThat(at("http://localhost:" + port, "key").find("12345678"))
                    .as("not there")
                    .isEqualTo(AWAY);
        }
        assertThat(output.getAll()).contains("KVK").doesNotContain("90000005", "90000006", "12345678");
    }

    private static void waited(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Timeout(10)
    void hugeAnswerIsNotReadToItsEnd() {
        KvkStub.when("90000007", asked -> {
            asked.sendResponseHeaders(200, 0);
            byte[] blank = " ".repeat(64 * 1024).getBytes();
            try (OutputStream body = asked.getResponseBody()) {
                for (int i = 0; i < 5; i++) {
                    body.write(blank);
                }
                body.write(KvkStub.company().getBytes());
            }
        });
        assertThat(register.find("90000007")).isEqualTo(AWAY);
    }

    @Test
    void wrongKeyIsToldToTheAdministratorWithoutTheNumber(CapturedOutput output) {
        assertThat(at(KvkStub.address(), "another key").find("90000008")).isEqualTo(new Answer.Closed());
        assertThat(output.getAll()).contains("groeiruimte.kvk.key").doesNotContain("90000008", "another key");
    }

    @Test
    void numberAndNothingElseIsTold(CapturedOutput output) {
        KvkStub.when("90000009", KvkStub.of(500, "Proefbedrijf 90000009"));
        register.find("90000009");
        assertThat(KvkStub.asked("90000009"))
                .singleElement()
                .asString()
                .startsWith("GET /test/api/v1/basisprofielen/90000009\n")
                .endsWith("\n")
                .containsPattern("\\{(?i)accept=\\[application/json],.*apikey=\\[" + KvkStub.KEY + "]")
                .doesNotContainIgnoringCase("cookie", "referer", "traceparent");
        assertThat(output.getAll()).doesNotContain("90000009", "Proefbedrijf", KvkStub.KEY);
    }

    @Test
    void withoutAKeyOrANumberNobodyIsAsked() {
        KvkRegister off = at(KvkStub.address(), "");
        assertThat(off.isOn()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> off.find("90000010"));
        assertThatIllegalArgumentException().isThrownBy(() -> register.find("9000001/../x"));
        assertThat(KvkStub.asked("90000010")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> at("http://api.kvk.nl", "key"));
    }
}
