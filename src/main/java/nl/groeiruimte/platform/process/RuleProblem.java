package nl.groeiruimte.platform.process;

import java.util.List;

/**
 * Something wrong with the file of a decision table.
 *
 * @param line in the file, from 1 on; null when it is not about one line
 * @param code last part of the message key {@code rules.problem.…} that says it in words
 * @param args of that message
 */
public record RuleProblem(Integer line, String code, List<String> args) {

    /** A problem in a line; {@code line} may be null. */
    public static RuleProblem at(Integer line, String code, String... args) {
        return new RuleProblem(line, code, List.of(args));
    }
}
