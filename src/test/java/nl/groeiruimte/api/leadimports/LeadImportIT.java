package nl.groeiruimte.api.leadimports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.groeiruimte.api.ApiTests;
import nl.groeiruimte.cases.leadimport.LeadImports;
import nl.groeiruimte.platform.spreadsheet.Sheet;
import nl.groeiruimte.platform.spreadsheet.SheetFormat;
import nl.groeiruimte.support.TestEnvironment;
import nl.groeiruimte.support.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Companies in a file become cases: tried first, all together or not at all. */
class LeadImportIT extends ApiTests {

    private static final String IMPORTS = "/api/v1/lead-imports";
    private static final String SEALED = "select count(*) from groeiruimte.lead_import_company where import_id = '";
    private static final String ALL_PLACES = "select pg_advisory_xact_lock(hashtextextended('cases of bom', 0))";
    private static final String LOCKS = "select count(*) > 0 from pg_locks where locktype = 'advisory' and %s"
            + " and (classid::bigint << 32 | objid::bigint) = hashtextextended('%s', 0)";

    @Autowired
    private LeadImports imports;

    private String bom;
    private String oost;

    @BeforeEach
    void login() {
        bom = Tokens.forAgency("bom");
        oost = Tokens.forAgency("oost-nl");
    }

    /** A company that nobody registered yet, with columns by their keys. */
    private static Map<String, String> company() {
        Map<String, String> company = new LinkedHashMap<>();
        company.put("name", "Lichtspoor Instruments B.V.");
        company.put("kvkNumber", kvkNumber());
        company.put("technologies", "photonics | quantum");
        company.put("makes", "yes");
        company.put("makesWhat", "Devices that measure");
        company.put("stage", "scale-up");
        company.put("lifePhase", "3");
        company.put("limitedAtLocation", "ja");
        company.put("cause", "No more power from the grid");
        company.put("province", "PV30");
        company.put("neededBy", "2039-06-30");
        company.put("consent", "ja");
        company.put("kinds", "space | energy");
        company.put("investmentEur", "25.000.000");
        company.put("externalReference", "ACC-" + kvkNumber());
        company.put("street", "Glasbaan 4");
        company.put("contactName", "A. Jansen");
        company.put("contactEmail", "jansen@example.org");
        return company;
    }

    private static Map<String, String> company(String column, String value) {
        Map<String, String> company = company();
        company.put(column, value);
        return company;
    }

