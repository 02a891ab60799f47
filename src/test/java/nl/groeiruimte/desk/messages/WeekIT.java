package nl.groeiruimte.desk.messages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.directory.Directory;
import nl.groeiruimte.platform.mail.MailWork;
import nl.groeiruimte.platform.mail.Mails;
import nl.groeiruimte.platform.message.MessagesToMail.Period;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.support.Desk;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.KeycloakAdmin;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.StartedCase;
import nl.groeiruimte.support.TestEnvironment;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A week of three members of two agencies: one is away for two days, one is new and reads English, one is of the region
 * that is asked. What they hear of is read in the mail server; nobody has to open the product first.
 */
@IntegrationTest
class WeekIT {

    private static final String LOTTE = "bom.lotte";
    private static final String SANNE = "iq.sanne";
    private static final String COMPANY = "Weekproef Optiek";
    private static final int MOST_ROUNDS = 20;
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    @Autowired
    private BeanFactory application;

    @Autowired
    private Mails mails;

    @Autowired
    private MessageMailer mailer;

    @Autowired
    private Directory directory;

    @Autowired
    private CurrentAsker asker;

    @Autowired
    private PlatformTransactionManager transactions;

    @LocalServerPort
    private int port;

    private final String noa = "bom.noa" + System.nanoTime();
    private String colleague;
    private Desk desk;
    private String lead;
    private String codeName;
    private Instant told = Instant.now().minusSeconds(1);

    @BeforeEach
    void aCaseAndANewColleague() throws Exception {
        desk = new Desk(port);
        // Other tests chose for them, or sent them away.
        for (String user : List.of(LOTTE, SANNE)) {
            change(
                    "delete from groeiruimte.message_setting where subject = ?",
                    DemoUser.named(user).subject());
            change(
                    "delete from groeiruimte.message_language where subject = ?",
                    DemoUser.named(user).subject());
            change(
                    "delete from groeiruimte.absence where ? in (subject, deputy)",
                    DemoUser.named(user).subject());
        }
        colleague = KeycloakAdmin.createUser(noa, "taskforce", "bom");
        directory.read();
        lead = StartedCase.ofBom(port, COMPANY);
        codeName = value("select code_name from groeiruimte.lead where id::text = ?", lead);
    }

    /** Else other tests' mails for BOM would be for her too. */
    @AfterEach
    void theNewColleagueLeaves() {
        KeycloakAdmin.deleteUser(colleague);
        directory.read();
    }

    @Test
    void nobodyMissesAnythingAndNoMailNamesTheCompany() throws Exception {
        monday();
        tuesday();
        wednesday();
        thursday();
        friday();
        assertThat(sent()).hasSizeGreaterThan(5).noneMatch(mail -> mail.contains(COMPANY));
        assertThat(sent(SANNE)).isNotEmpty().noneMatch(mail -> mail.contains("BOM") || mail.contains("Lotte"));
    }

    /** An agency's system brought a signal; the members hear of it in the summary, and one takes it. */
    private void monday() throws Exception {
        summary(LOTTE);
        assertThat(sent(LOTTE)).hasSize(1).allMatch(mail -> mail.contains(codeName) && mail.contains("Taak voor BOM"));
        assertThat(sent(SANNE)).isEmpty();
        does(LOTTE, "assess-signal", "decision=portfolio", "explanation=Past bij ons");
        does(
                LOTTE,
                "record-confidentiality",
                "ndaSignedOn=" + day(-2),
                "ndaEndsOn=" + day(700),
                "consentScope=blind-profile",
                "consentScope=figures",
                "kinds=space");
    }

    /** The new colleague chooses English and is mentioned in a note; the request goes to another region. */
    private void tuesday() throws Exception {
        assertThat(desk.open(noa, "/start").status()).isEqualTo(200);
        desk.send(noa, "/messages/settings", "/messages/settings", Map.of("language", "en", "note", "at-once"));
        String note = "/cases/" + lead + "/notes";
        desk.send(
                LOTTE,
                "/cases/" + lead + "?tab=notes",
                note,
                Map.of("text", "@Tijdelijk " + noa + " kijk jij mee? Zij zoeken een hal met een schone vloer"));
        atOnce();
        assertThat(sent(noa))
                .hasSize(1)
                .allMatch(mail -> mail.contains(codeName) && mail.contains("You are named in a note"))
                .noneMatch(mail -> mail.contains("schone vloer"));

        does(
                LOTTE,
                "articulate-space",
                "neededBy=" + day(500),
                "whyNotHere=Geen hal",
                "saidBy=directeur",
                "staffAccess=Met de trein",
                "floorAreaMin=1.500",
                "floorAreaWish=2.500",
                "hallHeightMin=8");
        does(LOTTE, "confirm-request", "confirmed=yes", "confirmedOn=" + day(0), "confirmedByRole=directeur");
        does(
                LOTTE,
                "search-own-region",
                "found=no",
                "bottleneckKinds=space",
                "causeSpace=no-land",
                "bottleneckNote=Vol");
        does(
                LOTTE,
                "select-regions",
                "decision=ask",
                "regions=innovationquarter",
                "profileMakes=Meetinstrumenten",
                "shownArea=NL",
                "profileChecked=true",
                "rareAccepted=true");
        taskOf("innovationquarter", "make-proposition");
        summary(SANNE);
        assertThat(sent(SANNE)).hasSize(1).allMatch(mail -> mail.contains(codeName));
    }

