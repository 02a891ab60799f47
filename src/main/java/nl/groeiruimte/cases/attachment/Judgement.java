package nl.groeiruimte.cases.attachment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, or why it is not taken.
 *
 * @param type none when it is refused
 * @param refusal none when it is not
 */
record Judgement(@Nullable FileType type, Upload.@Nullable Refusal refusal) {

    /** The type of one that is taken. */
    FileType taken() {
        return Objects.requireNonNull(type, "the type of a file that is taken");
    }

    static Judgement taken(FileType type) {
        return new Judgement(type, null);
    }

    static Judgement refused(Upload.Refusal refusal) {
        return new Judgement(null, refusal);
    }
}
