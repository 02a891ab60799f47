package nl.groeiruimte.caseview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import nl.groeiruimte.lead.ReferenceLists;
import nl.groeiruimte.matching.NeedVerdict;
import nl.groeiruimte.matching.RankedSite;
import nl.groeiruimte.matching.Verdict;
import nl.groeiruimte.web.Words;

/** Says how a site meets a request: what it lacks, by how much, and whom to ask. */
@Component
public class FitWords {

    /** A sentence; {@code mark} is {@code yes}, {@code near}, {@code no} or {@code unknown}. */
    public record Fit(String mark, String sentence) {
    }

    /**
     * A site as a list shows it.
     *
     * @param mark   of its worst hard need
     * @param points 0 to 100
     * @param fits   what is worth telling of its hard needs; empty when it meets them
     */
    public record SiteFit(int rank, String code, String name, String agency, String mark, Verdict verdict, int points, List<Fit> fits) {
    }

    private final MessageSource messages;
    private final ReferenceLists lists;
    private final Words words;

    FitWords(MessageSource messages, ReferenceLists lists, Words words) {
        this.messages = messages;
        this.lists = lists;
        this.words = words;
    }

    /** The first sites of a list that is in order. */
    public List<SiteFit> sites(List<RankedSite> ranked, int most, Locale locale) {
        return IntStream.range(0, Math.min(most, ranked.size())).mapToObj(i -> site(i + 1, ranked.get(i), locale)).toList();
    }

    private SiteFit site(int rank, RankedSite site, Locale locale) {
        return new SiteFit(rank, site.code(), site.name(), site.agency(), mark(site.verdict()), site.verdict(),
                site.score().points(), shortcomings(site, locale));
    }

    /** What the site lacks of the hard needs, and in one sentence each what is not known and what has to be asked. */
    List<Fit> shortcomings(RankedSite site, Locale locale) {
        List<NeedVerdict> hard = site.needs().stream().filter(NeedVerdict::hard).toList();
        if (hard.size() > 1 && hard.stream().allMatch(need -> need.verdict() == Verdict.UNKNOWN)) {
            return List.of(new Fit(mark(Verdict.UNKNOWN), say("case.fit.nothing-known", locale, lists.agencyName(site.agency()))));
        }
        List<Fit> told = new ArrayList<>();
        hard.stream().filter(FitWords::fallsShort).forEach(need -> told.add(new Fit(mark(need.verdict()), sentence(need, locale))));
        for (Verdict open : List.of(Verdict.UNKNOWN, Verdict.TO_ASK)) {
            String names = hard.stream().filter(need -> need.verdict() == open).map(need -> name(need, locale))
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                told.add(new Fit(mark(open), say("case.fit." + open.code(), locale, names, lists.agencyName(site.agency()))));
            }
        }
        return told;
    }

    private static boolean fallsShort(NeedVerdict need) {
        return need.verdict() == Verdict.NEAR_MISS || need.verdict() == Verdict.FAILS;
    }

    private String sentence(NeedVerdict need, Locale locale) {
        String name = name(need, locale);
        String key = "case.fit." + need.verdict().code();
        if (need.verdict() == Verdict.NEAR_MISS) {
            return nearMiss(need, name, key, locale);
        }
        return need.offered() == null || need.unit().equals("yes-no") ? say(key + ".absent", locale, name)
                : say(key, locale, name, amount(need.asked(), need.unit()), amount(need.offered(), need.unit()));
    }

    private String name(NeedVerdict need, Locale locale) {
        return say("matching.need." + need.need(), locale);
    }

    private String nearMiss(NeedVerdict need, String name, String key, Locale locale) {
        return switch (need.unit()) {
            case "date" -> say(key + ".date", locale, amount(need.offered(), "date"), words.days(Integer.valueOf(need.gap())));
            case "iso-class", "environmental-category" -> say(key + ".step", locale, name, need.asked(), need.offered());
            default -> say(key, locale, name, amount(need.gap(), need.unit()));
        };
    }

    private String amount(String value, String unit) {
        return switch (unit) {
            case "date" -> words.longDate(LocalDate.parse(value));
            case "m2" -> words.amount(new BigDecimal(value), "m²");
            case "m", "MW" -> words.amount(new BigDecimal(value), unit);
            default -> value;
        };
    }

    static String mark(Verdict verdict) {
        return switch (verdict) {
            case FITS, FITS_BY -> "yes";
            case NEAR_MISS -> "near";
            case FAILS -> "no";
            case UNKNOWN, TO_ASK -> "unknown";
        };
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
