package nl.groeiruimte.desk.casewords;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.blindprofile.TechnologyFamily;
import nl.groeiruimte.cases.comparison.Band;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.cases.partner.PartnerRequest;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.web.Words;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.Instruments;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says codes and ranges as people do, in the language of the request; templates use it as {@code @caseWords}. */
@Component("caseWords")
public class CaseWords {

    private final ReferenceLists lists;
    private final Sites sites;
    private final Instruments instruments;
    private final Words words;
    private final MessageSource messages;

    CaseWords(ReferenceLists lists, Sites sites, Instruments instruments, Words words, MessageSource messages) {
        this.lists = lists;
        this.sites = sites;
        this.instruments = instruments;
        this.words = words;
        this.messages = messages;
    }

    /** Technologies, or the family of one that would tell too much. */
    public String technologies(List<String> codes) {
        return codes.stream()
                .map(code -> TechnologyFamily.isFamily(code)
                        ? message("code.technology." + code)
                        : label(lists.technologies(), code))
                .collect(Collectors.joining(", "));
    }

    /** The name of a province. */
    public String province(String code) {
        return label(lists.provinces(), code);
    }

    /** Kinds of room: Ruimte, Energie. */
    public String kinds(List<String> codes) {
        return codes.stream().map(code -> message("kind." + code)).collect(Collectors.joining(", "));
    }

    /** A province, a part of the country or the Netherlands, as wide as a blind profile says it. */
    public String whereabouts(String code) {
        return code.startsWith("PV") ? province(code) : message("code.area." + code);
    }

    /** The words for codes of one list, such as {@code choice-reason}. */
    public String all(String list, List<String> codes) {
        return codes.stream().map(code -> message("code." + list + "." + code)).collect(Collectors.joining(", "));
    }

    /** To whom, in which round and when a blind profile went. */
    public String sent(SentProfiles.To to) {
        String day = words.longDate(to.at());
        return to.round() == 0
                ? message("case.sent-profile.partner", lists.agencyName(to.organisation()), day)
                : message(
                        to.renewed() ? "case.sent-profile.again" : "case.sent-profile.to",
                        lists.agencyName(to.organisation()),
                        to.round(),
                        day);
    }

    /** The same to who got it. */
    public String got(SentProfiles.To to) {
        String day = words.longDate(to.at());
        return to.round() == 0
                ? message("case.got-profile.partner", day)
                : message(to.renewed() ? "case.got-profile.again" : "case.got-profile", to.round(), day);
    }

    /** The name of a site. */
    public String site(String code) {
        return code == null ? "" : sites.find(code).map(Site::name).orElse(code);
    }

    /** The name of an instrument, also of one that ended. */
    public String instrument(String code) {
        return instruments.find(code).map(Instrument::name).orElse(code);
    }

    /** What a financier could bring in; empty when it says no amount. */
    public String offered(PartnerRequest.Money money) {
        if (money.from() == null && money.to() == null) {
            return "";
        }
        if (money.from() == null) {
            return message("case.money.up-to", words.euros(money.to()));
        }
        return money.to() == null
                ? message("case.money.from", words.euros(money.from()))
                : message("case.money.between", words.euros(money.from()), words.euros(money.to()));
    }

    /** An area in m². */
    public String area(Number squareMetres) {
        return words.amount(squareMetres, "m²");
    }

    /** Such as {@code 5.000 tot 10.000 m²}; units are {@code m2}, {@code MW}, {@code EUR} and {@code jobs}. */
    public String band(Band band, String unit) {
        if (band == null) {
            return "";
        }
        if (band.to() == null) {
            return message("case.band.open", amount(band.from(), unit));
        }
        String to = amount(band.to(), unit);
        return band.from().signum() == 0
                ? message("case.band.below", to)
                : message("case.band", unit.equals("EUR") ? words.euros(band.from()) : words.number(band.from()), to);
    }

    private String amount(BigDecimal number, String unit) {
        return switch (unit) {
            case "EUR" -> words.euros(number);
            case "m2" -> area(number);
            case "jobs" -> words.amount(number, message("case.unit.jobs"));
            default -> words.amount(number, unit);
        };
    }

    /** A half-year such as {@code 2028-H1} in words. */
    public String halfYear(String code) {
        if (code.length() == 4) {
            return code;
        }
        return message(code.endsWith("H1") ? "words.first-half" : "words.second-half", code.substring(0, 4));
    }

    /** The price that a region asks; empty when it names none. */
    public String price(Inquiry.Proposition offer) {
        if (offer.priceFromEur() == null && offer.priceToEur() == null) {
            return "";
        }
        BigDecimal from = offer.priceFromEur() == null ? offer.priceToEur() : offer.priceFromEur();
        boolean range = offer.priceToEur() != null && offer.priceToEur().compareTo(from) != 0;
        String amount =
                range ? message("case.band", words.euros(from), words.euros(offer.priceToEur())) : words.euros(from);
        return offer.priceUnit() == null ? amount : message("code.price-unit." + offer.priceUnit(), amount);
    }

    /** Who live around what is offered, such as "mbo 3.000, hbo 5.200"; empty when the region does not say. */
    public String people(Inquiry.Proposition offer) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        levels.put("mbo", offer.people().mbo());
        levels.put("hbo", offer.people().hbo());
        levels.put("wo", offer.people().wo());
        return levels.entrySet().stream()
                .filter(level -> level.getValue() != null)
                .map(level -> message("case.people.level", level.getKey(), level.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String label(List<Option> options, String code) {
        return options.stream()
                .filter(option -> option.value().equals(code))
                .findFirst()
                .map(option -> option.label(LocaleContextHolder.getLocale()))
                .orElse(code);
    }

    private String message(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
