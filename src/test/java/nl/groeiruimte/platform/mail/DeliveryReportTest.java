package nl.groeiruimte.platform.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryReportTest {

    private static final UUID MAIL = UUID.fromString("079fff1a-6064-4ba1-8dcc-23dfd308f7b5");
    private static final String DOMAIN = "example.org";

    /** A report as servers write it, about {@link #MAIL}. */
    static String report(String action, String status, String diagnostic) {
        return report(MAIL, action, status, diagnostic);
    }

    static String report(UUID mail, String action, String status, String diagnostic) {
        return """
                From: MAILER-DAEMON@relay.example.net
                To: groeiruimte@example.org
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="part"

                --part
                Content-Type: text/plain

                This is the mail system. Your message could not be delivered.

                --part
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.example.net

                Final-Recipient: rfc822; lotte@agency.example
                Action: %s
                Status: %s
                Diagnostic-Code: %s

                --part
                Content-Type: text/rfc822-headers

                Subject: Taak voor u
                Message-ID: <%s@example.org>

                --part--
                """.formatted(action, status, diagnostic, mail).replace("\n", "\r\n");
    }

    private static Optional<DeliveryReport> read(String mail) throws Exception {
        return DeliveryReport.of(
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(UTF_8))),
                DOMAIN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            failed  | 5.1.1 | smtp; 550 5.1.1 <lotte@agency.example>: unknown user | true  | true
            failed  | 5.0.0 | smtp; 550 No such user here                          | true  | true
            failed  | 5.4.4 | X-Postfix; Host or domain name not found             | true  | true
            Failed  | 5.2.1 | smtp; 550 5.2.1 mailbox disabled                     | true  | true
            failed  | 5.2.2 | smtp; 552 5.2.2 mailbox full                         | true  | false
            failed  | 5.2.2 | smtp; 550 mailbox full                               | true  | false
            failed  | 5.7.1 | smtp; 550 5.7.1 looks like spam                      | true  | false
            failed  | 5.0.0 | X-Unknown; something                                 | true  | false
            failed  | 4.4.7 | smtp; 451 4.4.7 delivery time expired                | true  | false
            delayed | 4.4.1 | smtp; 451 4.4.1 no answer from host                  | false | false
            """)
    void saysWhetherMailFailedAndWhetherThereIsNoSuchMailbox(
            String action, String status, String diagnostic, boolean failed, boolean forGood) throws Exception {
        DeliveryReport report = read(report(action, status, diagnostic)).orElseThrow();
        assertThat(report.mail()).isEqualTo(MAIL);
        assertThat(report.failed()).isEqualTo(failed);
        assertThat(report.forGood()).isEqualTo(forGood);
        assertThat(report.address()).isEqualTo("lotte@agency.example");
        assertThat(report.answer()).doesNotContain("@").isNotEmpty();
    }

    @Test
    void findsTheMailByWhatTheReportAnswersToWhenNothingOfItCameBack() throws Exception {
        String whole = report("failed", "5.1.1", "smtp; 550 5.1.1 unknown");
        String without =
                whole.substring(0, whole.indexOf("--part\r\nContent-Type: text/rfc822-headers")) + "--part--\r\n";
        assertThat(read(without)).isEmpty();
        assertThat(read("In-Reply-To: <" + MAIL + "@example.org>\r\n" + without))
                .map(DeliveryReport::mail)
                .contains(MAIL);
    }

    @Test
    void readsAMailThatCameBackWhole() throws Exception {
        String whole = report("failed", "5.1.1", "smtp; 550 5.1.1 unknown")
                .replace("Content-Type: text/rfc822-headers", "Content-Type: message/rfc822");
        assertThat(read(whole)).map(DeliveryReport::forGood).contains(true);
    }

    @Test
    void isNoReportWhenItIsOfAnothersMailOrJustALetter() throws Exception {
        String whole = report("failed", "5.1.1", "smtp; 550 5.1.1 unknown");
        assertThat(read(whole.replace("@example.org>", "@elsewhere.example>"))).isEmpty();
        assertThat(read(whole.replace(MAIL.toString(), "no-id-of-ours"))).isEmpty();
        assertThat(read(whole.replace("multipart/report", "multipart/mixed"))).isEmpty();
        assertThat(read("Subject: Out of office\r\n\r\nI am away.\r\n")).isEmpty();
    }
}
