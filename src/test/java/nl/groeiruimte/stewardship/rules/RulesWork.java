package nl.groeiruimte.stewardship.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.shortlist.Replays;
import nl.groeiruimte.platform.process.RuleFile;
import nl.groeiruimte.platform.process.RuleFileException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changing rules without pages, for the tests of cases' ways. */
public class RulesWork {

    private final RuleBook book;
    private final TransactionTemplate transaction;

    public RulesWork(BeanFactory application) {
        this.book = application.getBean(RuleBook.class);
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    /** The version of the weights that counts now. */
    public int version() {
        return book.versions(RuleTable.MATCH_WEIGHTS).get(0).version();
    }

    /** Who put it into use and why; empty when it came with a release. */
    public Optional<String> why() {
        return Optional.ofNullable(book.versions(RuleTable.MATCH_WEIGHTS).get(0).change())
                .map(change -> change.author() + ": " + change.reason());
    }

    /** A draft in which each kind weighs one part alone. */
    public UUID onlyPart(String part) {
        return draft(file -> {
            List<String> outputs = file.outputs().stream()
                    .map(output -> output.equals(part) ? "100" : "0")
                    .toList();
            return changed(file, outputs);
        });
    }

    /** A draft that says what a version said. */
    public UUID asIn(int version) {
        return draft(file -> book.find(RuleTable.MATCH_WEIGHTS, version).orElseThrow());
    }

    /** The codes of the sites of a case that come first now and by a draft. */
    public List<List<String>> firsts(UUID draft, UUID lead) {
        return transaction.execute(status -> book.tried(draft)).orElseThrow().effect().shortlists().stream()
                .filter(replay -> replay.leadId().equals(lead))
                .map(replay -> List.of(replay.before(), replay.after()))
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(sites -> sites.stream().map(Replays.Site::code).toList())
                .toList();
    }

    /** Puts a draft into use; empty when another one was first. */
    public Optional<Integer> goLive(UUID draft, int seen, String reason) {
        return book.goLive(draft, seen, reason).orElseThrow().version();
    }

    /** Whether a file is taken as a draft of this table; one that is taken is put into use, and that is undone. */
    public boolean taken(String table, String file) {
        RuleTable of = RuleTable.of(table).orElseThrow();
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                UUID draft = book.draft(of, file.getBytes(StandardCharsets.UTF_8));
                book.tried(draft);
                return book.goLive(draft, book.versions(of).get(0).version(), "op proef")
                        .orElseThrow()
                        .version()
                        .isPresent();
            } catch (RuleFileException e) {
                return false;
            }
        });
    }

    /**
     * How many cases a proposal without any difference would change, while a table is in use that judges otherwise than
     * the one of the cases' day.
     */
    public int changedByNothing(String table, String otherwise) {
        RuleTable of = RuleTable.of(table).orElseThrow();
        byte[] usual = book.current(of).content();
        live(of, otherwise.getBytes(StandardCharsets.UTF_8));
        try {
            UUID same = book.draft(of, book.current(of).content());
            RuleBook.Tried tried =
                    transaction.execute(status -> book.tried(same)).orElseThrow();
            book.discard(same);
            if (!tried.difference().nothing() || tried.effect().cases() == 0) {
                throw new IllegalStateException("nothing to compare");
            }
            return tried.effect().changed();
        } catch (RuleFileException e) {
            throw new IllegalStateException(e.problems().toString(), e);
        } finally {
            live(of, usual);
        }
    }

    private void live(RuleTable table, byte[] content) {
        try {
            goLive(book.draft(table, content), book.versions(table).get(0).version(), "op proef");
        } catch (RuleFileException e) {
            throw new IllegalStateException(e.problems().toString(), e);
        }
    }

    private UUID draft(UnaryOperator<RuleFile> change) {
        try {
            return book.draft(
                    RuleTable.MATCH_WEIGHTS,
                    change.apply(book.current(RuleTable.MATCH_WEIGHTS)).content());
        } catch (RuleFileException e) {
            throw new IllegalStateException(e.problems().toString(), e);
        }
    }

    private static RuleFile changed(RuleFile file, List<String> outputs) {
        try {
            return file.with(file.lines().stream().collect(Collectors.toMap(RuleFile.Line::id, line -> outputs)));
        } catch (RuleFileException e) {
            throw new IllegalStateException(e.problems().toString(), e);
        }
    }
}
