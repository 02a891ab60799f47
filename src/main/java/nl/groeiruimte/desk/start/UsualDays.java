package nl.groeiruimte.desk.start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.groeiruimte.cases.lead.PhaseTimes;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.reports.versions.Archive;
import nl.groeiruimte.reports.versions.FrozenVersion;
import org.springframework.stereotype.Component;

/**
 * How many days are usual in each phase, as far as the asker may be told. For a member it is the median of the own
 * agency's cases, whose timelines they read anyway; where these are too few, and for the coordinator, it is the median
 * that the newest closed report tells its readers. So nobody learns how long another agency's cases take.
 */
@Component
class UsualDays {

    /** As the shared report tells medians from five on, this says nothing of less. */
    private static final int ENOUGH = 5;

    private static final Duration KEPT = Duration.ofHours(1);

    /**
     * What is usual, in days by code of the phase; a phase of which nothing is known is not in it.
     *
     * @param mine for the asker's own cases
     * @param own codes of the phases of which that is the own agency's
     * @param everywhere as the report tells it
     */
    record Usual(Map<String, Integer> mine, List<String> own, Map<String, Integer> everywhere) {}

    private record Kept(Usual usual, Instant until) {}

    private final PhaseTimes times;
    private final Archive archive;
    private final CurrentAsker asker;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    UsualDays(PhaseTimes times, Archive archive, CurrentAsker asker, Clock clock) {
        this.times = times;
        this.archive = archive;
        this.asker = asker;
        this.clock = clock;
    }

    /** As it was within the last hour. */
    Usual now() {
        Asker me = asker.get();
        // Who gets the same is told apart by whose cases it is made of, and by the edition that they read.
        String readers = Archive.editionFor(me) + " " + (me.is(Role.TASKFORCE) ? me.agency() : null);
        Instant now = clock.instant();
        Kept known = kept.get(readers);
        if (known == null || known.until().isBefore(now)) {
            known = new Kept(read(me), now.plus(KEPT));
            kept.put(readers, known);
        }
        return known.usual();
    }

    private Usual read(Asker me) {
        Map<String, Integer> everywhere = reported(Archive.editionFor(me));
        Map<String, Integer> mine = new HashMap<>(everywhere);
        List<PhaseTimes.Time> own = me.is(Role.TASKFORCE) && me.agency() != null
                ? times.own().stream().filter(time -> time.left() >= ENOUGH).toList()
                : List.of();
        own.forEach(time -> mine.put(time.phase(), time.median()));
        return new Usual(mine, own.stream().map(PhaseTimes.Time::phase).toList(), everywhere);
    }

    private Map<String, Integer> reported(Report.Edition edition) {
        Optional<FrozenVersion> newest = archive.all(edition).stream().findFirst();
        return newest.flatMap(version -> archive.find(version.period(), version.version(), edition))
                .flatMap(frozen -> frozen.report().report().tables().stream()
                        .filter(table -> table.code().equals(ReportTable.LEAD_TIME))
                        .findFirst())
                .map(UsualDays::medians)
                .orElse(Map.of());
    }

    private static Map<String, Integer> medians(ReportTable table) {
        List<String> columns =
                table.columns().stream().map(ReportTable.Column::code).toList();
        int median = columns.indexOf(ReportTable.MEDIAN);
        Map<String, Integer> days = new HashMap<>();
        table.rows().forEach(row -> {
            Value value = row.values().get(median);
            if (value.state() == Value.State.NUMBER) {
                days.put(row.code(), value.known().intValue());
            }
        });
        return days;
    }
}
