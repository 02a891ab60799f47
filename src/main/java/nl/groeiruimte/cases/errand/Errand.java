package nl.groeiruimte.cases.errand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that somebody who works on a case gave another.
 *
 * @param what what is to be done; may name no company
 * @param dueOn a working day
 * @param ending how it ended, unless it is open
 */
public record Errand(
        UUID id,
        UUID leadId,
        Addressee addressee,
        String what,
        LocalDate dueOn,
        State state,
        Given given,
        @Nullable Ending ending) {

    /** Where it stands. */
    public enum State {
        OPEN,
        DONE,
        /** By those who gave it. */
        WITHDRAWN,
        /** With its case. */
        ENDED;

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Who gave it, as far as the asker may know.
     *
     * @param by subject of the person, for colleagues of theirs alone
     */
    public record Given(
            Instant at,
            @Nullable String by,
            @Nullable String byName,
            @Nullable String byAgency) {}

    /**
     * How it ended.
     *
     * @param word what came of it, when it was done
     * @param byName who did it and of which agency, as far as the asker may know
     */
    public record Ending(
            Instant at,
            @Nullable String word,
            @Nullable String byName,
            @Nullable String byAgency) {}

    /** Whether it is still to be done. */
    public boolean open() {
        return state == State.OPEN;
    }

    /** Whether the asker is of those who gave it. */
    public boolean ownGift() {
        return given.by() != null;
    }
}
