package nl.groeiruimte.reports.versions;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the final report says of half-years side by side, in both languages. */
@Component
class SideBySideWords {

    private final MessageSource messages;

    SideBySideWords(MessageSource messages) {
        this.messages = messages;
    }

    Bilingual title(Target target) {
        return say("title", target.name()::in);
    }

    Bilingual definition(Target target) {
        return say("definition", language -> byTheEnd(target, Bilingual.notation(language)));
    }

    /** The last day of a report; {@code version} is more than one for a corrected report, which says so. */
    Bilingual until(LocalDate day, int version) {
        Function<Locale, String> written =
                language -> day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Bilingual.notation(language)));
        return version > 1 ? say("corrected", written, language -> Integer.toString(version)) : Bilingual.said(written);
    }

    private static String byTheEnd(Target target, Locale notation) {
        return (target.unit() == Unit.EUR ? "€\u00a0" : "")
                + NumberFormat.getIntegerInstance(notation).format(target.target());
    }

    @SafeVarargs
    private Bilingual say(String key, Function<Locale, String>... words) {
        return Bilingual.said(language -> {
            Object[] inLanguage = new Object[words.length];
            for (int i = 0; i < words.length; i++) {
                inLanguage[i] = words[i].apply(language);
            }
            return messages.getMessage("reports.side-by-side." + key, inLanguage, language);
        });
    }
}
