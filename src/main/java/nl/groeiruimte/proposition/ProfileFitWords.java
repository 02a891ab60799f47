package nl.groeiruimte.proposition;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;

import nl.groeiruimte.fit.NeedVerdict;

/** Says how a site meets a blind profile, in one line: "past misschien: hbo’ers in de buurt, 50 tot 100 gevraagd, hier 60". */
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
            return say("matching.verdict." + fit.verdict().code());
        }
        String doubts = fit.doubts().stream().map(this::doubt).collect(Collectors.joining("; "));
        return say("proposition.perhaps." + fit.best().code(), doubts);
    }

    private String doubt(ProfileFit.Doubt doubt) {
        NeedVerdict least = doubt.least();
        if (least.unit().equals("date")) {
            return say("proposition.doubt.date", DAY.format(LocalDate.parse(doubt.most().asked())),
                    DAY.format(LocalDate.parse(least.asked())), DAY.format(LocalDate.parse(least.offered())));
        }
        String name = say("matching.need." + least.need());
        String asked = amount(least.asked(), "");
        if (doubt.open()) {
            asked = say("proposition.doubt.open", asked);
        } else if (!least.asked().equals(doubt.most().asked())) {
            asked = say("proposition.doubt.band", asked, amount(doubt.most().asked(), ""));
        }
        String key = least.hard() ? "proposition.doubt" : "proposition.doubt.wish";
        return say(key, name, asked, amount(doubt.most().offered(), unit(least)));
    }

    private String amount(String number, String unit) {
        if (number == null) {
            return say("proposition.doubt.nothing");
        }
        String written = NumberFormat.getInstance(locale).format(new BigDecimal(number));
        return unit.isEmpty() ? written : written + "\u00a0" + unit;
    }

    private static String unit(NeedVerdict need) {
        return switch (need.unit()) {
            case "m2" -> "m²";
            case "m", "MW" -> need.unit();
            default -> "";
        };
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
