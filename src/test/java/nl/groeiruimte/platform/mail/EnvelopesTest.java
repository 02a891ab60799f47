package nl.groeiruimte.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import nl.groeiruimte.platform.mail.Letter.Line;
import nl.groeiruimte.platform.mail.Letter.Link;
import nl.groeiruimte.platform.text.Bilingual;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** What stands on and in a mail, as a mail program finds it. */
class EnvelopesTest {

    private static final Outbox.Due DUE =
            new Outbox.Due(UUID.randomUUID(), UUID.randomUUID(), "subject-1", "mailbox-refuses", "ref", 0);
    private static final String STOP = "https://groeiruimte.example/mail/stop/" + DUE.stop();

    private final MailSettings settings =
            new MailSettings("mail.example", "groeiruimte@example.org", "Groeiruimte", "https://groeiruimte.example/");
    private final Envelopes envelopes = new Envelopes(settings, texts(settings));

    private static final Letter LETTER = new Letter(
            "Twee taken wachten",
            List.of(
                    Line.sentence("Deze taken zijn voor u."),
                    Line.heading("Vandaag"),
                    Line.item("Kies de regio’s <voor> LEAD-17", "/tasks/17"),
                    Line.item("Beoordeel & antwoord", "/tasks/18"),
                    Line.sentence("Dat is alles.")),
            new Link("Open uw taken", "/inbox"),
            "U krijgt deze e-mail omdat er taken voor u zijn.",
            Optional.of("case-17"));

    @Test
    void programsAndMachinesFindWhatTheyNeedInTheHeaders() throws Exception {
        MimeMessage mail = mail(LETTER, "Sanne", Bilingual.DUTCH, true);

        assertThat(mail.getMessageID()).isEqualTo("<" + DUE.id() + "@example.org>");
        assertThat(mail.getSubject()).isEqualTo("Twee taken wachten");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("groeiruimte@example.org", "Groeiruimte"));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("nl");
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + STOP + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void mailTriedAgainIsTheSameMail() throws Exception {
        assertThat(mail(LETTER, "Sanne", Bilingual.DUTCH, true).getMessageID())
                .isEqualTo(mail(LETTER, "Sanne", Bilingual.ENGLISH, true).getMessageID());
    }

    @Test
    void mailsOfOneCaseAreOneThreadWhichDoesNotSayWhoseItIs() throws Exception {
        String[] thread = mail(LETTER, "Sanne", Bilingual.DUTCH, true).getHeader("References");

        assertThat(thread).hasSize(1);
        assertThat(thread[0]).matches("<[0-9a-f]{32}@example\\.org>");
        assertThat(mail(LETTER, "Noor", Bilingual.ENGLISH, true).getHeader("In-Reply-To"))
                .isEqualTo(thread);
        Letter ofNoCase = new Letter("Dag", List.of(Line.sentence("Dag.")), LETTER.button(), "x", Optional.empty());
        assertThat(mail(ofNoCase, "Sanne", Bilingual.DUTCH, true).getHeader("References"))
                .isNull();
    }

    @Test
    void bothPartsSayTheSame() throws Exception {
        MimeMessage mail = mail(LETTER, "Sanne", Bilingual.DUTCH, true);
        Multipart parts = (Multipart) mail.getContent();
        String plain = (String) parts.getBodyPart(0).getContent();
        Document html = html(mail);

        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(plain)
                .startsWith("Dag Sanne,")
                .contains(
                        "Deze taken zijn voor u.",
                        "## Vandaag",
                        "- Kies de regio’s <voor> LEAD-17\r\n  https://groeiruimte.example/tasks/17",
                        "- Beoordeel & antwoord",
                        "Open uw taken:\r\nhttps://groeiruimte.example/inbox",
                        "-- \r\nU krijgt deze e-mail",
                        STOP + "?lang=nl");
        assertThat(html.text())
                .contains("Dag Sanne,", "Kies de regio’s <voor> LEAD-17", "Dat is alles.", "U krijgt deze e-mail");
        assertThat(html.select("li a").eachAttr("href"))
                .containsExactly("https://groeiruimte.example/tasks/17", "https://groeiruimte.example/tasks/18");
        assertThat(html.select("a.button").attr("href")).isEqualTo("https://groeiruimte.example/inbox");
    }

