package nl.groeiruimte.desk.conversations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;

/** What the form of a conversation cannot know to be wrong. */
final class ConversationRules {

    private static final int YEARS_BACK = 10;
    private static final int YEARS_AHEAD = 2;

    private ConversationRules() {}

    /**
     * Everything that is wrong.
     *
     * @param today in the Netherlands; later days are of planned conversations
     */
    static List<FieldError> check(FormValues values, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate first = today.minusYears(YEARS_BACK);
        LocalDate last = today.plusYears(YEARS_AHEAD);
        LocalDate day = values.date("day").orElse(null);
        if (day != null && (day.isBefore(first) || day.isAfter(last))) {
            errors.add(FieldError.of("day", "conversation.error.day", first, last));
        }
        if (values.list("contacts").isEmpty() && !values.answered("others")) {
            errors.add(FieldError.of("others", "conversation.error.with-whom"));
        }
        if (day != null && day.isAfter(today)) {
            if (values.answered("agreed")) {
                errors.add(FieldError.of("agreed", "conversation.error.agreed-later"));
            }
        } else if (day != null && !values.answered("about")) {
            errors.add(FieldError.of("about", "conversation.error.about"));
        }
        if (values.answered("nextStep") && !values.answered("nextStepOn")) {
            errors.add(FieldError.of("nextStepOn", "conversation.error.next-when"));
        }
        if (values.answered("nextStepOn") && !values.answered("nextStep")) {
            errors.add(FieldError.of("nextStep", "conversation.error.next-what"));
        }
        values.date("nextStepOn")
                .filter(on -> on.isAfter(last))
                .ifPresent(on -> errors.add(FieldError.of("nextStepOn", "conversation.error.day", today, last)));
        return errors;
    }
}
