package nl.groeiruimte.resolution;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.form.Option;
import nl.groeiruimte.proposition.Inquiry.Proposition;
import nl.groeiruimte.supply.Site;

/**
 * Where the company can choose to grow.
 *
 * @param value what the form posts: id of the inquiry that was answered with an offer, or code of an own site
 * @param agencyName the agency to ask about it
 * @param offer what was offered there; null for a site of the own region
 */
record Place(String value, Site site, String agencyName, Proposition offer) {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /**
     * Such as "Horizon Flevoland – Lelystad Airport – 8.000 m², 10 MW, vanaf 01-03-2028"; what is unknown is left out.
     */
    Option option() {
        return new Option(value, label(DUTCH), label(Locale.ENGLISH));
    }

    private String label(Locale locale) {
        boolean dutch = locale.equals(DUTCH);
        String label = site.name();
        if (offer != null) {
            String facts = String.join(", ", facts(locale, dutch));
            label = agencyName + " – " + label + (facts.isEmpty() ? "" : " – " + facts);
        }
        return site.available() ? label : label + (dutch ? " (niet meer beschikbaar)" : " (no longer available)");
    }

    private List<String> facts(Locale locale, boolean dutch) {
        List<String> facts = new ArrayList<>();
        if (offer.floorAreaM2() != null) {
            facts.add(number(offer.floorAreaM2(), locale) + " m²");
        }
        if (offer.plotAreaM2() != null) {
            facts.add((dutch ? "kavel " : "plot ") + number(offer.plotAreaM2(), locale) + " m²");
        }
        if (offer.powerMw() != null) {
            facts.add(number(offer.powerMw(), locale) + " MW");
        }
        LocalDate from = offer.availableFrom();
        if (from != null) {
            facts.add((dutch ? "vanaf " : "from ") + from.format(DAY));
        }
        return facts;
    }

    private static String number(Number value, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }
}