    @Test
    void readerOfEnglishGetsTheFrameOfTheMailInEnglish() throws Exception {
        MimeMessage mail = mail(LETTER, "Sanne", Bilingual.ENGLISH, true);

        assertThat(mail.getHeader("Content-Language")).containsExactly("en");
        assertThat(html(mail).text()).contains("Hello Sanne,", "No more mail about: A colleague’s mailbox");
        assertThat(html(mail).selectFirst("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void htmlFetchesNothingAndCanBeReadAloud() throws Exception {
        Document html = html(mail(LETTER, "Sanne", Bilingual.DUTCH, true));

        assertThat(html.select("img, script, link, iframe, object, form, video, audio, [src], [background], [onclick]"))
                .isEmpty();
        assertThat(html.select("style").html()).doesNotContain("url(", "@import", "@font-face");
        assertThat(html.select("a[href]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("https://groeiruimte.example/"));
        assertThat(html.title()).isEqualTo("Twee taken wachten");
        assertThat(html.select("main, h1")).hasSize(2);
        assertThat(html.select("h2").text()).isEqualTo("Vandaag");
        assertThat(html.select("ul > li")).hasSize(2);
    }

    @Test
    void whatMustBeToldHasNoWayToStopIt() throws Exception {
        MimeMessage mail = mail(LETTER, "Sanne", Bilingual.DUTCH, false);

        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(html(mail).html()).doesNotContain("/mail/stop/");
        assertThat((String) ((Multipart) mail.getContent()).getBodyPart(0).getContent())
                .doesNotContain("/mail/stop/");
    }

    @Test
    void noTextBecomesAHeaderOfItsOwn() throws Exception {
        Letter letter = new Letter(
                "Dag\r\nBcc: mallory@example.org\u2028x",
                List.of(Line.sentence("Dag.")),
                LETTER.button(),
                "x",
                Optional.of("a\r\nX-Mine: 1"));
        MimeMessage mail = mail(letter, "Sanne\r\nBcc: mallory@example.org", Bilingual.DUTCH, true);

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Mine")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Dag Bcc: mallory@example.org x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sanne",
                "sanne@",
                "@example.org",
                "sanne@example.org, mallory@example.org",
                "sanne@example.org\r\nBcc: mallory@example.org",
                "Sanne <sanne@example.org>",
                "sanne @example.org",
                "group:sanne@example.org;"
            })
    void whatIsNoOneAddressIsNone(String written) {
        assertThat(Envelopes.address(written)).isEmpty();
    }

    @Test
    void addressIsTakenAsItStands() {
        assertThat(Envelopes.address("sanne.de-vries+werk@example.org")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example", "javascript:alert(1)", "inbox", "/in box", "/a\n"})
    void letterLeadsNowhereButIntoTheProduct(String path) {
        assertThatThrownBy(() -> new Link("x", path)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Line.item("x", path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutAMailServerTheOtherSettingsAreNotLookedAt() {
        assertThat(new MailSettings("", "", "", "").on()).isFalse();
        assertThatThrownBy(() -> new MailSettings("mail.example", "a@b, c@d", "", "ftp://x"))
                .hasMessageContaining("GROEIRUIMTE_MAIL_FROM")
                .hasMessageContaining("GROEIRUIMTE_PUBLIC_URL");
    }

    /** As it is after it went over the line. */
    private MimeMessage mail(Letter letter, String name, Locale language, boolean canBeStopped) throws Exception {
        Session session = Session.getInstance(new Properties());
        MailWriters.Written written =
                new MailWriters.Written(new Recipient(DUE.recipient(), name, language), letter, canBeStopped);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        envelopes
                .of(session, DUE, written, new InternetAddress("sanne@example.org"), Instant.now())
                .writeTo(line);
        return new MimeMessage(session, new ByteArrayInputStream(line.toByteArray()));
    }

    private static Document html(MimeMessage mail) throws Exception {
        return Jsoup.parse(
                (String) ((Multipart) mail.getContent()).getBodyPart(1).getContent());
    }

    private static LetterTexts texts(MailSettings settings) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/mail");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(messages);
        engine.setTemplateResolver(resolver);
        return new LetterTexts(engine, messages, settings);
    }
}
