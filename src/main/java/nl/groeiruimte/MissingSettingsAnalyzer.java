package nl.groeiruimte;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which settings are missing, all at once and without a stack trace. */
class MissingSettingsAnalyzer extends AbstractFailureAnalyzer<MissingSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingSettingsException cause) {
        String missing = cause.environmentNames().stream()
                .map(name -> "  " + name)
                .collect(Collectors.joining(System.lineSeparator()));
        return new FailureAnalysis(
                "Groeiruimte needs a PostgreSQL and, but for migrating it, an OpenID Connect issuer and "
                        + "the names of its hosts. These settings are missing:"
                        + System.lineSeparator() + System.lineSeparator() + missing,
                "Set them as environment variables; the README explains each. "
                        + "For a look without any of them: mvn spring-boot:test-run",
                cause);
    }
}
