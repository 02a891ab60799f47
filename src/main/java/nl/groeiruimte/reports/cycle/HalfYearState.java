package nl.groeiruimte.reports.cycle;

import java.time.LocalDate;
import java.util.Locale;
import nl.groeiruimte.reports.document.HalfYear;
import org.jspecify.annotations.Nullable;

/**
 * How far the report of a half-year is.
 *
 * @param mendUntil the last day for agencies to complete their cases
 * @param commentsUntil the last day for comments; none before they are asked
 * @param talkOn the day of the talk with the ministry; none before it was recorded
 * @param receivedByName who recorded it for the ministry; none before
 */
public record HalfYearState(
        HalfYear period,
        State state,
        LocalDate mendUntil,
        @Nullable LocalDate commentsUntil,
        @Nullable LocalDate talkOn,
        @Nullable String receivedByName) {

    /** What happens now. */
    public enum State {
        /** Agencies complete their cases. */
        MENDING,
        /** The coordinator writes the texts. */
        WRITING,
        /** Agencies read and comment. */
        COMMENTING,
        /** The coordinator may close it. */
        CLOSING,
        /** Frozen; the ministry has yet to record the talk. */
        CLOSED,
        /** The talk is over and its agreements are handed out. */
        RECEIVED;

        /** As in the database and in message keys, such as {@code mending}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the report is frozen. */
    public boolean closed() {
        return state.compareTo(State.CLOSED) >= 0;
    }
}
