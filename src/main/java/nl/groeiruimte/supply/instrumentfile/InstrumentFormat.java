package nl.groeiruimte.supply.instrumentfile;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.InstrumentFact;
import nl.groeiruimte.supply.instrument.InstrumentKeeper;
import nl.groeiruimte.supply.instrument.Instruments;
import nl.groeiruimte.supply.intake.ImportFormat;
import nl.groeiruimte.supply.intake.ImportKind;
import nl.groeiruimte.supply.intake.ImportRun;
import nl.groeiruimte.supply.intake.ImportSettings;
import nl.groeiruimte.supply.intake.KeptProblems;
import nl.groeiruimte.supply.intake.RefusedRecords;
import nl.groeiruimte.supply.intake.SentFile;
import nl.groeiruimte.supply.intake.SheetRecords;
import nl.groeiruimte.supply.intake.WrongCell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files with instruments: each line against the instrument that there is, and against the lines before it. */
@Component
class InstrumentFormat implements ImportFormat {

    private final InstrumentSheetWords words;
    private final Instruments instruments;
    private final ReadyInstruments ready;
    private final KeptProblems problems;
    private final ImportSettings settings;
    private final CurrentAsker asker;
    private final Clock clock;

    InstrumentFormat(
            InstrumentSheetWords words,
            Instruments instruments,
            ReadyInstruments ready,
            KeptProblems problems,
            ImportSettings settings,
            CurrentAsker asker,
            Clock clock) {
        this.words = words;
        this.instruments = instruments;
        this.ready = ready;
        this.problems = problems;
        this.settings = settings;
        this.asker = asker;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.INSTRUMENTS;
    }

    @Override
    public boolean sentBy(Asker sender) {
        return InstrumentKeeper.of(sender).isPresent();
    }

    @Override
    public boolean onlyUtf8() {
        return false;
    }

    @Override
    public ImportRun.Counts read(ImportRun run, SentFile file, SentFile.Progress progress) throws IOException {
        LocalDate today = LocalDate.now(clock);
        String name = asker.get().name();
        InstrumentReading reading =
                new InstrumentReading(words, settings.maxRecords(), source -> new Provenance(source, today, name));
        new SheetRecords(file, settings.maxFieldSize())
                .read(progress, (line, record) -> reading.read(line, record, progress));
        reading.end();
        RefusedRecords refused = reading.refusals();
        Map<String, Long> lines = new HashMap<>();
        int added = 0;
        int changed = 0;
        int same = 0;
        for (SaidInstrument said : reading.said()) {
            Instrument before = instruments.find(said.code()).orElse(null);
            judge(said, before, run.agency(), lines.putIfAbsent(said.code(), said.line()), refused);
            if (!refused.taken()) {
                continue;
            }
            List<String> different = before == null ? List.of() : said.changed(before);
            if (before != null && different.isEmpty()) {
                same++;
            } else {
                ready.add(run, said, before, different);
                added += before == null ? 1 : 0;
                changed += before == null ? 0 : 1;
            }
        }
        problems.keepFound(run.id(), run.agency(), refused.problems());
        return new ImportRun.Counts(added, changed, same, refused.records(), 0);
    }

    private void judge(
            SaidInstrument said,
            @Nullable Instrument before,
            String keeper,
            @Nullable Long earlier,
            RefusedRecords refused) {
        if (earlier != null) {
            refused.add(said.line(), "code", said.code(), new WrongCell("double", earlier.toString()));
        }
        if (before != null && !before.keeper().equals(keeper)) {
            refused.add(said.line(), "code", said.code(), new WrongCell("of-other-keeper"));
        }
        if (before == null && said.name() == null) {
            refused.add(said.line(), "name", null, new WrongCell("needed-for-new"));
        }
        String level = said.facts().text(InstrumentFact.LEVEL);
        if (!InstrumentKeeper.mayKeep(keeper, level)) {
            refused.add(said.line(), InstrumentFact.LEVEL.key(), level, new WrongCell("level-of-invest-nl"));
        }
    }

    @Override
    public void apply(ImportRun run) {
        ready.apply(run);
    }

    @Override
    public void forget(UUID run) {
        ready.forget(run);
    }

    @Override
    public Preview preview(ImportRun run, int most, Locale locale) {
        return ready.preview(run, most, locale);
    }

    @Override
    public String fieldName(String field, Locale locale) {
        return words.fieldName(field, locale);
    }
}
