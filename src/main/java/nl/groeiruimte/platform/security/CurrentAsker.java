package nl.groeiruimte.platform.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells who is asking on this thread, and lets the system act in the asker's place where a case has to move. */
@Component
public class CurrentAsker {

    private static final ThreadLocal<Asker> STAND_IN = new ThreadLocal<>();
    /** Set while this thread only reads, for somebody who is not there. */
    private static final ThreadLocal<Boolean> ONLY_READS = new ThreadLocal<>();

    private final JdbcClient jdbc;
    private final PrincipalProof proof;

    CurrentAsker(JdbcClient jdbc, PrincipalProof proof) {
        this.jdbc = jdbc;
        this.proof = proof;
    }

    /**
     * Who is asking.
     *
     * @throws AccessDeniedException when nobody is
     */
    public Asker get() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is asking"));
    }

    /** Who is asking, if anybody. */
    public Optional<Asker> find() {
        return current();
    }

    /**
     * Does the work as the system, also in the transaction that is under way, and gives the asker back afterwards. The
     * person behind it stays known: see {@link #person()}.
     *
     * @throws AccessDeniedException while this thread only reads for somebody
     */
    public <T extends @Nullable Object> T asSystem(Supplier<T> work) {
        return as(Asker.SYSTEM, work);
    }

    /** Like {@link #asSystem(Supplier)}, for work without a result. */
    public void asSystem(Runnable work) {
        asSystem(() -> {
            work.run();
            return null;
        });
    }

    /**
     * Does the last work of the transaction under way as the system. What would follow in it is the system's too; the
     * asker is back when it ends, and the database is not asked to give them back before.
     *
     * @throws IllegalStateException without a transaction
     * @throws AccessDeniedException while this thread only reads for somebody
     */
    public void lastAsSystem(Runnable work) {
        if (onlyReads()) {
            throw new AccessDeniedException("who is not there reads as nobody else");
        }
        Asker before = STAND_IN.get();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                standIn(before);
            }
        });
        STAND_IN.set(Asker.SYSTEM);
        proof.apply(jdbc, Optional.of(Asker.SYSTEM));
        work.run();
    }

    private static void standIn(@Nullable Asker asker) {
        if (asker == null) {
            STAND_IN.remove();
        } else {
            STAND_IN.set(asker);
        }
    }

    /**
     * The logged-in person or agency system behind this thread, also while the system stands in; empty in background
     * work.
     */
    public Optional<Asker> person() {
        return authenticated();
    }

    /**
     * The work, to be done later on a thread that nobody asks anything on, in the name of who asks now.
     *
     * @throws AccessDeniedException when nobody is asking, or this thread only reads for somebody
     */
    public Runnable inMyName(Runnable work) {
        if (onlyReads()) {
            throw new AccessDeniedException("who is not there starts no work");
        }
        Asker now = get();
        return () -> as(now, () -> {
            work.run();
            return null;
        });
    }

    private <T extends @Nullable Object> T as(Asker standIn, Supplier<T> work) {
        if (onlyReads()) {
            throw new AccessDeniedException("who is not there reads as nobody else");
        }
        Asker before = STAND_IN.get();
        if (standIn.equals(before)) {
            return work.get(); // the database knows already
        }
        STAND_IN.set(standIn);
        boolean inTransaction = TransactionSynchronizationManager.isActualTransactionActive();
        T result;
        try {
            if (inTransaction) {
                proof.apply(jdbc, Optional.of(standIn));
            }
            result = work.get();
        } finally {
            standIn(before);
        }
        // Only after success: a failed transaction takes no more statements and is rolled back with its settings.
        if (inTransaction) {
            proof.apply(jdbc, current());
        }
        return result;
    }

    /** See {@link ReadingAs}; the work begins its transaction itself. */
    static <T> T reading(Asker absent, Supplier<T> work) {
        Asker before = STAND_IN.get();
        STAND_IN.set(absent);
        ONLY_READS.set(true);
        try {
            return work.get();
        } finally {
            ONLY_READS.remove();
            standIn(before);
        }
    }

    /** Whether no transaction that writes may begin on this thread. */
    static boolean onlyReads() {
        return ONLY_READS.get() != null;
    }

    static Optional<Asker> current() {
        Asker standIn = STAND_IN.get();
        return standIn != null ? Optional.of(standIn) : authenticated();
    }

    /** For threads that only do background work. */
    static Runnable asBackgroundWork(Runnable work) {
        return () -> {
            STAND_IN.set(Asker.SYSTEM);
            try {
                work.run();
            } finally {
                STAND_IN.remove();
            }
        };
    }

    private static Optional<Asker> authenticated() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return TokenAsker.of(authentication);
    }
}
