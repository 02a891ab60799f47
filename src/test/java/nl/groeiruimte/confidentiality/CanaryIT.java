package nl.groeiruimte.confidentiality;

import static nl.groeiruimte.confidentiality.Principal.ANONYMOUS;
import static nl.groeiruimte.confidentiality.Principal.DISCLOSED;
import static nl.groeiruimte.confidentiality.Principal.MINISTRY;
import static nl.groeiruimte.confidentiality.Principal.ORIGIN;
import static nl.groeiruimte.confidentiality.Principal.OTHER_CLIENT;
import static nl.groeiruimte.confidentiality.Principal.OWN_CLIENT;
import static nl.groeiruimte.confidentiality.Principal.REVOKED;
import static nl.groeiruimte.confidentiality.Principal.UNRELATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.platform.mail.UndeliveredMails;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.TestEnvironment;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * A company of which each field is a word that exists nowhere else goes through its whole life. Afterwards the words
 * are looked for in everything that anybody was given and in everything that was kept.
 */
@IntegrationTest
class CanaryIT {

    /** All that can be asked for without anything that is not this case's. */
    private static final List<String> EVERYTHING = Matrix.read().stream()
            .filter(row -> row.method().equals("GET")
                    && !row.path().replace("{case}", "").contains("{")
                    && !row.path().matches("/(css|js|images|vendor|actuator|oauth2|login|error|\\.well-known).*"))
            .map(Matrix.Row::path)
            .distinct()
            .toList();
    /** What changes with each step. */
    private static final List<String> THE_CASE = EVERYTHING.stream()
            .filter(path -> path.contains("{case}") || path.matches("/(start|cases|inbox|messages)"))
            .toList();

    @Autowired
    private ApplicationContext application;

    private World world;

    @Test
    void companyIsNowhereButWhereItMayBe() {
        world = World.of(application);
        try (Deliveries deliveries = Deliveries.to(world)) {
            companyIsNowhereButWhereItMayBe(deliveries);
        }
    }

    private void companyIsNowhereButWhereItMayBe(Deliveries deliveries) {
        Company company = world.inspection.company();
        CaseLife life = lived(company);
        startedByAClient(world.inspection.company());
        startedFromAFile(world.inspection.company());
        typedInWrongPlaces(company, life);
        everybodyTakesTheReportAlong();

        Company destroyed = destroyed();

        List<String> mails = mails();
        DatabaseSearch database = DatabaseSearch.forWords(world.inspection.words());
        System.out.println("Searched for " + world.inspection.words().size() + " words of companies: "
                + world.inspection.summary() + "; " + world.log.count() + " log lines; " + mails.size() + " mails; "
                + database.summary() + "; " + meters().size() + " meters; "
                + deliveries.all().size() + " deliveries");

        assertThat(world.inspection.leaks()).isEmpty();
        assertThat(world.log.with(world.inspection.words())).isEmpty();
        assertThat(misplaced(database)).isEmpty();
        assertThat(Traces.in(String.join("\n", mails), world.inspection.words()))
                .isEmpty();
        assertThat(Traces.in(String.join("\n", meters()), world.inspection.words()))
                .isEmpty();
        assertThat(deliveries.all())
                .anyMatch(
                        told -> told.contains(life.id.toString()) && told.contains("nl.groeiruimte.lead.case-closed"));
        assertThat(Traces.in(String.join("\n", deliveries.all()), world.inspection.words()))
                .isEmpty();
        assertThat(database.found().values().stream().flatMap(Set::stream))
                .doesNotContainAnyElementsOf(destroyed.secrets());
        itWouldHaveBeenFound(company, life, database);
    }

    /** From the signal to the end; after each stage everybody looks at the case, and at the end everywhere. */
    private CaseLife lived(Company company) {
        CaseLife life = new CaseLife(world.visitors, company);
        everybodyLooks(life, Set.of(ORIGIN), THE_CASE);
        Journey.asked(Journey.confirmed(life));
        noted(life);
        everybodyReadsTheirCalendar();
        world.attach(life);
        world.documented(life);
        world.speakWithAnother(life);
        world.spoken(life);
        Journey.disclosedTo(DISCLOSED, life);
        Journey.revokedFrom(REVOKED, Journey.disclosedTo(REVOKED, life));
        everybodyLooks(life, Set.of(ORIGIN, DISCLOSED), THE_CASE);
        heldForAWhile(life);
        everybodyOpens(Journey.answered(life, world.timers), Set.of(ORIGIN, DISCLOSED));
        // All that is left is to write down what was learned: only the region that the company moves to has to know it
        // for that.
        everybodyOpens(Journey.realised(life), Set.of(ORIGIN, DISCLOSED));
        Journey.learned(life);
        everybodyReadsTheirCalendar();
        everybodyLooks(life, Set.of(ORIGIN, DISCLOSED), EVERYTHING);
        everybodyOpens(Journey.expiredFor(DISCLOSED, life), Set.of(ORIGIN));
        return life;
    }

