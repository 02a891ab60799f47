package nl.groeiruimte.reports.casefacts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.groeiruimte.platform.rows.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the facts of all cases that the asker may see, which for the system are all there are. Each table is read once,
 * in the order of the cases, and they are put together on the way: memory does not grow with the number of cases.
 */
@Component
public class CaseFactsReader {

    private static final int ROWS_AT_A_TIME = 2_000;

    private static final String LEADS = """
            select l.id as lead_id, l.origin_agency, l.stage, array_to_string(l.kinds, ',') as kinds, l.needed_by,
                l.investment_eur, l.jobs,
                   coalesce(l.considers_abroad = 'yes', false) as abroad,
                   (l.signalled_at at time zone 'Europe/Amsterdam')::date as signalled_on,
                   (l.portfolio_at at time zone 'Europe/Amsterdam')::date as portfolio_on,
                   (l.execution_at at time zone 'Europe/Amsterdam')::date as execution_on,
                   (l.ended_at at time zone 'Europe/Amsterdam')::date as ended_on, l.outcome, l.chosen, l.realised_on,
                   r.capital_retained_eur, r.jobs_new, r.jobs_retained, r.became_scale_up, e.theme,
                   (e.recorded_at at time zone 'Europe/Amsterdam')::date as learned_on,
                   (w.recorded_at at time zone 'Europe/Amsterdam')::date as withdrawn_on
            from groeiruimte.lead l
            left join groeiruimte.realisation r on r.lead_id = l.id
            left join groeiruimte.learning e on e.lead_id = l.id
            left join groeiruimte.withdrawal w on w.lead_id = l.id
            order by l.id""";
    /** Being closed is no phase to be in: a case's end says it. */
    private static final String PHASES = """
            select lead_id, details ->> 'phase' as phase, (at at time zone 'Europe/Amsterdam')::date as entered_on
            from groeiruimte.case_event where type = 'phase-entered' and details ->> 'phase' <> 'closed'
                order by lead_id, id""";

    private static final String CHOICES = """
            select c.lead_id, c.choice, i.asked_agency, array_to_string(c.reasons, ',') as reasons, c.recorded_at,
                   (c.recorded_at at time zone 'Europe/Amsterdam')::date as chosen_on
            from groeiruimte.choice c left join groeiruimte.inquiry i on i.id = c.inquiry_id
                order by c.lead_id, c.id""";
    private static final String FELL_THROUGH = """
            select lead_id, recorded_at, (recorded_at at time zone 'Europe/Amsterdam')::date as fell_through_on
            from groeiruimte.milestone_check where state = 'fell-through' order by lead_id, id""";
    private static final String BOTTLENECKS = """
            select lead_id, kind, cause, (recorded_at at time zone 'Europe/Amsterdam')::date as found_on
            from groeiruimte.bottleneck order by lead_id, id""";
    /** A first request without capital says nothing; a later one that it is not asked any more. */
    private static final String CAPITAL = """
            select r.lead_id, (r.recorded_at at time zone 'Europe/Amsterdam')::date as confirmed_on, l.life_phase,
                   r.needs -> 'capital' is not null as asked
            from groeiruimte.request_version r join groeiruimte.lead l on l.id = r.lead_id
            where r.needs -> 'capital' is not null or r.version > 1
            order by r.lead_id, r.version""";

    private static final String INQUIRIES = """
            select lead_id, asked_agency, (asked_at at time zone 'Europe/Amsterdam')::date as asked_on, state,
                   (answered_at at time zone 'Europe/Amsterdam')::date as answered_on
            from groeiruimte.inquiry order by lead_id, round, asked_agency""";

    private record Entered(String phase, LocalDate on) {}

    private record Chosen(String choice, String agency, List<String> reasons, Instant at, LocalDate on) {}

    private record FellThrough(Instant at, LocalDate on) {}

    /** The other tables' rows, each as far as the cases were read. */
    private record Children(
            OfCase<Entered> phases,
            OfCase<Chosen> choices,
            OfCase<FellThrough> fellThrough,
            OfCase<CaseFacts.Capital> capital,
            OfCase<CaseFacts.Bottleneck> bottlenecks,
            OfCase<CaseFacts.Inquiry> inquiries)
            implements AutoCloseable {

        @Override
        public void close() {
            phases.close();
            choices.close();
            fellThrough.close();
            capital.close();
            bottlenecks.close();
            inquiries.close();
        }
    }

    private final JdbcClient jdbc;

    CaseFactsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives the cases one after the other; what happens meanwhile is not in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void read(Consumer<CaseFacts> reader) {
        try (Children children = new Children(
                        rows(PHASES, row -> new Entered(row.getString("phase"), Rows.day(row, "entered_on"))),
                        rows(
                                CHOICES,
                                row -> new Chosen(
                                        row.getString("choice"),
                                        row.getString("asked_agency"),
                                        list(row, "reasons"),
                                        Rows.instant(row, "recorded_at"),
                                        Rows.day(row, "chosen_on"))),
                        rows(
                                FELL_THROUGH,
                                row -> new FellThrough(
                                        Rows.instant(row, "recorded_at"), Rows.day(row, "fell_through_on"))),
                        rows(CAPITAL, CaseFactsReader::capital),
                        rows(
                                BOTTLENECKS,
                                row -> new CaseFacts.Bottleneck(
                                        row.getString("kind"), row.getString("cause"), Rows.day(row, "found_on"))),
                        rows(
                                INQUIRIES,
                                row -> new CaseFacts.Inquiry(
                                        row.getString("asked_agency"),
                                        Rows.day(row, "asked_on"),
                                        row.getString("state"),
                                        Rows.day(row, "answered_on"))));
                Stream<CaseFacts> leads = jdbc
                        .sql(LEADS)
                        .withFetchSize(ROWS_AT_A_TIME)
                        .query((row, number) -> facts(row, children))
                        .stream()) {
            leads.forEach(reader);
        }
    }

    /** What has been committed so far, as the database writes it; what is read after this has seen at least that. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String look() {
        return jdbc.sql("select pg_current_snapshot()::text")
                .query(String.class)
                .single();
    }

    private <T> OfCase<T> rows(String sql, OfCase.Reading<T> reading) {
        return new OfCase<>(jdbc
                .sql(sql)
                .withFetchSize(ROWS_AT_A_TIME)
                .query((row, number) -> new OfCase.Row<>(Rows.id(row, "lead_id"), reading.of(row)))
                .stream());
    }

    private static CaseFacts facts(ResultSet row, Children children) throws SQLException {
        UUID id = Rows.id(row, "lead_id");
        LocalDate signalledOn = Rows.day(row, "signalled_on");
        LocalDate endedOn = Rows.day(row, "ended_on");
        LocalDate realisedOn = Rows.day(row, "realised_on");
        BigDecimal capital = row.getBigDecimal("capital_retained_eur");
        String theme = row.getString("theme");
        return new CaseFacts(
                id,
                row.getString("origin_agency"),
                row.getString("stage"),
                new CaseFacts.Wanted(
                        list(row, "kinds"),
                        Rows.day(row, "needed_by"),
                        row.getBigDecimal("investment_eur"),
                        Rows.count(row, "jobs"),
                        row.getBoolean("abroad"),
                        children.capital.of(id)),
                new CaseFacts.Days(signalledOn, Rows.day(row, "portfolio_on"), Rows.day(row, "execution_on"), endedOn),
                new CaseFacts.Result(
                        row.getString("outcome"),
                        row.getString("chosen"),
                        realisedOn == null || capital == null
                                ? null
                                : new CaseFacts.Realisation(
                                        realisedOn,
                                        capital,
                                        Rows.count(row, "jobs_new"),
                                        Rows.count(row, "jobs_retained"),
                                        row.getBoolean("became_scale_up")),
                        theme == null ? null : new CaseFacts.Learning(theme, Rows.day(row, "learned_on"))),
                visits(signalledOn, children.phases.of(id), Rows.day(row, "withdrawn_on"), endedOn),
                choices(children.choices.of(id), children.fellThrough.of(id)),
                children.bottlenecks.of(id),
                children.inquiries.of(id));
    }

    /** Every case begins as a signal; a withdrawal leads to the last phase without the process saying so. */
    static List<CaseFacts.Visit> visits(
            LocalDate signalledOn, List<Entered> entered, LocalDate withdrawnOn, LocalDate endedOn) {
        List<CaseFacts.Visit> visits = new ArrayList<>(entered.size() + 2);
        String phase = "signal";
        LocalDate from = signalledOn;
        for (Entered next : entered) {
            if (!next.phase.equals(phase)) {
                visits.add(new CaseFacts.Visit(phase, from, next.on));
                phase = next.phase;
                from = next.on;
            }
        }
        if (withdrawnOn != null && !phase.equals("learning")) {
            visits.add(new CaseFacts.Visit(phase, from, withdrawnOn));
            phase = "learning";
            from = withdrawnOn;
        }
        visits.add(new CaseFacts.Visit(phase, from, endedOn));
        return visits;
    }

    private static CaseFacts.Capital capital(ResultSet row) throws SQLException {
        return new CaseFacts.Capital(
                Rows.day(row, "confirmed_on"), row.getString("life_phase"), row.getBoolean("asked"));
    }

    private static List<CaseFacts.Choice> choices(List<Chosen> chosen, List<FellThrough> fellThrough) {
        List<CaseFacts.Choice> choices = new ArrayList<>(chosen.size());
        for (int i = 0; i < chosen.size(); i++) {
            Chosen choice = chosen.get(i);
            Instant next = i + 1 < chosen.size() ? chosen.get(i + 1).at : Instant.MAX;
            LocalDate fellThroughOn = fellThrough.stream()
                    .filter(end -> end.at.isAfter(choice.at) && !end.at.isAfter(next))
                    .map(FellThrough::on)
                    .findFirst()
                    .orElse(null);
            choices.add(new CaseFacts.Choice(choice.choice, choice.agency, choice.reasons, choice.on, fellThroughOn));
        }
        return choices;
    }

    /** Codes, as one text: the driver makes arrays slowly. */
    private static List<String> list(ResultSet row, String column) throws SQLException {
        String written = row.getString(column);
        return written.isEmpty() ? List.of() : List.of(written.split(","));
    }
}
