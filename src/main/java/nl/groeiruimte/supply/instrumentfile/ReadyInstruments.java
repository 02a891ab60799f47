package nl.groeiruimte.supply.instrumentfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.supply.fact.FactWords;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.InstrumentFact;
import nl.groeiruimte.supply.instrument.InstrumentRow;
import nl.groeiruimte.supply.instrument.Instruments;
import nl.groeiruimte.supply.intake.ImportFormat;
import nl.groeiruimte.supply.intake.ImportRun;
import nl.groeiruimte.supply.intake.TrialOutdated;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Instruments as a file would have them, between the trial and its confirmation. */
@Component
class ReadyInstruments {

    /** An instrument as it would be, and what of it is different; nothing of a new one. */
    private record Ready(Instrument instrument, boolean isNew, List<String> changed) {}

    private final JdbcClient jdbc;
    private final Instruments instruments;
    private final InstrumentSheetWords words;
    private final FactWords facts;

    ReadyInstruments(JdbcClient jdbc, Instruments instruments, InstrumentSheetWords words, FactWords facts) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.words = words;
        this.facts = facts;
    }

    void add(ImportRun run, SaidInstrument said, @Nullable Instrument before, List<String> changed) {
        Instruments.Content content = said.on(before);
        List<@Nullable Object> values = new ArrayList<>(List.of(run.id(), said.line(), said.code(), content.name()));
        values.addAll(List.of(run.agency(), content.onRouteMap()));
        values.add(before == null ? null : before.version());
        values.add(changed.toArray(String[]::new));
        values.addAll(InstrumentRow.COLUMNS.values(content.facts()));
        jdbc.sql("insert into groeiruimte.import_instrument (import_id, line, code, name, keeper, on_route_map,"
                        + " seen_version, changed, " + String.join(", ", InstrumentRow.COLUMNS.names())
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, " + InstrumentRow.COLUMNS.questionMarks() + ")")
                .params(values)
                .update();
    }

    /** @throws TrialOutdated when it no longer fits what there is */
    void apply(ImportRun run) {
        List<Ready> all = ready(run);
        TrialOutdated.unless(all.size() == run.counts().added() + run.counts().changed());
        for (Ready one : all) {
            Instrument instrument = one.instrument();
            Instruments.Content content =
                    new Instruments.Content(instrument.name(), instrument.onRouteMap(), instrument.facts(), false);
            TrialOutdated.unless(
                    one.isNew()
                            ? instruments.add(instrument.code(), instrument.keeper(), content, "imported")
                            : instruments.write(instrument, content, "imported"));
        }
    }

    void forget(UUID run) {
        jdbc.sql("delete from groeiruimte.import_instrument where import_id = ?")
                .param(run)
                .update();
    }

    @Transactional(readOnly = true)
    public ImportFormat.Preview preview(ImportRun run, int most, Locale locale) {
        List<ImportFormat.Item> added = new ArrayList<>();
        List<ImportFormat.Item> changed = new ArrayList<>();
        for (Ready one : ready(run)) {
            Instrument after = one.instrument();
            if (one.isNew() && added.size() < most) {
                added.add(new ImportFormat.Item(
                        after.name(), null, said(after, InstrumentFact.PROVIDER, locale), List.of()));
            } else if (!one.isNew() && changed.size() < most) {
                instruments
                        .find(after.code())
                        .ifPresent(now -> changed.add(new ImportFormat.Item(
                                now.name(),
                                now.code(),
                                "",
                                one.changed().stream()
                                        .map(key -> new ImportFormat.Step(
                                                words.fieldName(key, locale),
                                                said(now, key, locale),
                                                said(after, key, locale)))
                                        .toList())));
            }
        }
        return new ImportFormat.Preview(added, changed);
    }

    private String said(Instrument instrument, String key, Locale locale) {
        InstrumentFact fact = InstrumentFact.of(key);
        if (fact != null) {
            return said(instrument, fact, locale);
        }
        return key.equals("name")
                ? instrument.name()
                : words.word("supply.", instrument.onRouteMap() ? "yes" : "no", locale);
    }

    private String said(Instrument instrument, InstrumentFact fact, Locale locale) {
        return facts.brief(instrument.facts(), fact, words.word("supply.", "unknown", locale));
    }

    private List<Ready> ready(ImportRun run) {
        InstrumentRow rows = new InstrumentRow();
        return jdbc.sql("""
                        select i.*, coalesce(seen_version, 0) as version, 0 revision, null::date confirmed_on,
                            null confirmed_by, null::date withdrawn_on
                        from groeiruimte.import_instrument i where import_id = ? order by line""")
                .param(run.id())
                .query((row, number) -> new Ready(
                        rows.mapRow(row, number), Rows.count(row, "seen_version") == null, Rows.list(row, "changed")))
                .list();
    }
}
