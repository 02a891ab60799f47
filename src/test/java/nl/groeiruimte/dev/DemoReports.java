package nl.groeiruimte.dev;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.groeiruimte.platform.process.HalfYearProcess;
import nl.groeiruimte.reports.cycle.Agreements;
import nl.groeiruimte.reports.cycle.Closing;
import nl.groeiruimte.reports.cycle.HalfYears;
import nl.groeiruimte.reports.cycle.ReportTexts;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report.Edition;
import nl.groeiruimte.reports.versions.Archive;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes the half-years of the demo that are over, as people did it then: begun, written, commented on, closed, talked
 * about, and one of them corrected. Each step is done once; a start that was killed half-way is completed by the next
 * one.
 */
final class DemoReports {

    private static final DemoUser COORDINATOR = DemoUser.named("coordinator.marieke");
    private static final DemoUser MINISTRY = DemoUser.named("ministerie.pieter");
    private static final String MADE_UP = "Verzonnen voor de demonstratie. ";

    private final DemoClock clock;
    private final DemoDesk desk;
    private final HalfYearProcess process;
    private final HalfYears halfYears;
    private final ReportTexts texts;
    private final Closing closing;
    private final Agreements agreements;
    private final Archive archive;
    private final JobExecutor jobs;
    private final JdbcClient owner;

    DemoReports(ApplicationContext application, JdbcClient owner) {
        clock = application.getBean(DemoClock.class);
        desk = new DemoDesk(application);
        process = application.getBean(HalfYearProcess.class);
        halfYears = application.getBean(HalfYears.class);
        texts = application.getBean(ReportTexts.class);
        closing = application.getBean(Closing.class);
        agreements = application.getBean(Agreements.class);
        archive = application.getBean(Archive.class);
        jobs = application.getBean(JobExecutor.class);
        this.owner = owner;
    }

    /** Whether all is done that {@link #close} does. */
    boolean closed(HalfYear period) {
        return as(COORDINATOR, () -> halfYears.find(period))
                .filter(state -> state.receivedByName() != null)
                .isPresent();
    }

    /** From the half-year's first task to the talk about its report. */
    void close(HalfYear period) {
        // Its last days for agencies are long over: the engine would wait for nobody.
        jobs.shutdown();
        try {
            LocalDate first = startOfReport(period);
            clock.on(first, () -> begin(period));
            clock.on(first.plusDays(9), () -> write(period));
            clock.on(first.plusDays(12), () -> comment(period));
            clock.on(
                    first.plusDays(17),
                    () -> desk.take(period, COORDINATOR, "close-half-year", Map.of("sure", List.of("true"))));
            clock.on(first.plusDays(24), () -> talk(period));
        } finally {
            jobs.start();
        }
    }

    /** Whether a half-year's report was corrected. */
    boolean corrected(HalfYear period) {
        return as(COORDINATOR, () -> archive.versions(period, Edition.FULL)).size() > 1;
    }

    void correct(HalfYear period) {
        clock.on(
                startOfReport(period).plusDays(40),
                () -> as(
                        COORDINATOR,
                        () -> closing.correct(period, MADE_UP + "Een regio had een signaal te laat vastgelegd.")));
    }

    private void begin(HalfYear period) {
        as(COORDINATOR, () -> {
            process.start(period.toString());
            return process.goOn(period.toString());
        });
    }

    private void write(HalfYear period) {
        Map<String, String> bodies = Map.of(
                "ecosystem-coherence",
                        "De regio's vragen elkaar vaker om een plek, en antwoorden sneller dan aan het begin. "
                                + "Vooral de brandpunten voor fotonica en halfgeleiders weten elkaar te vinden.",
                "learning-effects",
                        "Wie de netbeheerder al bij het eerste signaal vraagt, wint een half jaar. "
                                + "Zonder financiering op orde kiest een bedrijf geen plek.",
                "conclusions",
                        "Stroom is het vaakste knelpunt. Voor het volgende halfjaar: vroeger vragen, en de regio's "
                                + "hun aanbod elk kwartaal laten bevestigen.");
        as(COORDINATOR, () -> {
            bodies.forEach((code, body) -> texts.save(
                    period,
                    code,
                    texts.latest(period).containsKey(code)
                            ? texts.latest(period).get(code).revision()
                            : 0,
                    MADE_UP + body));
            return null;
        });
        desk.take(period, COORDINATOR, "write-texts", Map.of("ready", List.of("true")));
    }

    private void comment(HalfYear period) {
        desk.take(
                period,
                DemoUser.named("horizon.mila"),
                "comment-on-report",
                Map.of(
                        "answer",
                        List.of("comment"),
                        "conclusions",
                        List.of(MADE_UP + "Graag ook noemen dat wonen in onze regio gaat knellen.")));
        desk.take(period, DemoUser.named("bom.thijs"), "comment-on-report", Map.of("answer", List.of("none")));
        as(COORDINATOR, () -> process.goOn(period.toString()));
    }

    private void talk(HalfYear period) {
        LocalDate day = startOfReport(period).plusDays(24);
        if (as(MINISTRY, () -> agreements.of(period)).isEmpty()) {
            as(MINISTRY, () -> {
                agreements.record(
                        period,
                        MADE_UP + "Uitzoeken in welke regio's het eerst weer stroom vrijkomt.",
                        "coordinator",
                        day.plusDays(60));
                return null;
            });
        }
        desk.take(
                period,
                MINISTRY,
                "receive-report",
                Map.of("talkOn", List.of(day.toString()), "received", List.of("true")));
        desk.take(
                period,
                COORDINATOR,
                "carry-out-agreement",
                Map.of(
                        "result",
                        List.of("done"),
                        "note",
                        List.of(MADE_UP + "Besproken met de netbeheerders; de kaart staat bij het aanbod.")));
        // The database writes down its own time.
        owner.sql("update groeiruimte.half_year_answer set answered_at = ? where period = ?")
                .params(noon(day.minusDays(12)), period.toString())
                .update();
        owner.sql("update groeiruimte.report_comment set written_at = ? where period = ?")
                .params(noon(day.minusDays(12)), period.toString())
                .update();
        owner.sql("update groeiruimte.agreement set recorded_at = ? where period = ?")
                .params(noon(day), period.toString())
                .update();
    }

    /** 1 June or 1 December. */
    private static LocalDate startOfReport(HalfYear period) {
        return period.firstDay().plusMonths(5);
    }

    private static Timestamp noon(LocalDate day) {
        return Timestamp.valueOf(day.atTime(12, 0));
    }

    private static <T> T as(DemoUser user, Supplier<T> work) {
        return DemoLogin.as(user, work);
    }
}