    /** The case lead is away; the question of the other region comes to her deputy, who is told for whom. */
    private void wednesday() throws Exception {
        PageSession.Page entered = desk.send(
                LOTTE,
                "/team/absence",
                "/team/absence",
                Map.of("firstDay", day(0), "lastDay", day(1), "deputy", subject(noa)));
        assertThat(entered.status()).as(entered.body()).isEqualTo(302);
        does(SANNE, "make-proposition", "answer=question", "question=Mag het ook op de eerste verdieping?");
        taskOf("bom", "answer-question");
        atOnce();
        assertThat(sent(noa)).hasSize(2).last().asString().contains(codeName, "in place of a colleague who is away");
        assertThat(sent(LOTTE)).as("she is away").hasSize(1);
        assertThat(desk.open(noa, "/inbox").body()).contains(codeName, "Lotte");
    }

    /** The deputy answers; the region makes up its mind. */
    private void thursday() throws Exception {
        does(noa, "answer-question", "answer=Nee, alleen op de begane grond");
        taskOf("innovationquarter", "make-proposition");
        atOnce();
        summary(SANNE);
        assertThat(sent(SANNE)).hasSizeGreaterThan(1).last().asString().contains(codeName);
        does(SANNE, "make-proposition", "answer=decline", "declineReason=no-power");
        assertThat(desk.open(noa, "/messages").body())
                .as("told to the deputy too")
                .contains("doet geen propositie");
        taskOf("bom", "select-regions");
    }

    /** She is back, has her task again and reads what happened; the mail told it, and so does the first page. */
    private void friday() throws Exception {
        PageSession.Page ended = desk.send(LOTTE, "/team", "/team/absence/end", Map.of());
        assertThat(ended.status()).isEqualTo(302);
        atOnce();
        assertThat(sent(LOTTE)).hasSizeGreaterThan(1).last().asString().contains(codeName);
        assertThat(desk.open(LOTTE, "/start").body()).contains(codeName);
        String holder = value(
                "select assignee from groeiruimte.task where lead_id::text = ? and form = 'select-regions'"
                        + " and ended_at is null",
                lead);
        assertThat(holder).isEqualTo(DemoUser.named(LOTTE).subject());
    }

    private void does(String user, String form, String... answers) throws Exception {
        String task = taskOf(user.equals(SANNE) ? "innovationquarter" : "bom", form);
        String path = "/tasks/" + task;
        PageSession session = desk.session(user);
        Map<String, List<String>> fields = PageSession.fields(session.get(path).form(path));
        Stream.of(answers).map(answer -> answer.split("=", 2)[0]).forEach(fields::remove);
        for (String answer : answers) {
            String[] parts = answer.split("=", 2);
            fields.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts[1]);
        }
        PageSession.Page sent = session.post(path, fields, "Origin", "http://localhost:" + port);
        assertThat(sent.status())
                .as(form + " "
                        + sent.html().select(".form-errors, [role=alert]").text())
                .isEqualTo(302);
    }

    private String taskOf(String inbox, String form) {
        return Awaitility.await(form)
                .pollDelay(Duration.ZERO)
                .until(
                        () -> value(
                                "select id from groeiruimte.task where lead_id::text = ? and inbox = ? and form = ?"
                                        + " and ended_at is null",
                                lead,
                                inbox,
                                form),
                        task -> task != null);
    }

    /** What the morning's summary has, of everything since the last one. */
    private void summary(String user) throws Exception {
        Instant now = Instant.now();
        String ref = SummaryMail.ref(new Period(told, now));
        asker.asSystem(() -> new TransactionTemplate(transactions).execute(status -> {
            mails.post(subjectOf(user), "summary-daily", ref, ref);
            return null;
        }));
        send();
    }

    private void atOnce() throws Exception {
        mailer.tellAtOnce();
        send();
    }

    /** In as many rounds as other tests' mails need too. */
    private void send() throws Exception {
        String waiting = "select 1 from groeiruimte.mail where state = 'waiting' and next_try <= now()"
                + " and recipient = any (string_to_array(?, ' '))";
        String mine = String.join(" ", subject(LOTTE), subject(SANNE), subject(noa));
        for (int round = 0; round < MOST_ROUNDS && value(waiting, mine) != null; round++) {
            new MailWork(application).send();
        }
    }

    private String subjectOf(String user) {
        try {
            return subject(user);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String subject(String user) throws Exception {
        return user.equals(noa)
                ? value("select subject from groeiruimte.person where name = ?", "Tijdelijk " + noa)
                : DemoUser.named(user).subject();
    }

    private List<String> sent() throws Exception {
        List<String> mine = new ArrayList<>();
        for (String user : List.of(LOTTE, SANNE, noa)) {
            mine.addAll(sent(user));
        }
        return mine;
    }

    /** Subject and all parts of what the mail server took for somebody about this case. */
    private List<String> sent(String user) throws Exception {
        List<String> mine = new ArrayList<>();
        for (MimeMessage mail : TestEnvironment.mails().taken()) {
            if (mail.getHeader("To", ",").contains(user + "@")) {
                StringBuilder all = new StringBuilder(mail.getSubject());
                Multipart parts = (Multipart) mail.getContent();
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart part = parts.getBodyPart(i);
                    all.append('\n').append(part.getContent());
                }
                if (all.indexOf(codeName) >= 0) {
                    mine.add(all.toString());
                }
            }
        }
        return mine;
    }

    private static String day(int fromToday) {
        return LocalDate.now(WorkingDays.ZONE).plusDays(fromToday).format(WRITTEN);
    }

    private static void change(String sql, String param) throws Exception {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, param);
            statement.executeUpdate();
        }
    }

    private static String value(String sql, String... params) throws Exception {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < params.length; i++) {
                statement.setString(i + 1, params[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
