package nl.groeiruimte.platform.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the file of a decision table.
 *
 * @param line in the file, from 1 on, when it is about one
 * @param code last part of the message key {@code rules.problem.…} that says it in words
 * @param args of that message
 */
public record RuleProblem(@Nullable Integer line, String code, List<String> args) {

    /** A problem, often in a line. */
    public static RuleProblem at(@Nullable Integer line, String code, String... args) {
        return new RuleProblem(line, code, List.of(args));
    }
}
