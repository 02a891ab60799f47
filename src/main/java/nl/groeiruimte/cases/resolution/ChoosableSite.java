package nl.groeiruimte.cases.resolution;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.cases.comparison.Measure;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.inquiry.Inquiry.Proposition;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.supply.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Where the company can choose to grow.
 *
 * @param value what the form posts: id of the inquiry that was answered with an offer, or code of an own site
 * @param agencyName the agency to ask about it
 * @param offer what was offered there; none for a site of the own region
 * @param fit how that meets the request; none for a site of the own region, or without a request
 */
record ChoosableSite(
        String value,
        Site site,
        String agencyName,
        @Nullable Proposition offer,
        @Nullable RankedSite fit) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /**
     * Such as "Horizon Flevoland – Lelystad Airport – past bijna – 8.000 m², 10 MW, vanaf 01-03-2028": what the company
     * asks for. What is unknown is left out.
     */
    Option option(MessageSource messages) {
        return new Option(value, Bilingual.said(language -> label(messages, language)));
    }

    private String label(MessageSource messages, Locale locale) {
        String label = site.name();
        if (offer != null) {
            String verdict = fit == null
                    ? ""
                    : messages.getMessage("matching.verdict." + fit.verdict().code(), null, locale);
            label = Stream.of(agencyName, label, verdict, String.join(", ", facts(offer, messages, locale)))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" – "));
        }
        return site.available() ? label : say(messages, "resolution.site.gone", locale, label);
    }

    private List<String> facts(Proposition offer, MessageSource messages, Locale locale) {
        List<String> facts = new ArrayList<>();
        if (asked(Measure.FLOOR_AREA) && offer.floorAreaM2() != null) {
            facts.add(number(offer.floorAreaM2(), locale) + " m²");
        }
        if (asked(Measure.PLOT_AREA) && offer.plotAreaM2() != null) {
            facts.add(say(messages, "resolution.site.plot", locale, number(offer.plotAreaM2(), locale)));
        }
        if (asked(Measure.DEMAND) && offer.powerMw() != null) {
            facts.add(number(offer.powerMw(), locale) + " MW");
        }
        people(facts, Measure.TALENT_MBO, offer.people().mbo(), "mbo", locale);
        people(facts, Measure.TALENT_HBO, offer.people().hbo(), "hbo", locale);
        people(facts, Measure.TALENT_WO, offer.people().wo(), "wo", locale);
        LocalDate from = offer.availableFrom();
        if (from != null) {
            facts.add(say(messages, "resolution.site.from", locale, from.format(DAY)));
        }
        return facts;
    }

    private void people(List<String> facts, Measure measure, @Nullable Integer people, String level, Locale locale) {
        if (asked(measure) && people != null) {
            facts.add(number(people, locale) + " " + level);
        }
    }

    /** What nobody asked for does not help to choose. */
    private boolean asked(Measure measure) {
        return fit == null || fit.needs().stream().anyMatch(need -> need.need().equals(measure.key()));
    }

    private static String say(MessageSource messages, String key, Locale locale, String... words) {
        return messages.getMessage(key, words, locale);
    }

    private static String number(Number value, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(Bilingual.notation(locale));
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }
}
