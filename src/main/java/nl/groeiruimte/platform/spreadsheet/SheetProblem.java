package nl.groeiruimte.platform.spreadsheet;

import java.util.List;

/** A file of which nothing is read; what it holds is never repeated. */
public final class SheetProblem extends RuntimeException {

    private final String code;
    private final long line;
    private final List<String> args;

    /** @param line where it went wrong; 0 when it is about no line */
    public SheetProblem(String code, long line, Object... args) {
        super(code, null, false, false);
        this.code = code;
        this.line = line;
        this.args = List.of(args).stream().map(String::valueOf).toList();
    }

    /** Which problem, such as {@code hidden-sheet}. */
    public String code() {
        return code;
    }

    /** Where it went wrong; 0 when it is about no line. */
    public long line() {
        return line;
    }

    /** Numbers, and columns as spreadsheets call them. */
    public List<String> args() {
        return args;
    }
}
