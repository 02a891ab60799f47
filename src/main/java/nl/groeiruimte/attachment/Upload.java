package nl.groeiruimte.attachment;

import java.util.Locale;

/**
 * What became of a file that somebody sent.
 *
 * @param number  the attachment's number; 0 when it was refused
 * @param refusal why it was refused, null when it was not
 */
public record Upload(int number, Refusal refusal) {

    /** Why a file is not taken. */
    public enum Refusal {
        EMPTY, TOO_LARGE, TYPE, INFECTED, NOT_SCANNED;

        /** Such as {@code too-large}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Upload refused(Refusal refusal) {
        return new Upload(0, refusal);
    }

    /** Whether it was taken. */
    public boolean taken() {
        return refusal == null;
    }
}
