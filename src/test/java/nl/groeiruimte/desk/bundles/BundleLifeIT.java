package nl.groeiruimte.desk.bundles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.groeiruimte.desk.casepage.CaseWork;
import nl.groeiruimte.dev.DemoLogin;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.PdfJudge;
import nl.groeiruimte.support.TestEnvironment;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A bundle from the first offer to the answer of an investor. */
@IntegrationTest
class BundleLifeIT {

    private static final DemoUser MARIEKE = DemoUser.named("coordinator.marieke");
    private static final DemoUser LOTTE = DemoUser.named("bom.lotte");
    private static final DemoUser FEMKE = DemoUser.named("oost.femke");
    private static final DemoUser SANNE = DemoUser.named("iq.sanne");
    private static final DemoUser MILA = DemoUser.named("horizon.mila");
    private static final DemoUser NOOR = DemoUser.named("investnl.noor");
    private static final DemoUser PIETER = DemoUser.named("ministerie.pieter");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Bundles bundles;

    @Autowired
    private BundleStore store;

    @Autowired
    private BundleRecords records;

    @Autowired
    private CaseBundles ofCases;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private UUID bundle;
    private final List<UUID> cases = new ArrayList<>();

    @BeforeEach
    void offer() throws SQLException {
        bundle = as(MARIEKE, () -> store.begin("Bundel " + UUID.randomUUID()));
        cases.add(offered(LOTTE, 55));
        cases.add(offered(FEMKE, 60));
        cases.add(offered(SANNE, 40));
        cases.add(offered(LOTTE, 45));
    }

    @Test
    void freezingTwiceDoesNothingTwice() {
        assertThat(freeze()).isEqualTo(Bundles.Outcome.FROZEN);
        assertThat(freeze()).isEqualTo(Bundles.Outcome.SAME);
        assertThat(versions(MARIEKE)).hasSize(1);
        assertThat(versions(MARIEKE).get(0).document().of("amount")).contains(new Told("amount/need", 2000, 3999));
    }

    @Test
    void leavingMakesANewVersionAndTooFewLeaveOneThatTellsNothing() {
        freeze();
        leave(LOTTE, cases.get(3));

        FrozenBundle next = versions(MARIEKE).get(0);
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.document().reason()).isEqualTo("changed");
        assertThat(next.document().enough()).isTrue();
        assertThat(next.frozenByName())
                .as("nobody's, who would be of the agency")
                .isEqualTo("Groeiruimte");

