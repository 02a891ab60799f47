package nl.groeiruimte.platform.migration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which folders to delete, without a stack trace. */
class OlderDatabaseAnalyzer extends AbstractFailureAnalyzer<OlderDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OlderDatabaseException cause) {
        return new FailureAnalysis(OlderDatabaseException.WHAT, OlderDatabaseException.WHAT_TO_DO, cause);
    }
}
