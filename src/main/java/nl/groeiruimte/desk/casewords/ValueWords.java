package nl.groeiruimte.desk.casewords;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import nl.groeiruimte.cases.comparison.Measure;
import nl.groeiruimte.cases.comparison.NeedVerdict;
import nl.groeiruimte.platform.web.Words;
import org.springframework.context.MessageSource;

/** Says what is asked and what a site offers, each in its own unit: jobs are asked, and people are there. */
class ValueWords {

    private static final String STAFF = "staff";

    /** Earlier rules made a wish of a hundred people a job, which nobody had asked. */
    private static final String PEOPLE_BY_RULE = "people";

    private final MessageSource messages;
    private final Words words;

    ValueWords(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /** What is asked, such as "60 hbo-banen" or "5.000 m²"; "onbekend" when the request gives no figure. */
    String asked(NeedVerdict need, Locale locale) {
        return need.unit().equals(STAFF)
                ? say("matching.asked." + need.need(), locale, new BigDecimal(need.asked()))
                : value(need.asked(), need.unit(), locale);
    }

    /** Whether a rule made the number, so that it is not what the company asked. */
    static boolean byRule(NeedVerdict need) {
        return need.unit().equals(PEOPLE_BY_RULE);
    }

    /** The rule by which what is asked earns all points, where that is not in the request itself; null elsewhere. */
    String rule(NeedVerdict need, Locale locale) {
        if (byRule(need)) {
            return say("matching.rule.people", locale, Measure.AMPLE_PEOPLE_A_JOB);
        }
        return need.unit().equals(STAFF)
                ? say(
                        "matching.rule.staff",
                        locale,
                        Measure.AMPLE_PEOPLE_A_JOB,
                        new BigDecimal(need.asked()).multiply(BigDecimal.valueOf(Measure.AMPLE_PEOPLE_A_JOB)))
                : null;
    }

    /** A value as in {@link NeedVerdict}; null is "onbekend". */
    String value(String value, String unit, Locale locale) {
        return value == null ? say("case.unknown", locale) : amount(value, unit, locale);
    }

    String amount(String value, String unit, Locale locale) {
        return switch (unit) {
            case "yes-no" -> say("case.fit.value." + value, locale);
            case "date" -> words.longDate(LocalDate.parse(value));
            case "m2" -> words.amount(new BigDecimal(value), "m²");
            case "m", "MW" -> words.amount(new BigDecimal(value), unit);
            case STAFF -> say("matching.people", locale, new BigDecimal(value));
            case PEOPLE_BY_RULE, "homes", "jobs" -> words.number(new BigDecimal(value));
            case "EUR" -> words.euros(new BigDecimal(value));
            case "public-transport" -> say("supply.value.public-transport." + value, locale);
            default -> value;
        };
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
