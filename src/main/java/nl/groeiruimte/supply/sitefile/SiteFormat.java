package nl.groeiruimte.supply.sitefile;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.intake.CopyRows;
import nl.groeiruimte.supply.intake.ImportFormat;
import nl.groeiruimte.supply.intake.ImportKind;
import nl.groeiruimte.supply.intake.ImportRun;
import nl.groeiruimte.supply.intake.ImportSettings;
import nl.groeiruimte.supply.intake.SentFile;
import nl.groeiruimte.supply.intake.SheetRecords;
import org.springframework.stereotype.Component;

/** Reads our own template: one line a site, one column for each thing that can be known of it. */
@Component
class SiteFormat implements ImportFormat {

    private final SiteWords words;
    private final SitePlan plan;
    private final SitePreview preview;
    private final ImportSettings settings;
    private final CurrentAsker asker;
    private final DataSource source;
    private final Clock clock;

    SiteFormat(
            SiteWords words,
            SitePlan plan,
            SitePreview preview,
            ImportSettings settings,
            CurrentAsker asker,
            DataSource source,
            Clock clock) {
        this.words = words;
        this.plan = plan;
        this.preview = preview;
        this.settings = settings;
        this.asker = asker;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.SITES;
    }

    @Override
    public boolean onlyUtf8() {
        return false;
    }

    @Override
    public ImportRun.Counts read(ImportRun run, SentFile file, SentFile.Progress progress) throws IOException {
        plan.begin();
        LocalDate today = LocalDate.now(clock);
        String name = asker.get().name();
        SiteReading reading;
        long copied;
        try (CopyRows rows = new CopyRows(source, SitePlan.INCOMING, SitePlan.COLUMNS)) {
            SheetRecords records = new SheetRecords(file, settings.maxFieldSize());
            reading = new SiteReading(
                    words, rows, settings.maxRecords(), run.id(), named -> new Provenance(named, today, name));
            SiteReading each = reading;
            records.read(progress, (line, record) -> each.read(line, record, progress));
            reading.end();
            copied = rows.end();
        }
        return plan.layReady(run, copied, reading.refusals(), 0);
    }

    @Override
    public void apply(ImportRun run) {
        plan.apply(run);
    }

    @Override
    public void forget(UUID run) {
        plan.forget(run);
    }

    @Override
    public Preview preview(ImportRun run, int most, Locale locale) {
        return preview.of(run.id(), most, locale);
    }

    @Override
    public String fieldName(String field, Locale locale) {
        return preview.fieldName(field, locale);
    }
}
