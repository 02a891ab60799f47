package nl.groeiruimte.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Proves to the database, for the transaction under way, who is asking; row level security reads it. The proof is
 * signed with a key that the database can check and no statement can read, for this transaction alone, so that nobody
 * who gets statements of his own in can be somebody else.
 */
@Component
public class PrincipalProof {

    /** Asks the database for what names its transaction: the connection's process and the microsecond it began. */
    static final String MOMENT = "select proof.moment()";

    /**
     * The same of a request, behind which somebody waits: not long for what another has locked, and for no statement
     * without end. Work by the clock, such as a large file, takes the time that it needs.
     */
    static final String MOMENT_OF_REQUEST = "select proof.moment(), set_config('lock_timeout', '5s', true),"
            + " set_config('statement_timeout', '60s', true)";

    /** Principal, step and signature. */
    static final String ASK = "select proof.ask(?, ?, ?)";

    private static final String ALGORITHM = "HmacSHA256";

    private static final ThreadLocal<Moment> MOMENTS = new ThreadLocal<>();

    /** What Spring holds a transaction's connection in, which is another one for each; and the transaction's name. */
    private record Moment(Object transaction, String name) {}

    private final AtomicInteger steps = new AtomicInteger();
    /** With the key in it; each thread takes a copy. */
    private final Mac keyed;

    /** @param keys the one to sign with; after a comma one that the database still takes from other nodes */
    PrincipalProof(@Value("${groeiruimte.proof.key}") String keys) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(keys.split(",")[0].strip().getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** A principal with what only this transaction can use. */
    record Signed(String principal, int step, byte[] signature) {}

    /** A later one of the same transaction counts, never an earlier one again. */
    Signed sign(String principal, String moment) {
        int step = steps.updateAndGet(last -> last == Integer.MAX_VALUE ? 1 : last + 1);
        try {
            Mac mac = (Mac) keyed.clone();
            return new Signed(
                    principal,
                    step,
                    mac.doFinal((moment + "." + step + "." + principal).getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e); // Java's own can be copied
        }
    }

    /** In a transaction that is under way, whoever began it. */
    void apply(JdbcClient jdbc, Optional<Asker> asker) {
        apply(jdbc, principal(asker));
    }

    void apply(JdbcClient jdbc, String principal) {
        Object transaction = transactionUnderWay();
        Moment known = MOMENTS.get();
        String moment = known != null && transaction != null && known.transaction() == transaction
                ? known.name()
                : jdbc.sql(MOMENT).query(String.class).single();
        began(moment);
        Signed signed = sign(principal, moment);
        jdbc.sql(ASK)
                .params(signed.principal(), signed.step(), signed.signature())
                .query((row, number) -> number)
                .single();
    }

    /** Remembers the name of this thread's transaction, so that the next principal of it costs one question less. */
    static void began(String moment) {
        Object transaction = transactionUnderWay();
        if (transaction != null) {
            MOMENTS.set(new Moment(transaction, moment));
        }
    }

    private static @Nullable Object transactionUnderWay() {
        for (Object resource :
                TransactionSynchronizationManager.getResourceMap().values()) {
            if (resource instanceof ConnectionHolder) {
                return resource;
            }
        }
        return null;
    }

    static String principal(Optional<Asker> asker) {
        return asker.map(a -> principal(
                        a.subject(),
                        a.name(),
                        a.agency(),
                        a.roles().stream().map(Role::code).toList()))
                .orElse(principal("", "", "", List.of()));
    }

    /** As the database reads it: codes as they are but for the hyphen, what people choose in hexadecimal. */
    static String principal(String subject, String name, @Nullable String agency, Collection<String> roles) {
        String codes = roles.isEmpty()
                ? ""
                : roles.stream().map(PrincipalProof::code).sorted().collect(Collectors.joining(" ", " ", " "));
        return String.join(",", code(agency == null ? "" : agency), codes, hex(subject), hex(name));
    }

    private static String code(String code) {
        for (int at = 0; at < code.length(); at++) {
            if (!inCode(code.charAt(at))) {
                throw new IllegalArgumentException("neither an agency nor a role");
            }
        }
        return code.replace('-', '_');
    }

    private static boolean inCode(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9' || sign == '-';
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
