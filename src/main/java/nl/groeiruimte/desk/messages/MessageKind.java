package nl.groeiruimte.desk.messages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The kinds of messages, each declared here once; {@code message.kind.<code>} are its words. A task's message is of the
 * kind that names its form, else one of the first two.
 */
enum MessageKind {
    /** Something to do for this person. */
    TASK,
    /** Something to do for everybody of an organisation or role. */
    ORGANISATION_TASK,
    /** Somebody waits for it. */
    REMINDER,
    /** To be done within two working days. */
    DUE_SOON,
    OVERDUE,
    ANSWER("answer-question", "answer-partner", "read-partner-answer"),
    /** Who the company is: asked, decided, extended, ending. */
    IDENTITY("decide-disclosure", "read-disclosure-decision"),
    /** What became of the own region's offer. */
    OFFER_OUTCOME("read-outcome"),
    CASE_HANDED_OVER,
    /** Named in a note, or a note on a case that one leads. */
    NOTE,
    HALF_YEAR(
            "mend-cases",
            "write-texts",
            "comment-on-report",
            "close-half-year",
            "receive-report",
            "carry-out-agreement"),
    SUPPLY_FILE;

    private final Set<String> forms;

    MessageKind(String... forms) {
        this.forms = Set.of(forms);
    }

    /** Its name in the database and in keys of messages, such as {@code due-soon}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Keys of the forms whose tasks are of this kind, whoever does them. */
    Set<String> forms() {
        return forms;
    }

    /** The kind of a task with this form; {@code usual} when no kind names it. */
    static MessageKind ofForm(String form, MessageKind usual) {
        return Arrays.stream(values())
                .filter(kind -> kind.forms.contains(form))
                .findFirst()
                .orElse(usual);
    }
}
