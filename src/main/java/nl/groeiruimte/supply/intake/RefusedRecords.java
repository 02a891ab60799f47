package nl.groeiruimte.supply.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What is wrong with the records of a file, as they are read one after the other: all of each, of which the first many
 * are kept.
 */
public final class RefusedRecords {

    private final List<ImportRun.Problem> problems = new ArrayList<>();
    private int records;
    private boolean wrong;
    private ImportRun.Problem last;

    /** What a text means; null, with what is wrong kept, when it is not what its field expects. Null means null. */
    public <T> T read(long record, String field, String text, Function<String, T> meaning) {
        if (text == null) {
            return null;
        }
        try {
            return meaning.apply(text);
        } catch (WrongCell e) {
            add(record, field, text, e);
            return null;
        }
    }

    /** Something is wrong with the record that is being read; {@code field} and {@code text} may be null. */
    public void add(long record, String field, String text, WrongCell problem) {
        wrong = true;
        ImportRun.Problem one = problem.at(record, field, text);
        // A source that is missing is missed by each fact.
        if (!one.equals(last) && problems.size() < KeptProblems.MOST) {
            problems.add(one);
        }
        last = one;
    }

    /** Whether something is wrong with the record that is being read. */
    public boolean any() {
        return wrong;
    }

    /** Ends a record: whether it can be taken. */
    public boolean taken() {
        boolean taken = !wrong;
        records += wrong ? 1 : 0;
        wrong = false;
        return taken;
    }

    /** How many records were refused. */
    public int records() {
        return records;
    }

    /** What was wrong with them, the first of it. */
    public List<ImportRun.Problem> problems() {
        return problems;
    }
}
