package nl.groeiruimte.api.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Ends a request with a {@link Problem}. */
public class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final transient Object[] args;
    private final transient List<Fault> faults;
    private final transient List<String> openCases;
    private final @Nullable String reference;

    private ProblemException(
            HttpStatus status,
            String code,
            Object[] args,
            List<Fault> faults,
            List<String> openCases,
            @Nullable String reference) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.args = args;
        this.faults = faults;
        this.openCases = openCases;
        this.reference = reference;
    }

    /** @param args for the words of this code's detail */
    public static ProblemException of(HttpStatus status, String code, Object... args) {
        return new ProblemException(status, code, args, List.of(), List.of(), null);
    }

    /** All that is to be corrected, at once. */
    public static ProblemException invalid(List<Fault> faults) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "invalid-input", new Object[0], faults, List.of(), null);
    }

    /** The same problem, with what else is to be corrected. */
    public ProblemException with(List<Fault> more) {
        List<Fault> all = new ArrayList<>(more);
        all.addAll(faults);
        return new ProblemException(status, code, args, List.copyOf(all), openCases, reference);
    }

    /** The same for what does not exist and for what is not the asker's. */
    public static ProblemException notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    /** The agency already has open cases of this company. */
    public static ProblemException duplicateCompany(List<String> openCases) {
        return new ProblemException(
                HttpStatus.CONFLICT, "duplicate-company", new Object[0], List.of(), openCases, null);
    }

    /** A failure on our side, of which the answer tells nothing but the number under which the log has it. */
    static ProblemException failure(HttpStatus status, @Nullable String reference) {
        String code = status == HttpStatus.SERVICE_UNAVAILABLE ? "unavailable" : "internal-error";
        return new ProblemException(status, code, new Object[0], List.of(), List.of(), reference);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    Object[] args() {
        return args;
    }

    List<Fault> faults() {
        return faults;
    }

    List<String> openCases() {
        return openCases;
    }

    @Nullable
    String reference() {
        return reference;
    }
}
