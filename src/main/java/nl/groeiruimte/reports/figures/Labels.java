package nl.groeiruimte.reports.figures;

import java.util.Locale;
import nl.groeiruimte.platform.text.DutchCapital;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The names of rows and columns, as the other pages say them, in both languages at once. */
@Component
class Labels {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final MessageSource messages;
    private final ReferenceLists lists;

    Labels(MessageSource messages, ReferenceLists lists) {
        this.messages = messages;
        this.lists = lists;
    }

    Words phase(String code) {
        return message("phase." + code);
    }

    Words kind(String code) {
        return message("kind." + code);
    }

    Words outcome(String code) {
        return message("code.outcome." + code);
    }

    Words reason(String code) {
        return message("code.choice-reason." + code);
    }

    Words theme(String code) {
        return message("code.theme." + code);
    }

    Words agency(String code) {
        String name = lists.agencyName(code);
        return new Words(name, name);
    }

    /** From one region to another, written as {@code bom/horizon}. */
    Words flow(String code) {
        String[] ends = code.split("/");
        String name = lists.agencyName(ends[0]) + " → " + lists.agencyName(ends[1]);
        return new Words(name, name);
    }

    static Words halfYear(HalfYear period) {
        return new Words(
                period.half() + "e halfjaar " + period.year(),
                (period.half() == 1 ? "first half of " : "second half of ") + period.year());
    }

    private Words message(String key) {
        return new Words(said(key, DUTCH), said(key, Locale.ENGLISH));
    }

    /** A row begins as a sentence does; a code without words, which only a newer form can bring, is said as it is. */
    private String said(String key, Locale locale) {
        String text = messages.getMessage(key, null, key.substring(key.lastIndexOf('.') + 1), locale);
        return DutchCapital.of(text);
    }
}
