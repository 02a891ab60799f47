package nl.groeiruimte.platform.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the database with which keys the application proves who asks. Only a function of the database's can read them.
 */
final class SigningKeys {

    private static final int SHORTEST = 32;
    private static final int BLOCK = 64;

    private SigningKeys() {}

    /** @throws IllegalArgumentException when there is none or one is too short */
    static List<byte[]> of(String keys) {
        return Arrays.stream(keys.split(","))
                .map(String::strip)
                .map(key -> {
                    if (key.length() < SHORTEST) {
                        throw new IllegalArgumentException(
                                "GROEIRUIMTE_PROOF_KEY: at least " + SHORTEST + " characters");
                    }
                    return key.getBytes(StandardCharsets.UTF_8);
                })
                .toList();
    }

    /** These and no others, from now on. */
    static void keep(Migration.Target target, List<byte[]> keys) {
        try (Connection owner = DriverManager.getConnection(target.url(), target.owner(), target.ownerPassword());
                Statement old = owner.createStatement();
                PreparedStatement added =
                        owner.prepareStatement("insert into proof.signing_key (inner_pad, outer_pad) values (?, ?)")) {
            owner.setAutoCommit(false);
            old.execute("delete from proof.signing_key");
            for (byte[] key : keys) {
                added.setBytes(1, pad(key, (byte) 0x36));
                added.setBytes(2, pad(key, (byte) 0x5c));
                added.execute();
            }
            owner.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The database was not told the keys of the proof", e);
        }
    }

    /** As HMAC prepares its key (RFC 2104). */
    private static byte[] pad(byte[] key, byte with) {
        try {
            byte[] pad = Arrays.copyOf(
                    key.length > BLOCK ? MessageDigest.getInstance("SHA-256").digest(key) : key, BLOCK);
            for (int i = 0; i < BLOCK; i++) {
                pad[i] ^= with;
            }
            return pad;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
