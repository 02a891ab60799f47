package nl.groeiruimte.stewardship.records;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says periods as people do; templates use it as {@code @recordWords}. */
@Component("recordWords")
class RecordWords {

    private final RecordSettings settings;
    private final MessageSource messages;

    RecordWords(RecordSettings settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** The period of a rule: 7 jaar, 18 maanden. */
    public String period(String rule) {
        long months = settings.rule(rule).period().toTotalMonths();
        boolean years = months % 12 == 0;
        return messages.getMessage(
                years ? "records.years" : "records.months",
                new Object[] {years ? months / 12 : months},
                LocaleContextHolder.getLocale());
    }
}
