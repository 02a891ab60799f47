package nl.groeiruimte.api.leads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.api.http.IdempotencyKey;
import nl.groeiruimte.api.http.IfMatch;
import nl.groeiruimte.api.http.JsonBody;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What came with a request that writes; all that is wrong around its body is kept, to be told with what is in it. */
final class LeadRequest {

    private final HttpServletRequest request;
    private final List<Fault> faults;

    LeadRequest(HttpServletRequest request, MultiValueMap<String, String> query) {
        this.request = request;
        this.faults = new ArrayList<>(Query.of(query).faults());
    }

    /** What is wrong so far. */
    List<Fault> faults() {
        return new ArrayList<>(faults);
    }

    /** Also when there is nothing to read in it, all that is wrong is told. */
    JsonBody body() throws IOException {
        try {
            return JsonBody.of(request);
        } catch (ProblemException e) {
            throw e.with(faults);
        }
    }

    IfMatch ifMatch() {
        return IfMatch.of(request, faults);
    }

    /** What tells it from another request, if the caller says so. */
    @Nullable
    String key() {
        return IdempotencyKey.of(request, faults);
    }
}
