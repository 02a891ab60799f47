package nl.groeiruimte.confidentiality;

import static nl.groeiruimte.confidentiality.Principal.ADMINISTRATOR;
import static nl.groeiruimte.confidentiality.Principal.ASKED;
import static nl.groeiruimte.confidentiality.Principal.COORDINATOR;
import static nl.groeiruimte.confidentiality.Principal.DISCLOSED;
import static nl.groeiruimte.confidentiality.Principal.EXPIRED;
import static nl.groeiruimte.confidentiality.Principal.MINISTRY;
import static nl.groeiruimte.confidentiality.Principal.ORIGIN;
import static nl.groeiruimte.confidentiality.Principal.OWN_CLIENT;
import static nl.groeiruimte.confidentiality.Principal.PARTNER;
import static nl.groeiruimte.confidentiality.Principal.REVOKED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.support.ClosedHalfYear;
import nl.groeiruimte.support.KeycloakAdmin;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;

/**
 * What all these tests look at: every principal logged in, and one case in which regions stand in each relation to it.
 * Made once for all test classes, over the pages.
 */
final class World {

    private static World only;
    private static Throwable failure;

    final LogLines log = LogLines.listen();
    final Inspection inspection = new Inspection();
    final String address;
    final Visitors visitors;
    final Timers timers;
    final CaseLife life;
    private final CaseLife withdrawn;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private List<UUID> everyKind;
    private CaseLife ended;

    private World(BeanFactory application) {
        address = "http://localhost:" + application.getBean(Environment.class).getProperty("local.server.port");
        visitors = new Visitors(address, inspection);
        timers = new Timers(application);
        life = prepared(new CaseLife(visitors, inspection.company()), timers);
        withdrawn = new CaseLife(visitors, inspection.company());
        ids.put("case", life.id.toString());
        ids.put("case-lead", Backdoor.text("select case_lead from groeiruimte.lead where id = ?", life.id));
        ids.put("task", life.task(ORIGIN, "answer-question"));
        ids.put("asked-task", life.task(ASKED, "make-proposition"));
        ids.put("partner-task", life.task(PARTNER, "answer-partner"));
        ids.put("coordinator-task", life.task(COORDINATOR, "handle-escalation"));
        ids.put("asked-errand", life.task(ASKED, "answer-errand"));
        ids.put(
                "ended-task",
                Backdoor.text("select id from groeiruimte.task where lead_id = ? and form = 'assess-signal'", life.id));
        ids.put("site", ownSite());
        ids.put(
                "region",
                Backdoor.text("select code from groeiruimte.region_profile where agency = ? limit 1", ORIGIN.agency));
        attach(life);
        attach(life);
        documented(life);
        ids.put("agreement", agreedAfterClosing(application));
        ids.put("import", sentSupply());
        ids.put("lead-import", sentCompanies());
        ids.put("site-reference", keptByTheClient());
        ids.put(
                "message",
                Backdoor.text(
                        "select m.id from groeiruimte.message m join groeiruimte.lead l on l.id = m.lead_id"
                                + " where l.id = ? and m.addressee = l.case_lead"
                                + " and m.caused_by is distinct from l.case_lead order by m.id limit 1",
                        life.id));
        as(ORIGIN).get(path("/messages/{message}"));
        as(ORIGIN)
                .post(
                        "/lists/inbox/views/new",
                        Ask.fields("filter", "tab=all&phase=own-region", "name", "Eigen regio", "shared", "true"));
        ids.put(
                "view",
                Backdoor.text(
                        "select id from groeiruimte.saved_view where name = 'Eigen regio' order by id desc limit 1"));
        ids.put(
                "reference",
                Backdoor.text("select reference from groeiruimte.external_reference where lead_id = ?", life.id));
        withdrawn.acts(
                ORIGIN, "withdraw", "reason", "stopped", "explanation", withdrawn.company.text("withdrawal", ORIGIN));
        ids.put("withdrawn", withdrawn.id.toString());
        ids.put("draft", changedWeights());
        ids.put("webhook", pausedWebhook());
        ids.put("client", ownClient());
        Backdoor.change("""
                insert into groeiruimte.api_use (agency, subject, day, requests, refused, window_at, in_window, busiest,
                                                 last_at)
                values (?, 'x', current_date, 1, 0, now(), 1, 1, now())""", ORIGIN.agency);
        ids.put("delivery", Backdoor.text("""
                insert into groeiruimte.webhook_delivery (webhook_id, agency, next_try)
                select id, agency, now() from groeiruimte.webhook where id = ?::uuid
                returning id""", ids.get("webhook")));
        // Of the case, whatever the feed has come to; no place of the feed is 0.
        Backdoor.change("""
                insert into groeiruimte.webhook_delivery (webhook_id, agency, lead_id, feed_place, event_id, next_try)
                select ?::uuid, ?, lead_id, 0, min(id), now() from groeiruimte.case_event
                where lead_id = ? group by lead_id""", ids.get("webhook"), ORIGIN.agency, life.id);
        ids.put(
                "own-question",
                askedOfOrigin(
                        "lead_id, case_number, code_name, origin_agency, phase, subject_id",
                        """
                select l.id, l.case_number, l.code_name, l.origin_agency, 'cross-region',
                    (select i.id from groeiruimte.inquiry i where i.lead_id = ?::uuid order by i.id limit 1)
                from groeiruimte.lead l where l.id = ?::uuid""",
                        "make-proposition",
                        life.id,
                        withdrawn.id));
        ids.put("own-round", askedOfOrigin("matter, period", "select 'supply-refresh', '2026-Q4'", "confirm-supply"));
        ids.put("proposal", proposalToDestroy(Journey.declined(new CaseLife(visitors, inspection.company()))));
        ids.put("bundle", bundled(life));
        speakWithAnother(life);
        ids.put("conversation", spoken(life));
        as(ORIGIN).post(path("/cases/{case}/data-requests"), Ask.fields("kind", "access", "askedOn", CaseLife.day(0)));
        ids.put("data-request", Backdoor.text("select id from groeiruimte.data_request where lead_id = ?", life.id));
        as(ORIGIN).post(path("/cases/{case}/notes"), Ask.fields("text", life.company.text("note", ORIGIN)));
        as(ORIGIN)
                .post(
                        path("/cases/{case}/notes"),
                        Ask.fields("text", life.company.confidential("note"), "confidential", "true"));
        mendedNotes(life).forEach(ids::put);
        as(ORIGIN).post(path("/tasks/{task}/draft"), Ask.fields("answer", life.company.text("draft", ORIGIN)));
        as(ORIGIN).post(path("/cases/{case}/shortlist/weights"), Ask.fields("w.technology", "50"));
    }

