package nl.groeiruimte.reports.versions;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report.Edition;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.document.ReportDocument.Text;
import nl.groeiruimte.reports.figures.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes versions that never change: figures, texts, the cases of each figure, and the checksum. */
@Component
public class Freezer {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Figures figures;
    private final Archive archive;
    private final FinalTables finalTables;
    private final ToldEditions told;
    private final FrozenStore store;
    private final CurrentAsker asker;
    private final Clock clock;

    Freezer(
            Figures figures,
            Archive archive,
            FinalTables finalTables,
            ToldEditions told,
            FrozenStore store,
            CurrentAsker asker,
            Clock clock) {
        this.figures = figures;
        this.archive = archive;
        this.finalTables = finalTables;
        this.told = told;
        this.store = store;
        this.asker = asker;
        this.clock = clock;
    }

    /**
     * Freezes the first version of a half-year, counted until today or its last day.
     *
     * @throws IllegalStateException when there is a version
     */
    @Transactional
    public FrozenVersion close(HalfYear period, List<Text> texts) {
        return asker.asSystem(() -> {
            if (!archive.versions(period, Edition.FULL).isEmpty()) {
                throw new IllegalStateException("half-year " + period + " is closed");
            }
            return freeze(compute(period, period.countedUntil(LocalDate.now(clock))), 1, texts, null);
        });
    }

    /**
     * Freezes the next version for the same days; those that there are stay as they are.
     *
     * @return none when neither figures nor texts differ from the version that there is
     * @throws IllegalStateException when the half-year is not closed
     */
    @Transactional
    public @Nullable FrozenVersion correct(HalfYear period, List<Text> texts, String reason) {
        return asker.asSystem(() -> {
            FrozenVersion last = last(period);
            ReportDocument before = archive.find(period, last.version(), Edition.FULL)
                    .orElseThrow()
                    .report();
            Figures.Computed computed = compute(period, last.countedUntil());
            boolean same = FrozenText.of(open(computed, texts))
                    .equals(FrozenText.of(new ReportDocument(before.report(), 0, null, null, before.texts(), null)));
            return same ? null : freeze(computed, last.version() + 1, texts, reason);
        });
    }

    /** What a correction would say now, in the full edition: for the coordinator, to see what would change. */
    @Transactional
    public ReportDocument corrected(HalfYear period, List<Text> texts) {
        return asker.asSystem(() -> open(compute(period, last(period).countedUntil()), texts));
    }

    private Figures.Computed compute(HalfYear period, LocalDate until) {
        return figures.compute(period, until, told.once());
    }

    private ReportDocument open(Figures.Computed computed, List<Text> texts) {
        return new ReportDocument(finalTables.addTo(computed.full()), 0, null, null, texts, null);
    }

    private FrozenVersion last(HalfYear period) {
        return archive.versions(period, Edition.FULL).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("half-year " + period + " is not closed"));
    }

    private FrozenVersion freeze(Figures.Computed computed, int version, List<Text> texts, @Nullable String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        store.add(new ReportDocument(finalTables.addTo(computed.shared()), version, now, reason, texts, null));
        FrozenVersion full = store.add(
                new ReportDocument(finalTables.addTo(computed.full()), version, now, reason, texts, salt(), null));
        store.addCases(full, computed.casesOfFigures());
        return full;
    }

    /** As long as half a SHA-256, which nobody guesses. */
    private static String salt() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