    private static byte[] csv(List<Map<String, String>> companies) {
        return companies.stream()
                .map(company -> String.join(";", company.values()))
                .collect(Collectors.joining("\n", String.join(";", company().keySet()) + "\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(SheetFormat format, List<Map<String, String>> companies) {
        List<List<Object>> rows = companies.stream()
                .<List<Object>>map(company -> new ArrayList<>(company.values()))
                .toList();
        return format.download(
                        new Sheet("Bedrijven", List.copyOf(company().keySet()), rows),
                        "bedrijven",
                        Locale.forLanguageTag("nl"))
                .getBody();
    }

    private Answer send(byte[] file, String type, String token, String... headers) {
        var request =
                request(IMPORTS, token).POST(BodyPublishers.ofByteArray(file)).header("Content-Type", type);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private Answer sent(byte[] file) {
        Answer taken = send(file, "text/csv", bom);
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        return read(taken.header("Location"), "waiting", "reading");
    }

    /** As it is once it is in none of these states. */
    private Answer read(String address, String... busy) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get(address, bom), answer -> !List.of(busy).contains(state(answer)));
    }

    private static String state(Answer answer) {
        return answer.json().path("state").asString();
    }

    private static String address(Answer answer) {
        return answer.json().at("/links/self").asString();
    }

    private Answer act(Answer run, String what, String token) {
        return send(request(address(run) + "/" + what, token).POST(BodyPublishers.noBody()));
    }

    private Answer started(Answer run) {
        assertThat(act(run, "confirmation", bom).status()).isEqualTo(202);
        return read(address(run), "confirmed", "starting");
    }

    private List<String> lines(Answer run) {
        return get(address(run) + "/lines?limit=100", bom)
                .json()
                .get("items")
                .valueStream()
                .map(line -> line.get("line").asInt() + " "
                        + line.get("verdict").asString()
                        + line.path("errors")
                                .valueStream()
                                .map(error -> " " + error.path("pointer").asString("") + " "
                                        + error.get("code").asString())
                                .collect(Collectors.joining()))
                .toList();
    }

    private static long sealed(Answer run) {
        return Long.parseLong(query(SEALED + run.json().get("id").asString() + "'"));
    }

    @Test
    void casesOfAFileStartByTheDoorOfAllOthersAndASecondRunChangesNothing() {
        List<Map<String, String>> companies = List.of(company(), company(), company());
        Map<String, Long> before = rows();

        Answer ready = sent(csv(companies));
        assertThat(rows()).isEqualTo(before);
        assertThat(lines(ready)).containsExactly("2 new", "3 new", "4 new");
        assertThat(sealed(ready)).isEqualTo(3);
        Answer started = started(ready);
        Map<String, Long> after = rows();
        Answer again = sent(csv(companies));

        assertThat(state(started)).as(started.body()).isEqualTo("started");
        for (String table : List.of(
                "groeiruimte.lead",
                "groeiruimte.company_identity",
                "groeiruimte.signal",
                "groeiruimte.task",
                "engine.act_ru_task",
                "engine.act_hi_procinst")) {
            assertThat(after.get(table)).as(table).isEqualTo(before.get(table) + 3);
        }
        assertThat(sealed(started)).isZero();
        assertThat(lines(again)).containsExactly("2 open", "3 open", "4 open");
        act(again, "confirmation", bom).is(409, "lead-import-not-ready");
        assertThat(rows()).isEqualTo(after);
        Answer lead = get("/api/v1/leads/by-reference/" + companies.get(1).get("externalReference"), bom);
        assertThat(lead.json().get("technologies").toString()).isEqualTo("[\"quantum\",\"photonics\"]");
        assertThat(lead.json().get("source").asString()).isEqualTo("api");
        assertThat(lead.json().at("/eligibility/verdict").asString()).isEqualTo("eligible");
        String id = lead.json().get("id").asString();
        assertThat(query("select name || ' ' || contact_name from groeiruimte.company_identity where lead_id = '" + id
                        + "'"))
                .isEqualTo("Lichtspoor Instruments B.V. A. Jansen");
        assertThat(query(
                        "select string_agg(action, ' ') from groeiruimte.identity_ledger where lead_id = '" + id + "'"))
                .isEqualTo("registered");
        assertThat(get("/api/v1/leads/" + id + "/events", bom)
                        .json()
                        .get("items")
                        .findValuesAsString("type"))
                .contains("signal-registered", "eligibility-checked");
    }

    /** In place of a message for the task of each case. */
    @Test
    void thatTheCasesOfAFileStartedIsToldOnce() {
        List<Map<String, String>> companies = List.of(company(), company(), company());
        Answer ready = sent(csv(companies));
        String told = "select string_agg(kind || ' ' || what || ' ' || addressee || ' ' || to_inbox, ', ')"
                + " from groeiruimte.message where import_id = '"
                + ready.json().get("id").asString() + "'";
        assertThat(query(told)).as("to an agency's system nobody writes").isNull();

        Answer started = started(ready);

        assertThat(state(started)).isEqualTo("started");
        assertThat(query(told)).isEqualTo("organisation-task cases-started bom true");
        for (Map<String, String> company : companies) {
            Answer lead = get("/api/v1/leads/by-reference/" + company.get("externalReference"), bom);
            assertThat(query("select count(*) from groeiruimte.message where lead_id = '"
                            + lead.json().get("id").asString() + "'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void everythingThatIsWrongIsToldByLineAndColumnAndNothingOfIt() {
        Map<String, String> same = company();
        Map<String, String> naming = company("cause", "Lichtspoor has no more power");
        Map<String, String> checked = company("cause", "Lichtspoor has no more power");
        checked.put("textsChecked", "ja");
        Map<String, String> several = company("consent", "nee");
        several.put("lifePhase", "9");
        several.put("kvkNumber", "1234");
        several.put("neededBy", "06/30/2039");
        List<Map<String, String>> companies = List.of(
                same,
                several,
                company("makesWhat", "=1+1"),
                same,
                naming,
                company("kvkNumber", ""),
                company("technologies", "fire | water"),
                checked);

        Answer ready = sent((String.join(";", company().keySet()) + ";textsChecked\n"
                        + companies.stream()
                                .map(company -> String.join(";", company.values())
                                        + (company.containsKey("textsChecked") ? "" : ";"))
                                .collect(Collectors.joining("\n")))
                .getBytes(StandardCharsets.UTF_8));

        assertThat(lines(ready))
                .containsExactly(
                        "2 new",
                        "3 refused /kvkNumber kvk /lifePhase option /neededBy date-unknown /consent must-be-true",
                        "4 refused /makesWhat formula",
                        "5 refused /kvkNumber twice /externalReference twice",
                        "6 refused /cause may-name-company",
                        "7 refused /kvkNumber required",
                        "8 refused /technologies option",
                        "9 new");
        assertThat(ready.json().get("counts").toString()).isEqualTo("{\"new\":2,\"open\":0,\"refused\":6}");
        assertThat(state(started(ready))).isEqualTo("started");
        String id = ready.json().get("id").asString();
        IDENTITY.forEach(part -> assertThat(ready.body()
                        + get(address(ready) + "/lines", bom).body()
                        + query("select string_agg(l::text, '') from groeiruimte.lead_import_line l where import_id = '"
                                + id + "'")
                        + query("select l::text from groeiruimte.lead_import l where id = '" + id + "'"))
                .doesNotContain(part));
    }

    @Test
    void eachKindOfFileIsReadAndOthersAreRefusedWithAReason() {
        Map.of(
                        SheetFormat.XLSX, LeadImportOperations.XLSX,
                        SheetFormat.ODS, LeadImportOperations.ODS,
                        SheetFormat.CSV, LeadImportOperations.CSV)
                .forEach((format, type) -> {
                    Answer taken = send(file(format, List.of(company(), company("stage", "giant"))), type, bom);
                    Answer ready = read(taken.header("Location"), "waiting", "reading");
                    assertThat(lines(ready)).as(format.name()).containsExactly("2 new", "3 refused /stage option");
                    assertThat(act(ready, "cancellation", bom).status()).isEqualTo(200);
                });
        Map.of(
                        "name;colour\nx;y",
                        "unknown-column",
                        "name;name\nx;y",
                        "column-twice",
                        "name\nx",
                        "missing-columns",
                        String.join(";", company().keySet()),
                        "no-companies",
                        "%PDF\0",
                        "no-sheet")
                .forEach((file, code) -> {
                    Answer broken = sent(file.getBytes(StandardCharsets.UTF_8));
                    assertThat(state(broken)).isEqualTo("broken");
                    assertThat(broken.json().at("/problem/code").asString()).isEqualTo(code);
                    assertThat(broken.json().at("/problem/detail").asString()).isNotBlank();
                    act(broken, "confirmation", bom).is(409, "lead-import-not-ready");
                    act(broken, "cancellation", bom).is(409, "lead-import-ended");
                });
        send(csv(List.of(company())), "application/json", bom).is(415, "unsupported-media-type");
        send(new byte[LeadImports.MOST_BYTES + 1], "text/csv", bom).is(413, "body-too-large");
    }

    @Test
    void caseThatBeganSinceTheTrialLetsNoneStart() {
        Map<String, String> second = company();
        Answer ready = sent(csv(List.of(company(), second, company())));
        Map<String, Object> lead = lead();
        @SuppressWarnings("unchecked")
        Map<String, Object> who = (Map<String, Object>) lead.get("company");
        who.put("kvkNumber", second.get("kvkNumber"));
        assertThat(post(lead, bom).status()).isEqualTo(201);
        Map<String, Long> before = rows();

        Answer outdated = started(ready);

        assertThat(state(outdated)).isEqualTo("outdated");
        assertThat(rows()).isEqualTo(before);
        assertThat(sealed(outdated)).isZero();
        assertThat(lines(sent(csv(List.of(company(), second))))).containsExactly("2 new", "3 open");
    }

    @Test
    void referenceThatWasUsedSinceTheTrialLetsNoneStart() {
        Map<String, String> second = company();
        Answer ready = sent(csv(List.of(company(), second)));
        Map<String, Object> lead = lead();
        lead.put("externalReference", second.get("externalReference"));
        assertThat(post(lead, bom).status()).isEqualTo(201);
        Map<String, Long> before = rows();

        assertThat(state(started(ready))).isEqualTo("outdated");
        assertThat(rows()).isEqualTo(before);
    }

    /** In more portions than one, and with what only some lines have. */
    @Test
    void eachLineOfALongFileBecomesItsOwnCase() {
        List<Map<String, String>> companies = new ArrayList<>();
        IntStream.range(0, 130).forEach(n -> companies.add(company("name", "Lichtspoor " + n + " B.V.")));
        companies.get(7).put("externalReference", "");
        companies.get(105).put("externalReference", "");
        Answer ready = sent((String.join(";", company().keySet()) + ";tellingWords\n"
                        + IntStream.range(0, companies.size())
                                .mapToObj(n -> String.join(";", companies.get(n).values()) + ";"
                                        + (n == 3 || n == 120 ? "Lumina" + n : ""))
                                .collect(Collectors.joining("\n")))
                .getBytes(StandardCharsets.UTF_8));

        assertThat(state(started(ready))).isEqualTo("started");

        String own = " from groeiruimte.company_identity i where i.kvk_number in ("
                + companies.stream()
                        .map(company -> "'" + company.get("kvkNumber") + "'")
                        .collect(Collectors.joining(", "))
                + ")";
        assertThat(query("select string_agg(i.name || ' ' || coalesce(r.reference, '-'), ', '"
                        + " order by substring(i.name from '[0-9]+')::integer)"
                        + own.replace(
                                " where",
                                " left join groeiruimte.external_reference r on r.lead_id = i.lead_id where")))
                .isEqualTo(companies.stream()
                        .map(company -> company.get("name") + " "
                                + (company.get("externalReference").isEmpty() ? "-" : company.get("externalReference")))
                        .collect(Collectors.joining(", ")));
        assertThat(query("select string_agg(i.name || ' ' || t.text, ', ' order by t.id)"
                        + own.replace(
                                " where", " join groeiruimte.confidential_text t on t.lead_id = i.lead_id where")))
                .isEqualTo("Lichtspoor 3 B.V. Lumina3, Lichtspoor 120 B.V. Lumina120");
        assertThat(query("select count(distinct g.lead_id) || ' ' || count(*) || ' ' || min(g.agency)"
                        + own.replace(" where", " join groeiruimte.identity_ledger g on g.lead_id = i.lead_id where")))
                .isEqualTo("130 132 bom");
        assertThat(query(
                        "select string_agg(distinct types, ', ') from (select string_agg(e.type || ' ' || e.actor_name,"
                                + " ' ' order by e.place) types"
                                + own.replace(
                                        " where",
                                        " join groeiruimte.case_event e on e.lead_id = i.lead_id and e.type in"
                                                + " ('signal-registered', 'eligibility-checked') where")
                                + " group by i.lead_id) each"))
                .matches("signal-registered .+ eligibility-checked Groeiruimte");
    }

    @Test
    void cancelledOrForgottenNothingOfItIsLeft() {
        Answer cancelled = sent(csv(List.of(company())));
        Answer forgotten = sent(csv(List.of(company())));
        Map<String, Long> before = rows();

        assertThat(state(act(cancelled, "cancellation", bom))).isEqualTo("cancelled");
        execute("update groeiruimte.lead_import set sent_at = now() - interval '25 hours' where id = '"
                + forgotten.json().get("id").asString() + "'");
        imports.expire();

        assertThat(state(get(address(forgotten), bom))).isEqualTo("expired");
        for (Answer one : List.of(cancelled, forgotten)) {
            assertThat(sealed(one)).isZero();
            act(one, "confirmation", bom).is(409, "lead-import-not-ready");
        }
        assertThat(rows()).isEqualTo(before);
    }

    /** What was to start when a node was killed lies ready as before, and starts once. */
    @Test
    void killedNodeLeavesNothingHalf() {
        Answer ready = sent(csv(List.of(company(), company())));
        execute("update groeiruimte.lead_import set state = 'starting', cases_started = 1 where id = '"
                + ready.json().get("id").asString() + "'");
        Map<String, Long> before = rows();

        Answer found = get(address(ready), bom);
        assertThat(state(found)).isEqualTo("ready");
        assertThat(found.json().get("casesStarted").asInt()).isZero();
        assertThat(rows()).isEqualTo(before);
        assertThat(state(started(ready))).isEqualTo("started");

        assertThat(rows().get("groeiruimte.lead")).isEqualTo(before.get("groeiruimte.lead") + 2);
    }

    @Test
    void confirmedByManyAtOnceItStartsOnce() {
        Answer ready = sent(csv(List.of(company(), company())));
        long before = rows().get("groeiruimte.lead");

        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> act(ready, "confirmation", bom).status(), task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(202).containsOnly(202, 409);
        assertThat(state(read(address(ready), "confirmed", "starting"))).isEqualTo("started");
        assertThat(rows().get("groeiruimte.lead")).isEqualTo(before + 2);
    }

    @Test
    void sameRequestIsTakenOnceAndItsKeyTakesNoOtherFile() {
        byte[] file = csv(List.of(company()));
        String key = "file-" + kvkNumber();

        Answer first = send(file, "text/csv", bom, "Idempotency-Key", key);
        Answer again = send(file, "text/csv", bom, "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        send(csv(List.of(company())), "text/csv", bom, "Idempotency-Key", key).is(409, "idempotency-key-used");
        assertThat(send(file, "text/csv", oost, "Idempotency-Key", key).header("Location"))
                .isNotEqualTo(first.header("Location"));
    }

    @Test
    void fileOfAnotherAgencyDoesNotExist() {
        Answer ready = sent(csv(List.of(company())));

        get(address(ready), oost).is(404, "not-found");
        get(address(ready) + "/lines", oost).is(404, "not-found");
        act(ready, "confirmation", oost).is(404, "not-found");
        act(ready, "cancellation", oost).is(404, "not-found");

        assertThat(state(get(address(ready), bom))).isEqualTo("ready");
        act(ready, "cancellation", bom);
    }

    @Test
    void casesOfAFileStandOneAfterTheOtherInItsOrder() {
        List<Map<String, String>> companies =
                IntStream.range(0, 25).mapToObj(n -> company()).toList();
        Answer ready = sent(csv(companies));

        assertThat(state(started(ready))).isEqualTo("started");

        List<Long> places = places(companies);
        // None was given another place: it is the next one after what was there.
        assertThat(query("select coalesce(max(place), 0) + 1 from groeiruimte.lead where origin_agency = 'bom'"
                        + " and place < " + places.get(0)))
                .isEqualTo(places.get(0).toString());
        assertThat(places)
                .isEqualTo(LongStream.range(places.get(0), places.get(0) + 25)
                        .boxed()
                        .toList());
    }

    private static List<Long> places(List<Map<String, String>> companies) {
        return companies.stream()
                .map(company -> Long.valueOf(query("select l.place from groeiruimte.lead l"
                        + " join groeiruimte.external_reference r on r.lead_id = l.id where r.reference = '"
                        + company.get("externalReference") + "'")))
                .toList();
    }

    /** Two of a company, one after the other; all others as if there were no file. */
    @Test
    void whileAFileStartsOnlyWhoSendsOneOfItsCompaniesWaits() {
        String earlier = post(lead(), bom).json().get("id").asString();
        List<Map<String, String>> companies = List.of(company(), company());
        Answer ready = sent(csv(companies));
        try (Holding holding = new Holding()) {
            holding.hold("insert into groeiruimte.external_reference (agency, reference, lead_id) values ('bom', '"
                    + companies.get(1).get("externalReference") + "', '" + earlier + "')");
            act(ready, "confirmation", bom);
            holding.awaitWaiting(1);

            Answer other = post(lead(), bom);
            CompletableFuture<Answer> same = meanwhile(
                    () -> post(lead("/company/kvkNumber", companies.get(0).get("kvkNumber")), bom));
            awaitWaitingFor("lead import " + ready.json().get("id").asString());
            holding.letGo();

            assertThat(other.status()).as(other.body()).isEqualTo(201);
            assertThat(state(read(address(ready), "confirmed", "starting"))).isEqualTo("started");
            Answer refused = same.join().is(409, "duplicate-company");
            String first = companies.get(0).get("externalReference");
            assertThat(refused.body())
                    .contains(get("/api/v1/leads/by-reference/" + first, bom)
                            .json()
                            .get("id")
                            .asString());
            long place = Long.parseLong(query("select place from groeiruimte.lead where id = '"
                    + other.json().get("id").asString() + "'"));
            assertThat(places(companies)).containsExactly(place + 1, place + 2);
        }
    }

    @Test
    void fileWaitsForARegistrationUnderWayAndFindsItsCase() {
        String earlier = post(lead(), bom).json().get("id").asString();
        Map<String, String> company = company();
        Answer ready = sent(csv(List.of(company)));
        Map<String, Object> same = lead("/company/kvkNumber", company.get("kvkNumber"));
        same.put("externalReference", "ACC-" + kvkNumber());
        try (Holding holding = new Holding()) {
            holding.hold("insert into groeiruimte.external_reference (agency, reference, lead_id) values ('bom', '"
                    + same.get("externalReference") + "', '" + earlier + "')");
            CompletableFuture<Answer> registered = meanwhile(() -> post(same, bom));
            holding.awaitWaiting(1);
            act(ready, "confirmation", bom);
            holding.awaitWaiting(2);
            holding.letGo();

            assertThat(registered.join().status()).isEqualTo(201);
        }
        assertThat(state(read(address(ready), "confirmed", "starting"))).isEqualTo("outdated");
        assertThat(query("select count(*) from groeiruimte.company_identity where kvk_number = '"
                        + company.get("kvkNumber") + "'"))
                .isEqualTo("1");
    }

    @Test
    void cancelledBeforeTheLastStepNoneStarts() {
        Answer ready = sent(csv(List.of(company(), company())));
        Map<String, Long> before = rows();
        try (Holding placing = new Holding()) {
            placing.hold(ALL_PLACES);
            act(ready, "confirmation", bom);
            awaitWaitingFor("cases of bom");

            Answer cancelled = act(ready, "cancellation", bom);
            placing.letGo();

            assertThat(cancelled.status()).isEqualTo(200);
        }
        awaitFree("lead import " + ready.json().get("id").asString());
        assertThat(state(get(address(ready), bom))).isEqualTo("cancelled");
        assertThat(sealed(ready)).isZero();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void cancelledAfterTheLastStepAllStart() {
        Answer ready = sent(csv(List.of(company(), company())));
        long before = rows().get("groeiruimte.lead");
        try (Holding placing = new Holding();
                Holding row = new Holding()) {
            placing.hold(ALL_PLACES);
            act(ready, "confirmation", bom);
            awaitWaitingFor("cases of bom");
            row.hold("select from groeiruimte.lead_import where id = '"
                    + ready.json().get("id").asString() + "' for update");
            placing.letGo();
            row.awaitWaiting(1);

            CompletableFuture<Answer> cancelled = meanwhile(() -> act(ready, "cancellation", bom));
            row.awaitWaiting(2);
            row.letGo();

            cancelled.join().is(409, "lead-import-ended");
        }
        assertThat(state(get(address(ready), bom))).isEqualTo("started");
        assertThat(sealed(ready)).isZero();
        assertThat(rows().get("groeiruimte.lead")).isEqualTo(before + 2);
    }

    private static CompletableFuture<Answer> meanwhile(Supplier<Answer> request) {
        return CompletableFuture.supplyAsync(request, task -> new Thread(task).start());
    }

    private static void awaitWaitingFor(String lock) {
        Awaitility.await()
                .until(() -> query(LOCKS.formatted("not granted", lock)).equals("t"));
    }

    private static void awaitFree(String lock) {
        Awaitility.await().until(() -> query(LOCKS.formatted("granted", lock)).equals("f"));
    }

    /** A transaction that others have to wait for. */
    private static final class Holding implements AutoCloseable {

        private final Connection connection;
        private int backend;

        private Holding() {
            try {
                connection = TestEnvironment.postgres().superuserConnection();
                connection.setAutoCommit(false);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void hold(String sql) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
                ResultSet row = statement.executeQuery("select pg_backend_pid()");
                row.next();
                backend = row.getInt(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Until so many wait for this, or for one that does. */
        private void awaitWaiting(int many) {
            Awaitility.await().until(() -> query("with recursive waits (pid) as (select " + backend
                            + " union select a.pid from pg_stat_activity a, waits w"
                            + " where w.pid = any (pg_blocking_pids(a.pid)))"
                            + " select count(*) - 1 from waits")
                    .equals(Integer.toString(many)));
        }

        private void letGo() {
            try {
                connection.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
