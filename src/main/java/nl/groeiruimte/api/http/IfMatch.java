package nl.groeiruimte.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * As which the caller knows what is to be changed: the field {@code If-Match} (RFC 9110, 13.1.1). Compared strongly, so
 * that a weak tag is nobody's.
 */
public final class IfMatch {

    /** Whatever it is now, as long as it is there. */
    private static final String ANY = "*";

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7E]*\"");
    private static final Pattern TAGS = Pattern.compile("(?:" + TAG + ")(?:[ \\t]*,[ \\t]*" + TAG + ")*");

    private final boolean given;
    private final Set<String> tags;

    private IfMatch(boolean given, Set<String> tags) {
        this.given = given;
        this.tags = tags;
    }

    /** Reads it, and adds what is wrong with it; what is wrong matches everything, as it will be told. */
    public static IfMatch of(HttpServletRequest request, List<Fault> faults) {
        List<String> lines = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        String written = String.join(",", lines).strip();
        if (lines.isEmpty() || TAGS.matcher(written).matches()) {
            return new IfMatch(
                    !lines.isEmpty(),
                    TAG.matcher(written).results().map(MatchResult::group).collect(Collectors.toSet()));
        }
        if (!written.equals(ANY)) {
            faults.add(Fault.ofParameter(HttpHeaders.IF_MATCH, ErrorCode.IF_MATCH));
        }
        return new IfMatch(true, Set.of(ANY));
    }

    /** @throws ProblemException when it is not there */
    public void require() {
        if (!given) {
            throw ProblemException.of(ProblemType.STATE_REQUIRED);
        }
    }

    /**
     * Tells whether what is there now has one of these tags.
     *
     * @param tag of what is there now
     * @throws ProblemException when it has not
     */
    public void check(String tag) {
        if (!tags.contains(ANY) && !tags.contains(tag)) {
            throw ProblemException.of(ProblemType.CASE_CHANGED);
        }
    }

    /**
     * The same where it need not be given, of something that may not be there.
     *
     * @param tag of what is there now; none when nothing is
     * @throws ProblemException of this type
     */
    public void checkIfGiven(@Nullable String tag, ProblemType changed) {
        if (given && (tag == null || !tags.contains(ANY) && !tags.contains(tag))) {
            throw ProblemException.of(changed);
        }
    }
}
