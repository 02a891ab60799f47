package nl.groeiruimte.platform.migration;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is unsafe, all at once and without a stack trace. */
class UnsafeDatabaseAnalyzer extends AbstractFailureAnalyzer<UnsafeDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeDatabaseException cause) {
        return new FailureAnalysis(
                "Groeiruimte does not start on this database:" + System.lineSeparator()
                        + System.lineSeparator()
                        + cause.reasons().stream()
                                .map(reason -> "  " + reason)
                                .collect(Collectors.joining(System.lineSeparator())),
                "Migrate with a step of its own, `java -jar groeiruimte.jar migrate`, and run the "
                        + "application with the role that owns nothing and its own password. The README's section "
                        + "Deploy has the variables.",
                cause);
    }
}