    /** The case in a bundle of which a version is frozen that tells no number. */
    private String bundled(CaseLife life) {
        as(COORDINATOR).post("/bundles", Ask.fields("name", "Voor beleggers"));
        String bundle = Backdoor.text("select id from groeiruimte.bundle where name = 'Voor beleggers'");
        String role = life.company.text("consentGivenByRole", ORIGIN);
        Backdoor.change("""
                insert into groeiruimte.bundle_case (bundle_id, lead_id, consent_on, consent_by_role, consent_how,
                    offered_by, offered_by_name)
                values (?::uuid, ?, current_date, ?, 'by-email', 'x', 'x')""", bundle, life.id, role);
        Backdoor.change("""
                insert into groeiruimte.bundle_version (bundle_id, version, document, checksum, reason, frozen_by,
                    frozen_by_name, frozen_at)
                values (?::uuid, 1, '{"name": "Voor beleggers", "version": 1, "frozenAt": "2026-01-01T00:00:00Z",
                    "reason": "frozen", "enough": true, "told": []}', 'x', 'frozen', 'system', 'Groeiruimte',
                    now())""", bundle);
        Backdoor.change("""
                insert into groeiruimte.bundle_part (bundle_id, version, lead_id, origin_agency, facts)
                values (?::uuid, 1, ?, ?,
                    '{"amounts": {}, "marks": {}, "instruments": []}')""", bundle, life.id, ORIGIN.agency);
        as(ORIGIN).get("/bundles/" + bundle + "/versions/1");
        as(COORDINATOR)
                .post(
                        "/bundles/" + bundle + "/answers",
                        Ask.fields(
                                "version",
                                "1",
                                "investor",
                                "Voorbeeldfonds",
                                "answer",
                                "interested",
                                "answeredOn",
                                CaseLife.day(0)));
        return bundle;
    }

