package nl.groeiruimte.cases.leadimport;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.leadimport.LeadImport.State;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files with companies of the asker's agency: sending one, seeing what would come of it, and letting it come. */
@Component
public class LeadImports {

    /** The largest file. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** The most lines of one file. */
    public static final int MOST_COMPANIES = LeadTrial.MOST_COMPANIES;

    /** What became of sending a file. */
    public sealed interface Outcome {

        /** @param replayed whether an earlier request with the same key had sent it */
        record Taken(LeadImport imported, boolean replayed) implements Outcome {}

        /** The key came with another file before. */
        record OtherContent() implements Outcome {}

        /** Too many files wait. */
        record Busy() implements Outcome {}
    }

    private final ImportStates states;
    private final ImportedLines lines;
    private final LeadImportWork work;
    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    LeadImports(ImportStates states, ImportedLines lines, LeadImportWork work, JdbcClient jdbc, CurrentAsker asker) {
        this.states = states;
        this.lines = lines;
        this.work = work;
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /**
     * Takes a file to be tried; it stays in memory until it is read.
     *
     * @param source {@code form} or {@code api}: where its cases will have come from
     * @param key tells the same request, sent again, from a new one; none when each is new
     */
    public Outcome send(byte[] file, String source, @Nullable String key) {
        String sha256 = key == null ? null : sha256(file);
        Optional<Outcome> before = earlier(key, sha256);
        if (before.isPresent()) {
            return before.get();
        }
        UUID id;
        try {
            id = states.add(source, key, sha256);
        } catch (DuplicateKeyException atTheSameMoment) {
            return earlier(key, sha256).orElseThrow(() -> atTheSameMoment);
        }
        if (!work.read(id, file)) {
            states.move(id, State.INTERRUPTED, State.WAITING);
            return new Outcome.Busy();
        }
        return new Outcome.Taken(states.find(id).orElseThrow(), false);
    }

    private Optional<Outcome> earlier(@Nullable String key, @Nullable String sha256) {
        return Optional.ofNullable(key)
                .flatMap(states::withKey)
                .map(sent -> sent.sha256().equals(sha256)
                        ? new Outcome.Taken(states.find(sent.id()).orElseThrow(), true)
                        : new Outcome.OtherContent());
    }

    /** The import; none of other agencies. */
    public Optional<LeadImport> find(UUID id) {
        return states.find(id);
    }

    /** The latest, newest first. */
    public List<LeadImport> latest() {
        return states.latest();
    }

    /** Its lines after this one, or those of them with this verdict. */
    public List<LeadImport.Line> lines(UUID id, LeadImport.@Nullable Verdict only, long after, int most) {
        return lines.of(id, only, after, most);
    }

    /** Lets the cases start; false when it does not wait for that. */
    public boolean confirm(UUID id) {
        if (find(id).filter(LeadImport::startsSomething).isEmpty() || !states.move(id, State.CONFIRMED, State.READY)) {
            return false;
        }
        if (!work.start(id)) {
            states.move(id, State.READY, State.CONFIRMED);
            return false;
        }
        return true;
    }

    /** Ends it without a case; false when it ended before. */
    public boolean cancel(UUID id) {
        return states.move(
                id, State.CANCELLED, State.WAITING, State.READING, State.READY, State.CONFIRMED, State.STARTING);
    }

    /** Ends what nobody confirmed for a day. */
    @Scheduled(cron = "0 7/10 * * * *", zone = "Europe/Amsterdam")
    @Transactional
    public void expire() {
        asker.asSystem(() -> jdbc.sql("select groeiruimte.expire_lead_imports()")
                .query(Integer.class)
                .single());
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
