package nl.groeiruimte.platform.process;

import java.util.List;

/** The file of a decision table cannot be used. */
public class RuleFileException extends Exception {

    private final transient List<RuleProblem> problems;

    /** For at least one problem. */
    public RuleFileException(List<RuleProblem> problems) {
        super(problems.size() + " problems with a decision table, the first one "
                + problems.get(0).code());
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the file. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