        leave(SANNE, cases.get(2));
        FrozenBundle last = versions(MARIEKE).get(0);
        assertThat(last.version()).isEqualTo(3);
        assertThat(last.document().enough()).isFalse();
        assertThat(last.document().told()).isEmpty();
        assertThat(freeze()).isEqualTo(Bundles.Outcome.NOT_ENOUGH);
    }

    /** What is taken back meanwhile waits, and then leaves by a version of its own. */
    @Test
    void consentThatIsTakenBackWhileAVersionIsFrozenIsLostNeitherWay() throws Exception {
        CompletableFuture<Void> leaving = new CompletableFuture<>();
        as(MARIEKE, () -> new TransactionTemplate(transactions).execute(status -> {
            bundles.freeze(bundle);
            new Thread(() -> {
                        leave(LOTTE, cases.get(3));
                        leaving.complete(null);
                    })
                    .start();
            assertThat(waitsForTheLock()).isTrue();
            assertThat(leaving).isNotDone();
            return null;
        }));
        leaving.get(30, TimeUnit.SECONDS);

        assertThat(versions(MARIEKE)).extracting(FrozenBundle::version).containsExactly(2, 1);
        assertThat(as(LOTTE, () -> ofCases.of(cases.get(3)))).isEmpty();
    }

    @Test
    void othersLearnNothing() throws Exception {
        freeze();
        assertThat(as(LOTTE, () -> ofCases.of(cases.get(0)))).isPresent();
        for (DemoUser other : List.of(FEMKE, MARIEKE, NOOR, PIETER, MILA)) {
            assertThat(as(other, () -> ofCases.of(cases.get(0))))
                    .as(other.username())
                    .isEmpty();
        }
        assertThat(versions(NOOR)).hasSize(1);
        assertThat(versions(MILA)).as("takes no part").isEmpty();
        assertThat(versions(PIETER)).isEmpty();
        assertThat(PageSession.of("ministerie.pieter", port)
                        .get("/bundles/" + bundle)
                        .status())
                .isEqualTo(404);
        assertThat(PageSession.of("horizon.mila", port)
                        .get("/bundles/" + bundle + "/versions/1")
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> as(
                        FEMKE,
                        () -> in(() -> jdbc.sql("insert into groeiruimte.bundle_case (bundle_id, lead_id, consent_on,"
                                        + " consent_by_role, consent_how, offered_by, offered_by_name)"
                                        + " select ?, ?, current_date, 'x', 'by-email',"
                                        + " groeiruimte.asking_subject(), groeiruimte.asking_name()")
                                .params(bundle, cases.get(0))
                                .update())))
                .as("another agency's case")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoGotWhichVersionIsWrittenAndNoAgencyLearnsWhichOthersTakePart() throws Exception {
        freeze();
        PageSession.of("investnl.noor", port).get("/bundles/" + bundle + "/versions/1/files/ods");
        PageSession.of("bom.lotte", port).get("/bundles/" + bundle + "/versions/1");

        assertThat(as(MARIEKE, () -> records.readings(bundle)))
                .extracting(BundleRecords.Reading::format)
                .containsExactly("page", "ods");
        assertThat(as(FEMKE, () -> records.readings(bundle)))
                .extracting(BundleRecords.Reading::agency)
                .containsExactly("invest-nl");
    }

    @Test
    void answerOfAnInvestorReachesTheCases() throws Exception {
        freeze();
        PageSession marieke = PageSession.of("coordinator.marieke", port);
        assertThat(marieke.get("/bundles/" + bundle + "/answers").status()).isEqualTo(200);
        as(MARIEKE, () -> {
            records.answered(
                    bundle,
                    FormValues.of(Map.of(
                            "version",
                            "1",
                            "investor",
                            "Voorbeeldfonds",
                            "answer",
                            "on-conditions",
                            "said",
                            "Als iemand anders leidt.",
                            "answeredOn",
                            LocalDate.now())));
            return null;
        });
        assertThat(PageSession.of("oost.femke", port)
                        .get("/cases/" + cases.get(1) + "?tab=financing")
                        .html()
                        .text())
                .contains("Voorbeeldfonds", "heeft interesse onder voorwaarden", "Als iemand anders leidt.");
        assertThat(PageSession.of("coordinator.marieke", port)
                        .get("/bundles/" + bundle)
                        .html()
                        .text())
                .contains("Voorbeeldfonds");
    }

    @Test
    void filesAreOfTheNewestVersionAndThePaperIsAccessible() throws Exception {
        freeze();
        PageSession noor = PageSession.of("investnl.noor", port);
        for (String language : List.of("nl", "en")) {
            assertThat(PdfJudge.faults(
                            application
                                    .getBean(BundleFiles.class)
                                    .file(
                                            versions(NOOR).get(0),
                                            BundleFiles.Format.PDF,
                                            Locale.forLanguageTag(language)),
                            PDFAFlavour.PDFUA_1))
                    .isEmpty();
        }
        for (String format : List.of("pdf", "ods", "xlsx", "csv")) {
            assertThat(noor.get("/bundles/" + bundle + "/versions/1/files/" + format)
                            .status())
                    .isEqualTo(200);
        }
        leave(LOTTE, cases.get(3));
        assertThat(noor.get("/bundles/" + bundle + "/versions/1/files/pdf").status())
                .as("a company in it left")
                .isEqualTo(404);
        assertThat(noor.get("/bundles/" + bundle + "/versions/2/files/pdf").status())
                .isEqualTo(200);
    }

    private UUID offered(DemoUser member, int millions) throws SQLException {
        UUID lead = UUID.randomUUID();
        try (Connection connection = TestEnvironment.postgres().superuserConnection()) {
            JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            String begun = """
                            insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since,
                                stage, life_phase, technologies, makes, limited_at_location, province, kinds, needed_by,
                                source, signalled_at)
                            values (:id, 'GR-' || :id, 'Code ' || :id, :agency, 'own-region', now(), 'scale-up', 4,
                                '{photonics}', true, true, 'PV30', '{capital}', '2029-01-01', 'form', now())""";
            owner.sql(begun).param("id", lead).param("agency", member.agency()).update();
            String needs = """
                    {"capital": {"amountYear1": 2029, "amountFor1": "building", "amountEur1": %d,
                        "amountNeed1": "required", "leadInvestor": "not-found"}}""".formatted(millions * 1_000_000);
            owner.sql("""
                            insert into groeiruimte.request_version (lead_id, version, confirmed_on, confirmed_by_role,
                                recorded_by, recorded_at, needs)
                            values (?, 1, current_date, 'x', 'x', now(), ?::jsonb)""").params(lead, needs).update();
        }
        assertThat(as(member, () -> new CaseWork(application)
                        .send(
                                lead,
                                "offer-to-bundle",
                                Map.of(
                                        "bundle", List.of(bundle.toString()),
                                        "consentGivenOn", List.of("01-01-2026"),
                                        "consentGivenByRole", List.of("directeur"),
                                        "consentHow", List.of("by-email")))))
                .isTrue();
        return lead;
    }

    private void leave(DemoUser member, UUID lead) {
        assertThat(as(member, () -> new CaseWork(application)
                        .send(lead, "leave-bundle", Map.of("revoked", List.of("true")))))
                .isTrue();
    }

    private Bundles.Outcome freeze() {
        return as(MARIEKE, () -> bundles.freeze(bundle));
    }

    private List<FrozenBundle> versions(DemoUser who) {
        return as(who, () -> store.versions(bundle));
    }

    private <T> T in(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private static <T> T as(DemoUser user, Supplier<T> work) {
        return DemoLogin.as(user, work);
    }

    private static boolean waitsForTheLock() {
        return Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(
                        () -> {
                            try (Connection connection =
                                    TestEnvironment.postgres().superuserConnection()) {
                                return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                                        .sql("select exists (select from pg_locks where locktype = 'advisory'"
                                                + " and not granted)")
                                        .query(Boolean.class)
                                        .single();
                            }
                        },
                        waits -> waits);
    }
}
