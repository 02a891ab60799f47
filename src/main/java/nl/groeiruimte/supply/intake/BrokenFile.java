package nl.groeiruimte.supply.intake;

/** A file of which nothing can be taken. */
public final class BrokenFile extends RuntimeException {

    private final transient ImportRun.Problem problem;

    /**
     * @param line where it went wrong; 0 when it is about no line
     * @param args of the message {@code supplyimport.wrong.<code>}
     */
    public BrokenFile(long line, String code, String... args) {
        super(code + " at line " + line);
        problem = ImportRun.Problem.of(line, null, code, null, args);
    }

    /** What is wrong, as its page says it. */
    public ImportRun.Problem problem() {
        return problem;
    }
}
