package nl.groeiruimte.api.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Ends a request with a {@link Problem}. */
public class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final HttpStatus status;
    private final transient Object[] args;
    private final transient List<Fault> faults;
    private final transient List<String> openCases;
    private final @Nullable String reference;

    private ProblemException(
            ProblemType type,
            HttpStatus status,
            Object[] args,
            List<Fault> faults,
            List<String> openCases,
            @Nullable String reference) {
        super(type.code(), null, false, false);
        this.type = type;
        this.status = status;
        this.args = args;
        this.faults = faults;
        this.openCases = openCases;
        this.reference = reference;
    }

    /** @param args for the words of this type's detail */
    public static ProblemException of(ProblemType type, Object... args) {
        return new ProblemException(type, type.status(), args, List.of(), List.of(), null);
    }

    /** Of a request that was not understood, with a status that says why. */
    static ProblemException badRequest(HttpStatus status) {
        return new ProblemException(ProblemType.BAD_REQUEST, status, new Object[0], List.of(), List.of(), null);
    }

    /** All that is to be corrected, at once. */
    public static ProblemException invalid(List<Fault> faults) {
        return of(ProblemType.INVALID_INPUT).with(faults);
    }

    /** The same problem, with what else is to be corrected. */
    public ProblemException with(List<Fault> more) {
        List<Fault> all = new ArrayList<>(more);
        all.addAll(faults);
        return new ProblemException(type, status, args, List.copyOf(all), openCases, reference);
    }

    /** The same for what does not exist and for what is not the asker's. */
    public static ProblemException notFound() {
        return of(ProblemType.NOT_FOUND);
    }

    /** The agency already has open cases of this company. */
    public static ProblemException duplicateCompany(List<String> openCases) {
        ProblemType type = ProblemType.DUPLICATE_COMPANY;
        return new ProblemException(type, type.status(), new Object[0], List.of(), openCases, null);
    }

    /** A failure on our side, of which the answer tells nothing but the number under which the log has it. */
    static ProblemException failure(HttpStatus status, @Nullable String reference) {
        ProblemType type =
                status == HttpStatus.SERVICE_UNAVAILABLE ? ProblemType.UNAVAILABLE : ProblemType.INTERNAL_ERROR;
        return new ProblemException(type, status, new Object[0], List.of(), List.of(), reference);
    }

    ProblemType type() {
        return type;
    }

    HttpStatus status() {
        return status;
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
