package nl.groeiruimte.supply.intake;

import org.jspecify.annotations.Nullable;

/** A cell that is not what its column expects; see {@link ImportRun.Problem#code()}. */
public final class WrongCell extends RuntimeException {

    private final String code;
    private final String[] args;

    /** With the arguments of its messages. */
    public WrongCell(String code, String... args) {
        super(code, null, false, false); // one for each of very many cells: no stack
        this.code = code;
        this.args = args;
    }

    /** The problem where it was found. */
    public ImportRun.Problem at(long line, @Nullable String field, @Nullable String value) {
        return ImportRun.Problem.of(line, field, code, value, args);
    }
}
