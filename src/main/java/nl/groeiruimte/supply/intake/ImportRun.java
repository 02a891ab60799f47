package nl.groeiruimte.supply.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file that was sent, and what became of it.
 *
 * @param state {@code waiting}, {@code reading}, {@code ready} (to be confirmed), {@code confirmed}, {@code applying},
 *     {@code applied}, {@code broken} (nothing of it was taken), {@code interrupted} or {@code dropped}
 * @param read how far it was read
 * @param problem why nothing of it was taken, if something is wrong with the file as a whole
 */
public record ImportRun(
        UUID id,
        ImportKind kind,
        String agency,
        File file,
        String state,
        Read read,
        Counts counts,
        @Nullable Problem problem,
        Moments moments) {

    /** How many records a file adds, changes, leaves as they are, has wrong, or has of others. */
    public record Counts(int added, int changed, int unchanged, int refused, int elsewhere) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        /** Whether there is anything to confirm. */
        public boolean appliesSomething() {
            return added + changed > 0;
        }
    }

    /**
     * What was sent.
     *
     * @param sha256 in hexadecimals, once it was read
     * @param encoding {@code utf-8} or {@code windows-1252}, once it is known
     */
    public record File(
            String name,
            long bytes,
            @Nullable String sha256,
            @Nullable String encoding) {}

    /** How far it was read. */
    public record Read(long bytes, long records) {}

    /**
     * Who did what when, and since when it is in its state; {@code appliedAt} and {@code appliedBy} once it is applied.
     */
    public record Moments(
            Instant movedAt,
            Instant uploadedAt,
            String uploadedBy,
            @Nullable Instant appliedAt,
            @Nullable String appliedBy) {}

    /**
     * Something that is wrong.
     *
     * @param line where the record begins, or its number, see {@link ImportKind#place}; 0 when it is about none
     * @param field key of the column or property, unless it is the record or file as a whole
     * @param code the message keys {@code supplyimport.wrong.<code>} and {@code supplyimport.expected.<code>}
     * @param value what the file has, if that says anything
     */
    public record Problem(
            long line,
            @Nullable String field,
            String code,
            @Nullable String value,
            List<String> args) {

        private static final int SHOWN = 80;

        public Problem {
            // No sign that breaks a line or a table, and no more than a reader needs to recognise it.
            value = value == null ? null : value.replaceAll("\\p{C}", " ").strip();
            value = value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
            args = List.copyOf(args);
        }

        /** With these arguments of its messages. */
        public static Problem of(
                long line, @Nullable String field, String code, @Nullable String value, String... args) {
            return new Problem(line, field, code, value, List.of(args));
        }
    }

    /** Whether something is being done with it, so that its page has to be looked at again. */
    public boolean busy() {
        return List.of("waiting", "reading", "confirmed", "applying").contains(state);
    }

    /** Whether it waits for somebody to confirm it. */
    public boolean ready() {
        return state.equals("ready");
    }

    /** How far, in per cent, while that is known. */
    public @Nullable Integer percent() {
        return state.equals("reading") && file.bytes() > 0
                ? (int) Math.min(99, 100 * read.bytes() / file.bytes())
                : null;
    }
}
