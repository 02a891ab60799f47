package nl.groeiruimte.desk.casewords;

import java.util.Locale;
import java.util.Objects;
import nl.groeiruimte.cases.comparison.NeedVerdict;
import nl.groeiruimte.cases.comparison.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says how a site meets one need; {@link FitWords} decides which of these sentences a site gets. */
class NeedSentences {

    private final MessageSource messages;
    private final NeedWords needs;

    NeedSentences(MessageSource messages, NeedWords needs) {
        this.messages = messages;
        this.needs = needs;
    }

    /** From when it is met, for one that will be in time. */
    String inTime(NeedVerdict need, Locale locale) {
        return need.in().isDay()
                ? say("case.fit.fits-by.date", locale, day(need.from()), day(need.asked()))
                : say("case.fit.fits-by", locale, name(need, locale), day(need.from()));
    }

    /**
     * How much is missing of what falls short.
     *
     * @param near key of the sentence for a near miss: whether this change alone makes the site fit
     */
    String missing(NeedVerdict need, String near, Locale locale) {
        String name = name(need, locale);
        if (need.verdict() == Verdict.NEAR_MISS) {
            return nearMiss(need, name, near, locale);
        }
        if (need.offered() == null || need.in().isYesNo()) {
            return say("case.fit.fails.absent", locale, name);
        }
        if (need.in().isDay()) {
            return say(
                    "case.fit.fails.date",
                    locale,
                    day(need.offered()),
                    day(need.asked()),
                    needs.days(Integer.valueOf(need.gap())));
        }
        if (need.daysLate() != null) {
            return say(
                    "case.fit.fails.late",
                    locale,
                    name,
                    offered(need, locale),
                    day(need.from()),
                    needs.days(need.daysLate()));
        }
        return say(
                need.in().isStaff() ? "case.fit.fails.staff" : "case.fit.fails",
                locale,
                name,
                asked(need, locale),
                offered(need, locale));
    }

    /** The smallest change that would make it fit: of the region, or of the company. */
    private String nearMiss(NeedVerdict need, String name, String key, Locale locale) {
        if (need.daysLate() != null) {
            return say(
                    key + ".late", locale, name, offered(need, locale), day(need.from()), needs.days(need.daysLate()));
        }
        return switch (need.in().kind()) {
            case DAY ->
                say(
                        key + ".date",
                        locale,
                        offered(need, locale),
                        needs.days(Integer.valueOf(need.gap())),
                        day(need.asked()));
            case STEP -> say(key + ".step", locale, name, asked(need, locale), offered(need, locale));
            case STAFF -> say(key + ".staff", locale, asked(need, locale), gap(need, locale), offered(need, locale));
            case AMOUNT, MONEY, RULED_PEOPLE, YES_NO ->
                need.by() == null
                        ? say(key, locale, name, gap(need, locale), offered(need, locale))
                        : say(key + ".by", locale, name, gap(need, locale), offered(need, locale), day(need.by()));
        };
    }

    /** What there is enough of, with what is asked and what there is. */
    String enough(NeedVerdict need, Locale locale) {
        String name = name(need, locale);
        if (need.in().isYesNo()) {
            return say("case.fit.enough.present", locale, name);
        }
        if (need.in().isDay()) {
            return say("case.fit.enough.date", locale, day(need.asked()), day(need.offered()));
        }
        String key = need.in().isStaff() ? "case.fit.enough.staff" : "case.fit.enough.amount";
        String there = need.from() == null
                ? offered(need, locale)
                : say("case.fit.enough.from", locale, offered(need, locale), day(need.from()));
        return say(key + (need.hard() ? "" : ".wish"), locale, name, asked(need, locale), there);
    }

    /** What is less than the company wishes for. */
    String lessThanWished(NeedVerdict need, Locale locale) {
        if (need.offered() == null || need.in().isYesNo()) {
            return say("case.fit.wish.absent", locale, name(need, locale));
        }
        return say(
                need.in().isStaff() ? "case.fit.wish.staff" : "case.fit.wish",
                locale,
                name(need, locale),
                asked(need, locale),
                offered(need, locale));
    }

    private String name(NeedVerdict need, Locale locale) {
        return needs.name(need, locale);
    }

    private String asked(NeedVerdict need, Locale locale) {
        return needs.asked(need, locale);
    }

    private String gap(NeedVerdict need, Locale locale) {
        return needs.amount(Objects.requireNonNull(need.gap(), "what is missing"), need.in(), locale);
    }

    private String offered(NeedVerdict need, Locale locale) {
        return needs.offered(need, locale);
    }

    private String day(@Nullable String iso) {
        return needs.day(Objects.requireNonNull(iso, "a day"));
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