    /** A task of the origin's inbox that its system can do too; no process waits for it. */
    private static String askedOfOrigin(String columns, String about, String form, Object... parameters) {
        return Backdoor.text("""
                insert into groeiruimte.task (%s, id, inbox, form, kinds, opened_at, due_on, priority)
                select about.*, gen_random_uuid()::text, '%s', '%s', '{}', now(), current_date + 14, 50
                from (%s) about returning id""".formatted(columns, ORIGIN.agency, form, about), parameters);
    }

    /** The world around this application; when it could not be made, everybody is told why. */
    static synchronized World of(BeanFactory application) {
        if (only == null && failure == null) {
            try {
                only = new World(application);
            } catch (RuntimeException | AssertionError e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw new AssertionError("the prepared case did not come about: " + failure.getMessage(), failure);
        }
        return only;
    }

    /** A case that went the whole way; made when first asked for. */
    CaseLife endedLife() {
        if (ended == null) {
            CaseLife whole = Journey.asked(Journey.confirmed(new CaseLife(visitors, inspection.company())));
            Journey.refusedTo(REVOKED, Journey.disclosedTo(DISCLOSED, whole));
            timers.run(whole.id, "escalate-inquiry", EXPIRED.agency);
            whole.does(
                    COORDINATOR,
                    "handle-escalation",
                    "action",
                    "contacted",
                    "note",
                    whole.company.text("escalation", ORIGIN, COORDINATOR));
            Journey.learned(Journey.realised(Journey.answered(whole, timers)));
            ended = whole;
        }
        return ended;
    }

    /** Cases that together have everything that can be recorded of one; made when first asked for. */
    List<UUID> everyKindOfCase() {
        if (everyKind == null) {
            Map<String, List<String>> stop =
                    Ask.fields("reason", withdrawn.company.text("holdReason", ORIGIN, ADMINISTRATOR));
            as(ORIGIN).post("/records/cases/" + withdrawn.id + "/hold", stop);
            withdrawn.company.typed(ORIGIN, "set-legal-hold", stop);
            CaseLife begun =
                    new CaseLife(visitors, inspection.company()).does(ORIGIN, "assess-signal", "decision", "portfolio");
            as(ORIGIN)
                    .post(
                            "/tasks/" + begun.task(ORIGIN, "record-confidentiality") + "/draft",
                            Ask.fields("confidentialNote", begun.company.confidential("confidentialNote")));
            begun.acts(ORIGIN, "hold", "until", CaseLife.day(30), "reason", begun.company.text("holdReason", ORIGIN));
            Answer started = as(OWN_CLIENT)
                    .send(Ask.json(
                            ApiSignal.PATH,
                            ApiSignal.of(inspection.company()),
                            "Idempotency-Key",
                            UUID.randomUUID().toString()));
            everyKind = List.of(
                    life.id,
                    endedLife().id,
                    withdrawn.id,
                    begun.id,
                    UUID.fromString(Backdoor.text(
                            "select lead_id from groeiruimte.destruction where id = ?::uuid", ids.get("proposal"))),
                    UUID.fromString(started.header("location").replaceAll(".*/", "")));
        }
        return everyKind;
    }

    /** Two notes, of which one is confidential, are written anew; gives their ids. */
    Map<String, String> mendedNotes(CaseLife life) {
        // By the number: under its own name the text would be what is sorted by, and 10 stand before 8.
        String newest = " where lead_id = ? order by id desc limit 1";
        String plain = Backdoor.text("select id::text as one from groeiruimte.note" + newest, life.id);
        String closed = Backdoor.text("select id::text as one from groeiruimte.confidential_text" + newest, life.id);
        Answer mended = as(ORIGIN)
                .post(
                        "/cases/" + life.id + "/notes/" + plain,
                        Ask.fields("text", life.company.text("mendedNote", ORIGIN)));
        Answer mendedToo = as(ORIGIN)
                .post(
                        "/cases/" + life.id + "/confidential/notes/" + closed,
                        Ask.fields("text", life.company.confidential("mendedNote")));
        if (mended.status() != 302 || mendedToo.status() != 302) {
            throw new AssertionError("a note was not mended: " + mended + " " + mendedToo);
        }
        return Map.of("note", plain, "private-note", closed);
    }

    /** A template of the region of origin, from which a document with the company's name is made. */
    void documented(CaseLife life) {
        Backdoor.change(
                "insert into groeiruimte.document_template (agency, kind, version, media_type, fields, content,"
                        + " added_by, added_by_name) values (?, 'nda', 1, ?, '{bedrijfsnaam,contactpersoon}', ?, 'x',"
                        + " 'x') on conflict do nothing",
                ORIGIN.agency,
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                as(ORIGIN).get("/documents/nda/example").body());
        Answer made = as(ORIGIN).post("/cases/" + life.id + "/documents", Ask.fields("kind", "nda"));
        if (made.status() != 302) {
            throw new AssertionError("the document was not made: " + made);
        }
    }

    /** A second contact person. */
    void speakWithAnother(CaseLife life) {
        Answer taken = as(ORIGIN)
                .post(
                        "/cases/" + life.id + "/contacts",
                        Ask.fields(
                                "contactName",
                                life.company.confidential("otherContact").replaceAll(".* ", ""),
                                "contactRole",
                                life.company.confidential("otherContactRole")));
        if (taken.status() != 302) {
            throw new AssertionError("the contact person was not kept: " + taken);
        }
    }

    /** Nobody's tests get a token with it. */
    private static String ownClient() {
        return KeycloakAdmin.client("agency-" + ORIGIN.agency + "-mailing");
    }

    /** One of the agency of origin; nothing is sent to it. */
    private static String pausedWebhook() {
        return Backdoor.text("""
                insert into groeiruimte.webhook (id, agency, address, types, state, paused_for, filled_to, signing_key,
                                                 created_by)
                select gen_random_uuid(), code, 'https://crm.example/in', '{}', 'paused', 'by-hand', 0, '', 'x'
                from groeiruimte.agency where code = ? returning id""", ORIGIN.agency);
    }

    /** A conversation with the company; gives its id. */
    String spoken(CaseLife life) {
        Map<String, List<String>> said = Ask.fields(
                "kind",
                "visit",
                "day",
                CaseLife.day(0),
                "others",
                life.company.confidential("others"),
                "about",
                life.company.confidential("about"),
                "agreed",
                life.company.confidential("agreed"));
        Answer taken = as(ORIGIN).post("/cases/" + life.id + "/conversations", said);
        if (taken.status() != 302) {
            throw new AssertionError("the conversation was not kept: " + taken);
        }
        // So long ago that nobody takes it away again.
        Backdoor.change(
                "update groeiruimte.conversation set recorded_at = now() - interval '1 day' where lead_id = ?",
                life.id);
        return Backdoor.text("select id from groeiruimte.conversation where lead_id = ?", life.id);
    }

    /** A file that names the company, in its text and in its name. */
    void attach(CaseLife life) {
        Answer taken = as(ORIGIN)
                .send(Ask.file(
                        "/cases/" + life.id + "/attachments",
                        Ask.fields("kind", "other", "_csrf", as(ORIGIN).formToken()),
                        "file",
                        life.company.confidential("fileName").replaceAll(".* ", "") + ".txt",
                        "text/plain",
                        life.company.confidential("fileContent")));
        if (taken.status() != 302) {
            throw new AssertionError("the file was not taken: " + taken);
        }
    }

    /** A file of the region of origin's own supply, in which nothing can be read. */
    private String sentSupply() {
        Answer taken = as(ORIGIN)
                .send(Ask.file(
                        "/supply/import",
                        Ask.fields("kind", "sites", "_csrf", as(ORIGIN).formToken()),
                        "file",
                        "aanbod.csv",
                        "text/csv",
                        "niets"));
        return id(taken);
    }

    /** What the own system calls a site. */
    private String keptByTheClient() {
        String site = Backdoor.text("select min(code) from groeiruimte.site where agency = ?", ORIGIN.agency);
        as(OWN_CLIENT)
                .send(new Ask(
                        "PUT", "/api/v1/sites/OBJ-0117", "application/json", "{\"site\":\"" + site + "\"}", List.of()));
        return "OBJ-0117";
    }

    /** A file with the company, of which nothing can start, and which is over. */
    private String sentCompanies() {
        String id = CompanyFile.sent(as(ORIGIN), CompanyFile.csv(life.company, "stage"));
        as(ORIGIN).post("/cases/import/" + id + "/cancel", Map.of());
        return id;
    }

    /** A draft of the weights, which nobody puts into use: two of them change places. */
    private String changedWeights() {
        Map<String, List<String>> weights = new LinkedHashMap<>();
        as(COORDINATOR)
                .get("/figures/rules/match-weights")
                .html()
                .select("input[name^=w.]")
                .forEach(field -> weights.put(field.attr("name"), List.of(field.val())));
        List<String> names = List.copyOf(weights.keySet());
        String first = names.get(0);
        String other = names.stream()
                .filter(name -> !weights.get(name).equals(weights.get(first))
                        && name.startsWith(first.substring(0, first.lastIndexOf('.') + 1)))
                .findFirst()
                .orElseThrow();
        List<String> moved = weights.put(first, weights.get(other));
        weights.put(other, moved);
        return id(as(COORDINATOR).post("/figures/rules/match-weights/weights", weights));
    }

    /** Of a half-year that is closed, whose report the ministry is to receive. */
    private String agreedAfterClosing(BeanFactory application) {
        ClosedHalfYear.close(application, new HalfYear(2025, 2));
        as(MINISTRY)
                .post(
                        "/reports/2025-H2/agreements",
                        Ask.fields(
                                "body",
                                "Kijk naar het stroomnet",
                                "addressee",
                                ORIGIN.agency,
                                "dueOn",
                                CaseLife.day(60)));
        return Backdoor.text(
                "select id from groeiruimte.agreement where period = '2025-H2' and addressee = ? limit 1",
                ORIGIN.agency);
    }

    private static String id(Answer made) {
        String at = made.header("location").replaceAll(".*/", "");
        if (made.status() != 302 || !at.matches("[0-9a-f-]{36}")) {
            throw new AssertionError("nothing was made: " + made + " "
                    + made.html()
                            .select("[class*=error], [class*=invalid], .notice")
                            .eachText());
        }
        return at;
    }

    /** The administrator's proposal to destroy what is kept of an ended case, years later. */
    String proposalToDestroy(CaseLife life) {
        Backdoor.change("update groeiruimte.lead set ended_at = ended_at - interval '30 years' where id = ?", life.id);
        as(ADMINISTRATOR).post("/records/proposals", Ask.fields("due", life.id + ":case"));
        return Backdoor.text("select id from groeiruimte.destruction where lead_id = ?", life.id);
    }

    /** One more case of which the four regions were asked, to do with what one likes. */
    CaseLife spareLife() {
        return Journey.asked(Journey.confirmed(new CaseLife(visitors, inspection.company())));
    }

    /** A path in which {@code {case}} and such stand for the ids of this world. */
    String path(String template) {
        return filled(template, ids);
    }

    /** The same path with ids of the same look that nobody has. */
    String pathToNothing(String template) {
        Map<String, String> nobody = new LinkedHashMap<>();
        ids.keySet()
                .forEach(name -> nobody.put(
                        name,
                        name.equals("site")
                                ? "nowhere"
                                : name.endsWith("note")
                                        ? "999999999"
                                        : UUID.randomUUID().toString()));
        return filled(template, nobody);
    }

    Visitor as(Principal who) {
        return visitors.of(who);
    }

    private static String filled(String template, Map<String, String> ids) {
        String path = template;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        return path;
    }

    /**
     * The case waits for answers of four regions. One reads the identity, from one it was taken back, for one the time
     * is over, one never asked for it; one of them has a question, one is silent for so long that the coordinator looks
     * at it.
     */
    private static CaseLife prepared(CaseLife life, Timers timers) {
        Journey.asked(Journey.confirmed(life));
        for (Principal region : new Principal[] {DISCLOSED, REVOKED, EXPIRED}) {
            Journey.disclosedTo(region, life);
        }
        Journey.expiredFor(EXPIRED, Journey.revokedFrom(REVOKED, life));
        timers.run(life.id, "escalate-inquiry", EXPIRED.agency);
        return Journey.errandsGiven(life)
                .does(
                        REVOKED,
                        "make-proposition",
                        "answer",
                        "question",
                        "question",
                        life.company.text("question", ORIGIN, REVOKED));
    }

    /** The region of origin has no site of its own among the public ones. */
    private static String ownSite() {
        String code = "proof-site";
        Backdoor.change(
                "insert into groeiruimte.site (code, name, kind, municipality, province, agency, latitude, longitude,"
                        + " strengths) values (?, 'Proeflocatie', 'campus', 'Maastricht', 'PV31', ?, 50.85, "
                        + "5.69, '{quantum}')"
                        + " on conflict do nothing",
                code,
                ORIGIN.agency);
        return code;
    }
}
