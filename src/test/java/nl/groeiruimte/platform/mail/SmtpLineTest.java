package nl.groeiruimte.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail server's answers mean, as they come over the line. */
class SmtpLineTest {

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 <sanne@example.org>: no such user, REFUSED",
        "RCPT, 550 no such user, REFUSED",
        "RCPT, 550 5.2.1 mailbox closed, REFUSED",
        "RCPT, 553 5.1.3 bad address, REFUSED",
        "RCPT, 556 5.1.10 takes no mail, REFUSED",
        // Full, against a rule, or too busy: the mailbox is there.
        "RCPT, 552 5.2.2 mailbox full, NOT_NOW",
        "RCPT, 550 5.7.1 not by our rules, NOT_NOW",
        "RCPT, 451 4.7.1 greylisted, NOT_NOW",
        "RCPT, 452 4.2.2 mailbox full, NOT_NOW",
        "MAIL, 550 5.7.1 not from you, NOT_NOW",
        "., 554 5.6.0 not this one, NOT_NOW",
        "MAIL, 421 4.3.2 closing, SERVER_AWAY",
        "RCPT, 421 4.3.2 closing, SERVER_AWAY",
    })
    void answerSaysWhetherItIsTheMailboxTheMailOrTheServer(String command, String answer, MailProblem problem)
            throws MessagingException {
        try (ScriptedMailServer server = new ScriptedMailServer(command, answer)) {
            assertThat(send(server.sender()).map(ServerAnswer::problem)).contains(problem);
        }
    }

    @Test
    void whatIsKeptOfAnAnswerNamesNobody() throws MessagingException {
        try (ScriptedMailServer server = new ScriptedMailServer("RCPT", "550 5.1.1 <sanne@example.org>: unknown")) {
            assertThat(send(server.sender()).orElseThrow().text())
                    .contains("550 5.1.1")
                    .doesNotContain("sanne", "@");
        }
    }

    @Test
    void whatWasTakenHasNoProblem() throws MessagingException {
        try (ScriptedMailServer server = new ScriptedMailServer("NOOP", "250 well")) {
            assertThat(send(server.sender())).isEmpty();
        }
    }

    @Test
    void serverThatIsNotThereIsAway() throws MessagingException {
        JavaMailSenderImpl nobody;
        try (ScriptedMailServer server = new ScriptedMailServer("NOOP", "250 well")) {
            nobody = server.sender();
        }
        assertThat(send(nobody).map(ServerAnswer::problem)).contains(MailProblem.SERVER_AWAY);
    }

    private static Optional<ServerAnswer> send(JavaMailSenderImpl server) throws MessagingException {
        try (SmtpLine line = new SmtpLine(server)) {
            MimeMessage mail = new MimeMessage(line.session());
            mail.setFrom(new InternetAddress("groeiruimte@example.org"));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress("sanne@example.org"));
            mail.setSubject("Dag");
            mail.setText("Dag");
            mail.saveChanges();
            return line.send(mail);
        }
    }
}
