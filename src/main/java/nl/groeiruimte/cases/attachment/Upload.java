package nl.groeiruimte.cases.attachment;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file that somebody sent.
 *
 * @param number the attachment's number; 0 when it was refused
 * @param refusal why it was refused, none when it was not
 */
public record Upload(int number, @Nullable Refusal refusal) {

    /** Why a file is not taken. */
    public enum Refusal {
        EMPTY,
        TOO_LARGE,
        TYPE,
        INFECTED,
        NOT_SCANNED,
        /** Not as its type says, or it has a document type of its own. */
        UNREADABLE,
        /** It unpacks to far more than a document has. */
        UNPACKS_TOO_LARGE,
        /** It is protected with a password, so that nobody can look into it. */
        LOCKED,
        /** Macros, or what starts them. */
        MACRO,
        /** A sheet of macros, or of a dialog. */
        MACRO_SHEET,
        /** It takes something from elsewhere: a template, a frame, a picture or data. */
        EXTERNAL,
        /** Another file or program in it. */
        EMBEDDED,
        /** A part that such a document does not have. */
        PART,
        /** A part whose name leads out of the file. */
        PATH,
        /** Two parts with one name. */
        DUPLICATE,
        /** A PDF with script. */
        PDF_SCRIPT,
        /** A PDF that starts a program. */
        PDF_LAUNCH,
        /** A PDF with other files in it. */
        PDF_EMBEDDED;

        /** Such as {@code too-large}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether it was taken. */
    public boolean taken() {
        return refusal == null;
    }
}
