package nl.groeiruimte.cases.lead;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.identity.CompanyIdentities;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts a case once, however often and from however many sides it is asked for: once for each key and each reference,
 * and not beside an open case of the same company. All are looked up and kept in the transaction that starts the case,
 * one after the other for each company.
 */
@Component
public class Intake {

    /**
     * What tells a request that is sent again from a new one.
     *
     * @param key 1 to 200 characters, the agency's own
     * @param sha256 of what was sent
     */
    public record Once(String key, String sha256) {

        /** For a form: the same copy of it with the same answers. */
        public static Once ofForm(UUID copy, String answers) {
            try {
                byte[] sent = (copy + "\n" + answers).getBytes(StandardCharsets.UTF_8);
                String sha256 = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
                return new Once("form " + sha256, sha256);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    /** What became of it. */
    public sealed interface Result {

        /** @param replayed whether an earlier request with the same key had started the case */
        record Started(Lead lead, boolean replayed) implements Result {}

        /** The asker's agency has open cases of this company; nothing was started. */
        record Duplicate(List<UUID> open) implements Result {}

        /** The key came with something else before; nothing was started. */
        record OtherContent() implements Result {}

        /** The agency has a case with this reference; nothing was started. */
        record Referred(UUID leadId) implements Result {}

        /** The key or the reference began a case whose data was destroyed since; nothing was started. */
        record Destroyed() implements Result {}
    }

    private final StartKeys keys;
    private final ExternalReferences references;
    private final Registration registration;
    private final CompanyIdentities identities;
    private final Leads leads;
    private final CurrentAsker asker;
    private final TransactionTemplate transaction;

    Intake(
            StartKeys keys,
            ExternalReferences references,
            Registration registration,
            CompanyIdentities identities,
            Leads leads,
            CurrentAsker asker,
            PlatformTransactionManager transactions) {
        this.keys = keys;
        this.references = references;
        this.registration = registration;
        this.identities = identities;
        this.leads = leads;
        this.asker = asker;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What an earlier request with this key came to; empty when there was none. */
    public Optional<Result> earlier(Once once) {
        return keys.find(asker.get().ownAgency(), once.key()).map(used -> earlier(used, once));
    }

    private Result earlier(StartKeys.Used used, Once once) {
        if (used.destroyed()) {
            return new Result.Destroyed();
        }
        return used.bodySha256().equals(once.sha256())
                ? new Result.Started(leads.find(used.leadId()).orElseThrow(), true)
                : new Result.OtherContent();
    }

    /**
     * Starts a case for the asker's agency.
     *
     * @param signal valid values of the form {@link Registration#FORM}
     * @param source {@code form} or {@code api}
     * @param besideOthers whether it may stand beside an open case of the same company
     * @param once none when each call is a new one
     */
    public Result start(FormValues signal, String source, boolean besideOthers, @Nullable Once once) {
        try {
            // Also when it comes to nothing: that open cases were looked up stays in the ledger.
            return transaction.execute(status -> judge(signal, source, besideOthers, once));
        } catch (DuplicateKeyException e) {
            return before(signal, once).orElseThrow(() -> e);
        }
    }

    private Optional<Result> before(FormValues signal, @Nullable Once once) {
        return Optional.ofNullable(once).flatMap(this::earlier).or(() -> signal.text(ExternalReferences.FIELD)
                .flatMap(references::find)
                .map(found -> found.destroyed() ? new Result.Destroyed() : new Result.Referred(found.leadId())));
    }

    private Result judge(FormValues signal, String source, boolean besideOthers, @Nullable Once once) {
        Optional<Lead> registered = registration.write(signal, source, besideOthers, once);
        if (registered.isPresent()) {
            return new Result.Started(registration.begin(registered.get()), false);
        }
        // First: an open case of the company may be the one that the same request started.
        Optional<Result> before = before(signal, once);
        if (before.isPresent()) {
            return before.get();
        }
        if (!besideOthers) {
            List<UUID> open = identities.openLeadsWith(signal.text("kvkNumber").orElseThrow());
            if (!open.isEmpty()) {
                return new Result.Duplicate(open);
            }
        }
        throw Registration.noNameFree();
    }
}
