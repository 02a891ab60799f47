package nl.groeiruimte.cases.inquiry;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.comparison.NeedUnit;
import nl.groeiruimte.cases.comparison.NeedVerdict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Says how a site meets a blind profile, in one line: "past misschien: hbo’ers in de buurt, 50 tot 100 gevraagd, hier
 * 60".
 */
final class ProfileFitWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final MessageSource messages;
    private final Locale locale;

    ProfileFitWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    String of(ProfileFit.Fit fit) {
        if (!fit.perhaps()) {
            return verdict(fit);
        }
        String doubts = fit.needs().stream()
                .filter(ProfileFit.NeedRange::perhaps)
                .map(this::need)
                .collect(Collectors.joining("; "));
        return verdict(fit) + ": " + doubts;
    }

    /** The verdict alone, such as "past misschien". */
    String verdict(ProfileFit.Fit fit) {
        return fit.perhaps()
                ? say("proposition.perhaps." + fit.best().code())
                : say("matching.verdict." + fit.verdict().code());
    }

    /** What is asked in a need, and what the site has. */
    String need(ProfileFit.NeedRange told) {
        NeedVerdict least = told.least();
        String here = told.most().offered() == null
                ? say("matching.verdict.unknown")
                : value(told.most().offered(), least.in());
        if (least.in().isDay()) {
            return say(
                    "proposition.told.date",
                    value(told.most().asked(), least.in()),
                    value(least.asked(), least.in()),
                    here);
        }
        String name = say("matching.need." + least.need());
        if (least.in().isYesNo()) {
            return say(told.most().hard() ? "proposition.told.yes-no" : "proposition.told.yes-no.wish", name, here);
        }
        String key = least.hard()
                ? "proposition.told"
                : told.most().hard() ? "proposition.told.or-wish" : "proposition.told.wish";
        return say(key, name, asked(told), here);
    }

    private String asked(ProfileFit.NeedRange told) {
        if (told.fromNothing()) {
            return say(
                    "proposition.told.below",
                    value(told.most().asked(), told.least().in()));
        }
        String least = value(told.least().asked(), told.least().in());
        if (told.open()) {
            return say("proposition.told.open", least);
        }
        return Objects.equals(told.least().asked(), told.most().asked())
                ? least
                : say(
                        "proposition.told.band",
                        bare(told.least().asked(), told.least().in()),
                        value(told.most().asked(), told.least().in()));
    }

    private String value(@Nullable String value, NeedUnit unit) {
        return unit.symbol() == null ? bare(value, unit) : bare(value, unit) + "\u00a0" + unit.symbol();
    }

    /** Without its unit, as the lower end of a range. */
    private String bare(@Nullable String value, NeedUnit unit) {
        return switch (unit.kind()) {
            case DAY -> DAY.format(LocalDate.parse(value));
            case YES_NO -> say("case.fit.value." + value);
            case STEP -> say("supply.value." + unit.codes().key() + "." + value);
            case AMOUNT, STAFF, RULED_PEOPLE -> NumberFormat.getInstance(locale).format(new BigDecimal(value));
            case MONEY -> "€\u00a0" + NumberFormat.getInstance(locale).format(new BigDecimal(value));
        };
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