    /** Without a login, as the program does that shows it. */
    private void everybodyReadsTheirCalendar() {
        for (Principal who : Principal.values()) {
            if (world.as(who).get("/messages/calendar").status() == 200) {
                world.as(who).post("/messages/calendar", Ask.fields());
                String address = Jsoup.parse(text(world.as(who).get("/messages/calendar")))
                        .selectFirst("#address")
                        .text();
                Answer calendar = world.as(ANONYMOUS).get(address.substring(address.indexOf("/calendar")));
                assertThat(calendar.status()).as(who.title).isEqualTo(200);
                assertThat(text(calendar)).contains("BEGIN:VCALENDAR");
            }
        }
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private void noted(CaseLife life) {
        world.as(ORIGIN)
                .post(
                        "/cases/" + life.id + "/notes",
                        Ask.fields("text", life.company.confidential("note"), "confidential", "true"));
        world.as(ORIGIN).post("/cases/" + life.id + "/notes", Ask.fields("text", life.company.text("note", ORIGIN)));
        world.mendedNotes(life);
    }

    private void heldForAWhile(CaseLife life) {
        life.acts(ORIGIN, "hold", "until", CaseLife.day(30), "reason", life.company.text("holdReason", ORIGIN));
        world.as(ORIGIN).post("/cases/" + life.id + "/resume", Ask.fields());
    }

    /**
     * @param mayOpen who may read the identity at this moment
     * @param paths what is looked at beside the identity itself
     */
    private void everybodyLooks(CaseLife life, Set<Principal> mayOpen, List<String> paths) {
        everybodyOpens(life, mayOpen);
        for (Principal who : Principal.values()) {
            Visitor visitor = world.as(who);
            paths.stream()
                    .filter(path -> who.person() || path.startsWith("/api/") || path.equals("/cases/{case}"))
                    .forEach(path -> visitor.get(path.replace("{case}", life.id.toString())));
            Collection<Word> own = who == ORIGIN ? life.company.secrets() : Set.of();
            visitor.post("/cases/" + life.id + "/confidential/agreements", Ask.fields(), own);
            visitor.post("/cases/" + life.id + "/confidential/notes", Ask.fields(), own);
            visitor.post("/cases/" + life.id + "/attachments/names", Ask.fields(), own);
            visitor.post("/cases/" + life.id + "/confidential/conversations", Ask.fields(), own);
            visitor.post("/cases/" + life.id + "/dossier", Ask.fields(), own);
            visitor.post("/cases/" + life.id + "/paper/named", Ask.fields(), own);
            for (String field : List.of("name", "kvkNumber", "city")) {
                visitor.post(
                        "/cases/search",
                        Ask.fields("company", life.company.identity().get(field)),
                        own);
                searchesEverythingFor(life.company, field, visitor);
            }
            if (who.person()) {
                switchesNamesOn(visitor);
            }
        }
    }

    /** What was typed comes back in the box, for who typed it, in no address, and finds no case. */
    private static void searchesEverythingFor(Company company, String field, Visitor visitor) {
        Answer kept =
                visitor.post("/search", Ask.fields("text", company.identity().get(field)));
        if (kept.status() == 302 && kept.header("location").contains("/search?s=")) {
            Answer found = visitor.send(
                    Ask.get(kept.header("location").replaceFirst("^https?://[^/]+", "")), company.words(field));
            assertThat(found.html().select(".found a[href^=/cases/]"))
                    .as(visitor.who.title + " searches for a " + field)
                    .isEmpty();
        }
    }

    private void everybodyOpens(CaseLife life, Set<Principal> mayOpen) {
        for (Principal who : Principal.values()) {
            Collection<Word> opened = mayOpen.contains(who) ? life.company.secrets() : Set.of();
            Answer identity = world.as(who).post("/cases/" + life.id + "/identity", Ask.fields(), opened);
            assertThat(identity.holdsSecrets())
                    .as(who.title + " reads the identity")
                    .isEqualTo(mayOpen.contains(who));
            world.as(who).post("/cases/" + life.id + "/attachments/1", Ask.fields(), opened);
            world.as(who).post("/cases/" + life.id + "/attachments/2", Ask.fields(), opened);
        }
    }

    /** Names of the own region's companies in the lists, and of no others. */
    private void switchesNamesOn(Visitor visitor) {
        Collection<Word> names = visitor.who == ORIGIN
                ? world.inspection.words().stream()
                        .filter(word -> word.field().equals("name"))
                        .toList()
                : Set.of();
        visitor.post("/names", Ask.fields("on", "true", "back", "/cases"));
        Answer list = visitor.send(Ask.get("/cases"), names);
        visitor.send(Ask.get("/inbox"), names);
        for (String format : List.of("ods", "xlsx", "csv")) {
            visitor.get("/cases/list." + format + "?outcome=all");
            visitor.get("/inbox/list." + format + "?tab=all");
        }
        visitor.post("/names", Ask.fields("on", "false", "back", "/cases"));
        assertThat(list.holdsSecrets())
                .as(visitor.who.title + " reads names in the list")
                .isEqualTo(visitor.who == ORIGIN);
    }

    /** The half-year in which all of this happened, as the taskforce and as others get it. */
    private void everybodyTakesTheReportAlong() {
        for (Principal who : List.of(UNRELATED, MINISTRY)) {
            Visitor visitor = world.as(who);
            String report = visitor.get("/reports/now").header("location").replaceAll(".*(/reports/)", "$1");
            for (String format : List.of("pdf", "ods", "xlsx", "csv", "json")) {
                Answer file = visitor.get(report + "/files/" + format);
                assertThat(file.status()).as(who.title + " " + format).isEqualTo(200);
                assertThat(file.body()).hasSizeGreaterThan(500);
            }
        }
    }

    /** By the API, with the same body twice, wrongly, and as a duplicate. */
    private void startedByAClient(Company company) {
        Map<String, String> identity = company.identity();
        String body = ApiSignal.of(company);
        Visitor client = world.as(OWN_CLIENT);
        Ask start = Ask.json(
                ApiSignal.PATH,
                body,
                "Idempotency-Key",
                company.words().get(0).text().substring(0, 5) + "-proof");
        Answer started = client.send(start);
        assertThat(started.status()).isEqualTo(201);
        assertThat(client.send(start).status()).isEqualTo(201);
        changedByAClient(company, started.header("location"), client);
        assertThat(client.send(Ask.json(ApiSignal.PATH, body)).status()).isEqualTo(409);
        for (String wrong : List.of(
                body.replace("\"scale-up\"", "\"" + identity.get("name") + "\""),
                body.substring(0, body.length() - 2),
                body.replace("\"makes\":true", "\"makes\":\"" + identity.get("name") + "\""),
                body.replace(identity.get("contactEmail"), identity.get("name")),
                "\"" + identity.get("name") + "\"")) {
            assertThat(client.send(Ask.json(ApiSignal.PATH, wrong)).status()).isEqualTo(400);
        }
        assertThat(client.get("/api/v1/leads?phase=" + Ask.encoded(identity.get("name")))
                        .status())
                .isEqualTo(400);
    }

    /** With lines that are wrong, and then once more; everybody looks, and its own client sends it too. */
    private void startedFromAFile(Company company) {
        String csv = CompanyFile.csv(company, "stage", "kvkNumber", "neededBy", "contactEmail", "makesWhat");
        Visitor visitor = world.as(ORIGIN);
        String id = CompanyFile.sent(visitor, csv);
        looksAtTheFile(id);
        visitor.post("/cases/import/" + id + "/start", Map.of());
        CompanyFile.waitFor(id, "started");
        looksAtTheFile(id);
        for (String broken : List.of(csv, company.identity().get("name") + ";" + csv, csv.replace("\"", ""))) {
            Answer sent =
                    world.as(OWN_CLIENT).send(new Ask("POST", "/api/v1/lead-imports", "text/csv", broken, List.of()));
            assertThat(sent.status()).isEqualTo(202);
            CompanyFile.waitForTheEnd(sent.header("location").replaceAll(".*/", ""));
            world.as(OWN_CLIENT).get(sent.header("location"));
            world.as(OWN_CLIENT).get(sent.header("location") + "/lines");
        }
    }

    private void looksAtTheFile(String id) {
        for (Principal who : Principal.values()) {
            world.as(who).get("/cases/import/" + id);
            world.as(who).get("/cases/import/" + id + "/lines.csv");
            world.as(who).get("/cases/import");
        }
    }

    /** Of the contact person, rightly and wrongly; then it is withdrawn, with the name in the reason first. */
    private void changedByAClient(Company company, String lead, Visitor client) {
        Map<String, String> identity = company.identity();
        for (String value : List.of("b." + identity.get("contactEmail"), identity.get("name"))) {
            client.send(new Ask(
                    "PATCH",
                    lead,
                    "application/merge-patch+json",
                    "{\"company\":{\"contact\":{\"email\":\"" + value + "\"}}}",
                    List.of("If-Match", "*")));
        }
        for (Principal who : List.of(OWN_CLIENT, OTHER_CLIENT)) {
            world.as(who)
                    .send(Ask.json(
                            lead + "/withdrawal",
                            "{\"reason\":\"other\",\"explanation\":\"" + identity.get("name") + "\"}",
                            "If-Match",
                            "*"));
            world.as(who)
                    .get("/api/v1/leads/by-reference/" + company.words().get(0).text());
        }
    }

    /** After its time, confirmed by two people. */
    private Company destroyed() {
        CaseLife life = Journey.declined(new CaseLife(world.visitors, world.inspection.company()));
        String proposal = world.proposalToDestroy(life);
        assertThat(world.as(ORIGIN)
                        .post("/records/proposals/" + proposal + "/confirm", Ask.fields())
                        .status())
                .isEqualTo(302);
        return life.company;
    }

    /** In forms that are refused, in addresses, headers and places where no name belongs. */
    private void typedInWrongPlaces(Company company, CaseLife life) {
        String name = company.identity().get("name");
        String word = company.words().get(0).text();
        Map<String, List<String>> wrong = CaseLife.signal(company);
        wrong.put("kvkNumber", List.of(company.identity().get("kvkNumber") + "1"));
        wrong.put("contactEmail", List.of(name));
        for (Principal who : List.of(ORIGIN, UNRELATED)) {
            assertThat(world.as(who).post("/cases/new", wrong).status()).isEqualTo(422);
            world.as(who).send(world.as(who).withToken(Ask.form("/cases/new/fields", wrong, "HX-Request", "true")));
            for (String path : List.of(
                    "/cases/" + word,
                    "/" + word,
                    "/cases?region=" + word,
                    "/inbox?tab=" + word,
                    "/figures/" + word,
                    "/supply/sites/" + word,
                    "/tasks/" + word,
                    "/api/v1/leads/" + word,
                    "/cases/" + life.id + "?tab=" + word,
                    "/reports/2025-H1/cases?figure=" + word,
                    "/inbox?tab=all&sort=" + word + "&after=" + word,
                    "/cases/" + life.id + "/attachments/" + word,
                    "/records/cases/" + word)) {
                world.as(who)
                        .get(
                                path,
                                "User-Agent",
                                name,
                                "X-Request-Id",
                                word,
                                "Accept-Language",
                                "nl-" + word.substring(0, 7));
            }
            world.as(who)
                    .send(new Ask("POST", "/cases/new", "application/json", "{\"name\":\"" + name + "\"}", List.of()));
        }
        CaseLife spare = world.spareLife();
        Map<String, String> identity = spare.company.identity();
        Answer named = world.as(ORIGIN)
                .post(
                        "/cases/" + spare.id + "/actions/ask-partner",
                        Ask.fields(
                                "partner",
                                "invest-nl",
                                "topic",
                                "financing",
                                "question",
                                "Kan " + identity.get("name") + " geld krijgen?"));
        assertThat(named.status()).as("a question that names the company").isEqualTo(422);
        halfFilled(spare);
        formOfAnEndedLogin(spare.company);
        spare.acts(ORIGIN, "withdraw", "reason", "stopped", "explanation", spare.company.text("withdrawal", ORIGIN));
    }

    /** What is kept of a form while somebody types. */
    private void halfFilled(CaseLife life) {
        String task = Backdoor.text(
                "select id from groeiruimte.task where lead_id = ? and inbox = ? and ended_at is null",
                life.id,
                REVOKED.agency);
        String draft = life.company.text("draft", REVOKED);
        world.as(REVOKED)
                .post(
                        "/tasks/" + task + "/draft",
                        Ask.fields("answer", "decline", "declineReason", "no-power", "declineNote", draft));
        assertThat(world.as(REVOKED).get("/tasks/" + task).text()).contains(draft);
    }

    /** The form survives the login's end, and its words may not lie open in the session meanwhile. */
    private void formOfAnEndedLogin(Company company) {
        Visitor browser = world.visitors.anew(ORIGIN).logIn();
        Map<String, List<String>> form = CaseLife.signal(company);
        browser.get("/cases/new")
                .html()
                .select("form[action=/cases/new] input[type=hidden]")
                .forEach(field -> form.put(field.attr("name"), List.of(field.attr("value"))));
        browser.cookies().remove("SESSION");
        browser.send(Ask.form("/cases/new", form, "Origin", world.address));
        world.visitors.anew(ANONYMOUS).send(Ask.form("/cases/new", form, "Origin", world.address));
    }

    /** An identity belongs in the tables that the application cannot read, other texts of a case in its own tables. */
    private static List<String> misplaced(DatabaseSearch database) {
        List<String> misplaced = new ArrayList<>();
        Set<String> identityTables = Tables.read().values().stream()
                .filter(row -> row.sees().get(DatabasePrincipal.ORIGIN).equals("denied"))
                .map(row -> "groeiruimte." + row.table())
                .collect(Collectors.toSet());
        database.found().forEach((column, words) -> {
            String table = column.substring(0, column.lastIndexOf('.'));
            words.stream()
                    .filter(word -> word.secret()
                            ? !identityTables.contains(table)
                            : !table.startsWith("groeiruimte.")
                                    || Set.of("groeiruimte.task", "groeiruimte.case_event")
                                            .contains(table))
                    .forEach(word -> misplaced.add(word + " in " + column));
        });
        return misplaced;
    }

    /** The search is worth nothing unless it finds the words where they are. */
    private void itWouldHaveBeenFound(Company company, CaseLife life, DatabaseSearch database) {
        Answer opened = world.as(ORIGIN).post("/cases/" + life.id + "/identity", Ask.fields(), company.secrets());
        assertThat(opened.found())
                .containsAll(company.words(
                        "name",
                        "kvkNumber",
                        "establishmentNumber",
                        "street",
                        "postalCode",
                        "city",
                        "website",
                        "contactName",
                        "contactRole",
                        "contactEmail",
                        "contactPhone",
                        "otherContact",
                        "otherContactRole"));
        assertThat(database.found().get("groeiruimte.company_identity.name")).containsAll(company.words("name"));
        assertThat(database.found().get("groeiruimte.signal.makes_what"))
                .containsAnyElementsOf(company.words("makesWhat"));
        assertThat(database.columns()).isGreaterThan(400);
        assertThat(world.log.count()).isPositive();
    }

    /** What is due is sent first; each with its headers, and its parts as a reader gets them. */
    private List<String> mails() {
        UndeliveredMails outbox = application.getBean(UndeliveredMails.class);
        long before = Long.MAX_VALUE;
        for (long waiting = outbox.counts().waiting();
                waiting < before;
                waiting = outbox.counts().waiting()) {
            ReflectionTestUtils.invokeMethod(application.getBean("mailRounds"), "send");
            before = waiting;
        }
        return TestEnvironment.mails().taken().stream().map(CanaryIT::read).toList();
    }

    private static String read(MimeMessage mail) {
        try {
            ByteArrayOutputStream sent = new ByteArrayOutputStream();
            mail.writeTo(sent);
            StringBuilder text = new StringBuilder(sent.toString(StandardCharsets.UTF_8)).append(mail.getSubject());
            Multipart parts = (Multipart) mail.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                text.append('\n').append(parts.getBodyPart(i).getContent());
            }
            return text.toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> meters() {
        return Stream.concat(
                        Stream.of(Metrics.globalRegistry),
                        application.getBeansOfType(MeterRegistry.class).values().stream())
                .flatMap(registry -> registry.getMeters().stream())
                .map(meter -> meter.getId().toString())
                .toList();
    }
}
