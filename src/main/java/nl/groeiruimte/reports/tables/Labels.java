package nl.groeiruimte.reports.tables;

import java.util.Locale;
import java.util.Objects;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.platform.text.DutchCapital;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.reports.document.HalfYear;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The names of rows and columns, as the other pages say them, in both languages at once. */
@Component
public class Labels {

    private final MessageSource messages;
    private final ReferenceLists lists;

    Labels(MessageSource messages, ReferenceLists lists) {
        this.messages = messages;
        this.lists = lists;
    }

    Bilingual phase(String code) {
        return message("phase." + code);
    }

    Bilingual kind(String code) {
        return message("kind." + code);
    }

    Bilingual outcome(String code) {
        return message("code.outcome." + code);
    }

    Bilingual reason(String code) {
        return message("code.choice-reason." + code);
    }

    Bilingual cause(String code) {
        return message("code.cause." + code);
    }

    Bilingual lifePhase(String code) {
        return message("code.life-phase." + code);
    }

    Bilingual theme(String code) {
        return message("code.theme." + code);
    }

    Bilingual agency(String code) {
        String name = lists.agencyName(code);
        return Bilingual.same(name);
    }

    /** From one region to another, written as {@code bom/horizon}. */
    Bilingual flow(String code) {
        String[] ends = code.split("/");
        String name = lists.agencyName(ends[0]) + " → " + lists.agencyName(ends[1]);
        return Bilingual.same(name);
    }

    static Bilingual halfYear(HalfYear period) {
        return new Bilingual(
                period.half() + "e halfjaar " + period.year(),
                (period.half() == 1 ? "first half of " : "second half of ") + period.year());
    }

    private Bilingual message(String key) {
        return Bilingual.said(locale -> said(key, locale));
    }

    /** A row begins as a sentence does; a code without words, which only a newer form can bring, is said as it is. */
    private String said(String key, Locale locale) {
        String code = key.substring(key.lastIndexOf('.') + 1);
        return DutchCapital.of(Objects.requireNonNullElse(messages.getMessage(key, null, code, locale), code));
    }
}
