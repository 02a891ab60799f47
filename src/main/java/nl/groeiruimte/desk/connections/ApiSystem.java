package nl.groeiruimte.desk.connections;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.groeiruimte.platform.apiuse.UseOfDay;
import nl.groeiruimte.platform.directory.ApiClient;
import org.jspecify.annotations.Nullable;

/**
 * A system of the agency, as its client is at the login server and as it used the API.
 *
 * @param days on which it asked anything, the newest first
 * @param now its requests of the period of the limit that is under way
 */
record ApiSystem(ApiClient client, List<UseOfDay> days, long now) {

    /** When it last asked anything; none when it did not in the days that are kept. */
    public @Nullable Instant lastUsed() {
        return latest().map(UseOfDay::lastAt).orElse(null);
    }

    private Optional<UseOfDay> latest() {
        return days.stream().findFirst();
    }

    /** Since when its secret is, as the form carries it that replaces that one; empty when nobody knows. */
    public String secretMark() {
        Instant since = client.secretSince();
        return since == null ? "" : Long.toString(since.getEpochSecond());
    }
}
