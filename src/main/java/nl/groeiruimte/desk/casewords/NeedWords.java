package nl.groeiruimte.desk.casewords;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import nl.groeiruimte.cases.comparison.Measure;
import nl.groeiruimte.cases.comparison.NeedUnit;
import nl.groeiruimte.cases.comparison.NeedVerdict;
import nl.groeiruimte.platform.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says one need: its name, what is asked and what a site offers of it, each in its own unit: jobs are asked, and people
 * are there.
 */
@Component
public class NeedWords {

    private final MessageSource messages;
    private final Words words;

    NeedWords(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /** A need in words, such as "vloeroppervlak". */
    public String name(NeedVerdict need, Locale locale) {
        return name(need.need(), locale);
    }

    String name(String need, Locale locale) {
        return say("matching.need." + need, locale);
    }

    /** What is asked, such as "60 hbo-banen" or "5.000 m²"; "onbekend" when the request gives no figure. */
    public String asked(NeedVerdict need, Locale locale) {
        return need.in().isStaff()
                ? say("matching.asked." + need.need(), locale, new BigDecimal(need.asked()))
                : value(need.asked(), need.in(), locale);
    }

    /** What the site has or expects in words, such as "25 mensen"; "onbekend" when that is not known. */
    public String offered(NeedVerdict need, Locale locale) {
        return value(need.offered(), need.in(), locale);
    }

    /** Whether a rule made the number, so that it is not what the company asked. */
    static boolean byRule(NeedVerdict need) {
        return need.in().kind() == NeedUnit.Kind.RULED_PEOPLE;
    }

    /** The rule by which what is asked earns all points, where that is not in the request itself; none elsewhere. */
    public @Nullable String rule(NeedVerdict need, Locale locale) {
        if (byRule(need)) {
            return say("matching.rule.people", locale, Measure.AMPLE_PEOPLE_A_JOB);
        }
        return need.in().isStaff()
                ? say(
                        "matching.rule.staff",
                        locale,
                        Measure.AMPLE_PEOPLE_A_JOB,
                        new BigDecimal(need.asked()).multiply(BigDecimal.valueOf(Measure.AMPLE_PEOPLE_A_JOB)))
                : null;
    }

    /** A value as in {@link NeedVerdict}; without one "onbekend". */
    String value(@Nullable String value, NeedUnit unit, Locale locale) {
        return value == null ? say("case.unknown", locale) : amount(value, unit, locale);
    }

    String amount(String value, NeedUnit unit, Locale locale) {
        return switch (unit.kind()) {
            case YES_NO -> say("case.fit.value." + value, locale);
            case DAY -> day(value);
            case AMOUNT ->
                unit.symbol() == null
                        ? words.number(new BigDecimal(value))
                        : words.amount(new BigDecimal(value), unit.symbol());
            case STAFF -> say("matching.people", locale, new BigDecimal(value));
            case RULED_PEOPLE -> words.number(new BigDecimal(value));
            case MONEY -> words.euros(new BigDecimal(value));
            case STEP -> say("supply.value." + unit.codes().key() + "." + value, locale);
        };
    }

    /** A number of days, such as "2 dagen". */
    String days(BigDecimal days) {
        return words.days(days);
    }

    String days(int days) {
        return words.days(days);
    }

    /** An ISO date in words. */
    String day(String iso) {
        return words.longDate(LocalDate.parse(iso));
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
