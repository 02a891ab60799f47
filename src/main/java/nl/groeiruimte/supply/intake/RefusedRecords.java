package nl.groeiruimte.supply.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the records of a file, as they are read one after the other: all of each, of which the first many
 * are kept.
 */
public final class RefusedRecords {

    private final List<ImportRun.Problem> problems = new ArrayList<>();
    private int records;
    private boolean wrong;
    private ImportRun.@Nullable Problem last;

    /** What a text means, if there is one; what is not as its field expects is kept as wrong and means nothing. */
    public <T> @Nullable T read(long record, String field, @Nullable String text, Function<String, T> meaning) {
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

    /** Something is wrong with the record that is being read, often with a field or its text. */
    public void add(long record, @Nullable String field, @Nullable String text, WrongCell problem) {
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
