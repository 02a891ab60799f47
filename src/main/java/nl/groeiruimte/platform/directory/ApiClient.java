package nl.groeiruimte.platform.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client of the login server with which an agency's own system gets tokens for the API; its secret is not part of it.
 *
 * @param id the login server's id of it
 * @param clientId the name that the system logs in with, such as {@code agency-bom}
 * @param subject of its tokens
 * @param enabled whether the login server gives it tokens
 * @param bySecret whether it logs in with a secret; else there is none to renew
 * @param secretSince when its secret was made; empty for one that came with the realm
 */
public record ApiClient(
        UUID id,
        String clientId,
        String subject,
        boolean enabled,
        boolean bySecret,
        @Nullable Instant secretSince) {}
