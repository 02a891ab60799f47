package nl.groeiruimte.reports.versions;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.Report.Edition;
import nl.groeiruimte.reports.figures.Release;
import nl.groeiruimte.reports.figures.ToldCounts;
import org.springframework.stereotype.Component;

/** What all frozen versions told, beside which every next report may tell too much. */
@Component
class ToldEditions {

    private final Archive archive;
    private final ToldAmounts amounts;
    /** By the shared edition's checksum: what has one never changes. */
    private final Map<String, ToldCounts> counts = new ConcurrentHashMap<>();

    ToldEditions(Archive archive, ToldAmounts amounts) {
        this.archive = archive;
        this.amounts = amounts;
    }

    /** For a report that is frozen now; only the system may ask, and the answer holds for its transaction. */
    Release once() {
        List<ToldCounts> before = archive.all(Edition.SHARED).stream()
                .map(version -> counts.computeIfAbsent(version.checksum(), unread -> read(version)))
                .toList();
        return Release.once(amounts.read(), before);
    }

    /** For one that is given out every day. */
    Release everyDay() {
        return Release.everyDay(amounts.read());
    }

    private ToldCounts read(FrozenVersion version) {
        return ToldCounts.of(report(version, Edition.FULL), report(version, Edition.SHARED));
    }

    private Report report(FrozenVersion version, Edition edition) {
        return archive.find(version.period(), version.version(), edition)
                .orElseThrow()
                .report()
                .report();
    }
}
