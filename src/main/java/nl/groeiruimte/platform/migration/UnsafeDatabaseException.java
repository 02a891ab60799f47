package nl.groeiruimte.platform.migration;

import java.util.List;

/** The application must not run with this login, or not on this database. */
public class UnsafeDatabaseException extends RuntimeException {

    private final transient List<String> reasons;

    UnsafeDatabaseException(List<String> reasons) {
        super(String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** Each one a sentence. */
    public List<String> reasons() {
        return reasons;
    }
}
