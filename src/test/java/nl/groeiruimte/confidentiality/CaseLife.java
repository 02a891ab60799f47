package nl.groeiruimte.confidentiality;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.calendar.WorkingDays;
import org.awaitility.Awaitility;

/** One case that people move by the pages' own forms, over HTTP. */
final class CaseLife {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final Pattern CASE = Pattern.compile("/cases/([0-9a-f-]{36})$");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration POLLED = Duration.ofMillis(20);

    final Company company;
    final UUID id;
    private final Visitors visitors;

    /** A signal that the region of origin registers on its page. */
    CaseLife(Visitors visitors, Company company) {
        this.visitors = visitors;
        this.company = company;
        Map<String, List<String>> signal = signal(company);
        Answer started = visitors.of(Principal.ORIGIN).post("/cases/new", signal);
        company.typed(Principal.ORIGIN, "register-signal", signal);
        Matcher at = CASE.matcher(started.header("location"));
        if (!at.find()) {
            throw new AssertionError("the case did not start: " + refusal(started));
        }
        id = UUID.fromString(at.group(1));
    }

    static Map<String, List<String>> signal(Company company) {
        Map<String, List<String>> form = Ask.fields(
                "technologies",
                "photonics",
                "makes",
                "yes",
                "makesWhat",
                company.text("makesWhat", Principal.ORIGIN),
                "stage",
                "scale-up",
                "lifePhase",
                "3",
                "limitedAtLocation",
                "yes",
                "cause",
                company.text("cause", Principal.ORIGIN),
                "province",
                "PV31",
                "kinds",
                "space",
                "neededBy",
                day(400),
                "investmentEur",
                "25.000.000",
                "jobs",
                "120",
                "consent",
                "true",
                "externalReference",
                reference(company));
        company.identity().forEach((field, value) -> form.put(field, List.of(value)));
        return form;
    }

    /** What the region's own system calls the case; that system reads it too. */
    static String reference(Company company) {
        return company.text("externalReference", Principal.ORIGIN, Principal.OWN_CLIENT)
                .replace("Tekst ", "crm-");
    }

    /** Fills in the open task with this form and sends it; it must be accepted. */
    CaseLife does(Principal who, String form, String... answers) {
        String task = task(who, form);
        visitors.of(who).get("/tasks/" + task);
        return accepted(who, form, "/tasks/" + task, Ask.fields(answers));
    }

    /** Does something with the case outside its tasks; it must be accepted. */
    CaseLife acts(Principal who, String action, String... answers) {
        String path = "/cases/" + id + "/actions/" + action;
        visitors.of(who).get(path);
        return accepted(who, action, path, Ask.fields(answers));
    }

    /** The open task with this form in somebody's inbox; some come only after work in the background. */
    String task(Principal who, String form) {
        String inbox = who == Principal.COORDINATOR ? "coordinator" : who.agency;
        return Awaitility.await(form + " of " + who.title)
                .atMost(LONGEST_WAIT)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(POLLED)
                .until(
                        () -> Backdoor.text(
                                "select id from groeiruimte.task where lead_id = ? and form = ? and inbox = ?"
                                        + " and ended_at is null",
                                id,
                                form,
                                inbox),
                        task -> task != null);
    }

    /** So many days from today, as people write it. */
    static String day(int fromToday) {
        return LocalDate.now(WorkingDays.ZONE).plusDays(fromToday).format(WRITTEN);
    }

    private CaseLife accepted(Principal who, String form, String path, Map<String, List<String>> answers) {
        Answer answer = visitors.of(who).post(path, answers);
        company.typed(who, form, answers);
        if (answer.status() != 302 || answer.login()) {
            throw new AssertionError(form + " was refused: " + refusal(answer));
        }
        return this;
    }

    private static String refusal(Answer answer) {
        return answer + " "
                + answer.html()
                        .select("[class*=error], [class*=invalid], .notice")
                        .eachText();
    }
}
