package nl.groeiruimte.stewardship.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.groeiruimte.cases.lead.Eligibility;
import nl.groeiruimte.cases.shortlist.Replays;
import nl.groeiruimte.platform.process.RuleFile;
import nl.groeiruimte.platform.process.RuleFileException;
import nl.groeiruimte.platform.process.RuleTables;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The decision tables: what counts now and counted before, drafts, and putting one into use. */
@Component
class RuleBook {

    /** Reading a shortlist of two hundred sites takes milliseconds; a page should not take longer than some seconds. */
    private static final int MOST_SHORTLISTS = 500;

    private static final int MOST_VERDICTS = 5_000;

    /**
     * A version as the history shows it.
     *
     * @param change none when it came with a release
     * @param difference with the version before; none for the first
     */
    public record Entry(
            int version,
            Instant since,
            RuleHistory.@Nullable Change change,
            @Nullable Difference difference) {}

    /** A draft beside what counts now. */
    public record Tried(RuleDrafts.Draft draft, Entry current, Difference difference, Effect effect) {}

    /** What became of a draft that was to go live: its version, or nothing when another one was first. */
    record Live(RuleTable table, Optional<Integer> version) {}

    private final RuleTables tables;
    private final RuleDrafts drafts;
    private final RuleHistory history;
    private final RuleChecks checks;
    private final Replays replays;
    private final Eligibility eligibility;
    private final CurrentAsker asker;

    RuleBook(
            RuleTables tables,
            RuleDrafts drafts,
            RuleHistory history,
            RuleChecks checks,
            Replays replays,
            Eligibility eligibility,
            CurrentAsker asker) {
        this.tables = tables;
        this.drafts = drafts;
        this.history = history;
        this.checks = checks;
        this.replays = replays;
        this.eligibility = eligibility;
        this.asker = asker;
    }

    /** All versions of a table, the one that counts now first. */
    @Transactional(readOnly = true)
    public List<Entry> versions(RuleTable table) {
        Map<Integer, RuleHistory.Change> changes = history.of(table);
        List<RuleTables.Version> versions = tables.versions(table.key());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            int version = versions.get(i).version();
            Difference difference = i + 1 == versions.size()
                    ? null
                    : Difference.between(file(table, versions.get(i + 1).version()), file(table, version));
            entries.add(new Entry(version, versions.get(i).since(), changes.get(version), difference));
        }
        return entries;
    }

    /** What a version says. */
    @Transactional(readOnly = true)
    public Optional<RuleFile> find(RuleTable table, int version) {
        return tables.file(table.key(), version);
    }

    /** What counts now. */
    @Transactional(readOnly = true)
    public RuleFile current(RuleTable table) {
        return file(table, tables.versions(table.key()).get(0).version());
    }

    @Transactional(readOnly = true)
    public List<RuleDrafts.Draft> drafts(RuleTable table) {
        return drafts.of(table);
    }

    /**
     * Keeps a changed table as a draft.
     *
     * @throws RuleFileException when it is broken, or does not answer what is asked of it
     */
    @Transactional
    public UUID draft(RuleTable table, byte[] content) throws RuleFileException {
        RuleFile file = RuleFile.read(table.key(), content);
        checks.check(table, file);
        tables.tryOut(file, table.key());
        return drafts.keep(table, content, asker.get());
    }

    /** A draft with what it changes and what would have come out otherwise. */
    @Transactional(readOnly = true)
    public Optional<Tried> tried(UUID id) {
        return drafts.find(id).map(draft -> {
            RuleFile file = read(draft);
            Entry current = versions(draft.table()).get(0);
            RuleFile now = file(draft.table(), current.version());
            return new Tried(
                    draft, current, Difference.between(now, file), effect(draft.table(), answers(now), answers(file)));
        });
    }

    /**
     * Puts a draft into use as a new version.
     *
     * @param seen the version with which its author compared it
     */
    @Transactional
    public Optional<Live> goLive(UUID id, int seen, String reason) {
        return drafts.find(id).map(draft -> {
            Optional<Integer> version = tables.goLive(read(draft), draft.table().key(), seen);
            version.ifPresent(number -> {
                history.add(draft.table(), number, reason, asker.get());
                drafts.forget(id);
            });
            return new Live(draft.table(), version);
        });
    }

    /** Throws a draft away; tells of which table it was. */
    @Transactional
    public Optional<RuleTable> discard(UUID id) {
        Optional<RuleTable> table = drafts.find(id).map(RuleDrafts.Draft::table);
        drafts.forget(id);
        return table;
    }

    private Effect effect(
            RuleTable table,
            Function<Map<String, Object>, List<Map<String, Object>>> now,
            Function<Map<String, Object>, List<Map<String, Object>>> proposed) {
        return switch (table) {
            case MATCH_WEIGHTS ->
                Effect.of(replays.replay(
                        new Replays.Tables(inputs -> now.apply(inputs).get(0), null),
                        new Replays.Tables(inputs -> proposed.apply(inputs).get(0), null),
                        MOST_SHORTLISTS));
            case TECHNOLOGY_PROXIMITY ->
                Effect.of(replays.replay(
                        new Replays.Tables(null, inputs -> now.apply(inputs).get(0)),
                        new Replays.Tables(
                                null, inputs -> proposed.apply(inputs).get(0)),
                        MOST_SHORTLISTS));
            case ELIGIBILITY -> Effect.of(eligibility.trial(now, proposed, MOST_VERDICTS));
        };
    }

    /** Each question is asked once: thousands of cases differ in a few answers. */
    private static Function<Map<String, Object>, List<Map<String, Object>>> answers(RuleFile file) {
        Map<Map<String, Object>, List<Map<String, Object>>> kept = new HashMap<>();
        return inputs -> kept.computeIfAbsent(inputs, asked -> evaluated(file, asked));
    }

    private RuleFile file(RuleTable table, int version) {
        return tables.file(table.key(), version).orElseThrow();
    }

    private static RuleFile read(RuleDrafts.Draft draft) {
        try {
            return RuleFile.read(draft.table().key(), draft.file());
        } catch (RuleFileException e) {
            throw new IllegalStateException("draft " + draft.id() + " was valid when it was kept", e);
        }
    }

    private static List<Map<String, Object>> evaluated(RuleFile file, Map<String, Object> inputs) {
        try {
            return file.evaluate(inputs);
        } catch (RuleFileException e) {
            throw new IllegalStateException("a table that was tried with all questions fails on one", e);
        }
    }
}
