package nl.groeiruimte.desk.casewords;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.groeiruimte.cases.comparison.Measure;
import nl.groeiruimte.cases.comparison.NeedVerdict;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.platform.web.Words;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how a site meets a request: what it lacks, by how much, and whom to ask. */
@Component
public class FitWords {

    /**
     * A sentence; {@code mark} is {@code yes}, {@code near}, {@code no}, {@code unknown} or, beside a question,
     * {@code hint}.
     */
    public record Fit(String mark, String sentence) {}

    /**
     * A site as a list shows it.
     *
     * @param mark of its worst hard need
     * @param points 0 to 100
     * @param fits what it lacks and has of what is asked
     */
    public record SiteFit(
            int rank,
            String code,
            String name,
            String agency,
            String mark,
            Verdict verdict,
            int points,
            List<Fit> fits) {}

    private final MessageSource messages;
    private final ReferenceLists lists;
    private final Words words;
    private final GridWords grid;
    private final ValueWords values;

    FitWords(MessageSource messages, ReferenceLists lists, Words words) {
        this.grid = new GridWords(messages, words);
        this.values = new ValueWords(messages, words);
        this.messages = messages;
        this.lists = lists;
        this.words = words;
    }

    /** The first sites of a list that is in order. */
    public List<SiteFit> sites(List<RankedSite> ranked, int most, Locale locale) {
        return IntStream.range(0, Math.min(most, ranked.size()))
                .mapToObj(i -> site(i + 1, ranked.get(i), locale))
                .toList();
    }

    private SiteFit site(int rank, RankedSite site, Locale locale) {
        return new SiteFit(
                rank,
                site.code(),
                site.name(),
                site.agency(),
                mark(site.verdict()),
                site.verdict(),
                site.score().points(),
                explained(site, locale));
    }

    /**
     * What the site lacks of the hard needs with the change that would make it fit, from when it fits, in one sentence
     * each what is not known and has to be asked, and of whom, where it has less than is wished for, and what there is
     * enough of.
     */
    public List<Fit> explained(RankedSite site, Locale locale) {
        List<NeedVerdict> hard = site.hardNeeds();
        List<Fit> told = new ArrayList<>();
        if (hard.isEmpty()) {
            told.add(new Fit(
                    mark(Verdict.TO_ASK), say("case.fit.no-hard-need", locale, lists.agencyName(site.agency()))));
        }
        if (hard.size() > 1
                && hard.stream().allMatch(FitWords::open)
                && hard.stream().anyMatch(need -> need.verdict() == Verdict.UNKNOWN)) {
            told.add(new Fit(
                    mark(Verdict.UNKNOWN), say("case.fit.nothing-known", locale, lists.agencyName(site.agency()))));
            grid(site, hard, locale).ifPresent(told::add);
            wishes(site, locale).ifPresent(told::add);
            return told;
        }
        List<NeedVerdict> tooLittle = hard.stream().filter(FitWords::fallsShort).toList();
        // Only when nothing else is missing or unknown does one change make the site fit.
        String near = tooLittle.size() == 1 && hard.stream().noneMatch(need -> need.verdict() == Verdict.UNKNOWN)
                ? "case.fit.near-miss"
                : "case.fit.nearly";
        tooLittle.forEach(need -> told.add(new Fit(mark(need.verdict()), sentence(need, near, locale))));
        planned(site, tooLittle, locale).ifPresent(told::add);
        for (String teller : List.of("agency", "grid-operator", "municipality")) {
            ask(
                    told,
                    site,
                    hard.stream().filter(need -> need.verdict() == Verdict.UNKNOWN && teller.equals(teller(need))),
                    locale,
                    teller.equals("agency") ? "unknown" : "unknown." + teller);
        }
        grid(site, hard, locale).ifPresent(told::add);
        ask(told, site, hard.stream().filter(need -> need.verdict() == Verdict.TO_ASK), locale, "to-ask");
        Optional<NeedVerdict> last = hard.stream()
                .filter(need -> need.verdict() == Verdict.FITS_BY && need.from() != null)
                .max(Comparator.comparing(NeedVerdict::from));
        last.ifPresent(need -> told.add(new Fit("yes", inTime(need, locale))));
        enough(site, last.filter(FitWords::isDay).orElse(null), locale).ifPresent(told::add);
        wishes(site, locale).ifPresent(told::add);
        return told;
    }

    private Optional<Fit> grid(RankedSite site, List<NeedVerdict> needs, Locale locale) {
        return Optional.ofNullable(grid.of(site.grid(), needs, locale)).map(hint -> new Fit("hint", hint));
    }

    /**
     * What the grid operators' map says beside a need for power of which nothing is known; null when there is nothing
     * to say.
     */
    public String gridHint(RankedSite site, NeedVerdict need, Locale locale) {
        return grid.of(site.grid(), List.of(need), locale);
    }

    private String inTime(NeedVerdict need, Locale locale) {
        return isDay(need)
                ? say("case.fit.fits-by.date", locale, day(need.from()), day(need.asked()))
                : say("case.fit.fits-by", locale, name(need, locale), day(need.from()));
    }

    private void ask(List<Fit> told, RankedSite site, Stream<NeedVerdict> needs, Locale locale, String key) {
        String names = needs.map(need -> name(need, locale)).distinct().collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            told.add(new Fit(
                    mark(Verdict.UNKNOWN), say("case.fit." + key, locale, names, lists.agencyName(site.agency()))));
        }
    }

    private static String teller(NeedVerdict need) {
        return need.teller() == null ? "agency" : need.teller();
    }

    private static boolean open(NeedVerdict need) {
        return need.verdict() == Verdict.UNKNOWN || need.verdict() == Verdict.TO_ASK;
    }

    private static boolean fallsShort(NeedVerdict need) {
        return need.verdict() == Verdict.NEAR_MISS || need.verdict() == Verdict.FAILS;
    }

    private String sentence(NeedVerdict need, String near, Locale locale) {
        String name = name(need, locale);
        if (need.verdict() == Verdict.NEAR_MISS) {
            return nearMiss(need, name, near, locale);
        }
        if (need.offered() == null || need.unit().equals("yes-no")) {
            return say("case.fit.fails.absent", locale, name);
        }
        if (isDay(need)) {
            return say(
                    "case.fit.fails.date",
                    locale,
                    day(need.offered()),
                    day(need.asked()),
                    words.days(Integer.valueOf(need.gap())));
        }
        if (need.daysLate() != null) {
            return say(
                    "case.fit.fails.late",
                    locale,
                    name,
                    offered(need, locale),
                    day(need.from()),
                    words.days(need.daysLate()));
        }
        return say(
                need.unit().equals("staff") ? "case.fit.fails.staff" : "case.fit.fails",
                locale,
                name,
                asked(need, locale),
                offered(need, locale));
    }

    /** A need in words, such as "vloeroppervlak". */
    public String name(NeedVerdict need, Locale locale) {
        return say("matching.need." + need.need(), locale);
    }

    /** What is asked in words, such as "60 hbo-banen". */
    public String asked(NeedVerdict need, Locale locale) {
        return values.asked(need, locale);
    }

    /** What the site has or expects in words, such as "25 mensen"; "onbekend" when that is not known. */
    public String offered(NeedVerdict need, Locale locale) {
        return values.value(need.offered(), need.unit(), locale);
    }

    /** The rule by which a need earns all points, where the number is not in the request itself; null elsewhere. */
    public String rule(NeedVerdict need, Locale locale) {
        return values.rule(need, locale);
    }

    /** The smallest change that would make it fit: of the region, or of the company. */
    private String nearMiss(NeedVerdict need, String name, String key, Locale locale) {
        if (need.daysLate() != null) {
            return say(
                    key + ".late", locale, name, offered(need, locale), day(need.from()), words.days(need.daysLate()));
        }
        return switch (need.unit()) {
            case "date" ->
                say(
                        key + ".date",
                        locale,
                        offered(need, locale),
                        words.days(Integer.valueOf(need.gap())),
                        day(need.asked()));
            case "iso-class", "environmental-category", "public-transport" ->
                say(key + ".step", locale, name, asked(need, locale), offered(need, locale));
            case "staff" ->
                say(
                        key + ".staff",
                        locale,
                        asked(need, locale),
                        amount(need.gap(), need.unit(), locale),
                        offered(need, locale));
            default ->
                need.by() == null
                        ? say(key, locale, name, amount(need.gap(), need.unit(), locale), offered(need, locale))
                        : say(
                                key + ".by",
                                locale,
                                name,
                                amount(need.gap(), need.unit(), locale),
                                offered(need, locale),
                                day(need.by()));
        };
    }

    /** Homes that were decided on, where those that are free are too few; plans name no day. */
    private Optional<Fit> planned(RankedSite site, List<NeedVerdict> tooLittle, Locale locale) {
        String homes = site.facts() == null ? null : site.facts().values().get(Measure.HOMES_PLANNED.key());
        return homes == null || tooLittle.stream().noneMatch(need -> need.need().equals(Measure.HOMES.key()))
                ? Optional.empty()
                : Optional.of(new Fit(
                        "hint", say("case.fit.homes-planned", locale, amount(homes, Measure.HOMES.unit(), locale))));
    }

    /**
     * What there is enough of, each with what is asked and what there is.
     *
     * @param told a need that a sentence of its own tells already; null for none
     */
    private Optional<Fit> enough(RankedSite site, NeedVerdict told, Locale locale) {
        String met = site.needs().stream()
                .filter(need -> need != told && isMet(need) && !ValueWords.byRule(need))
                .map(need -> enough(need, locale))
                .collect(Collectors.joining("; "));
        return met.isEmpty() ? Optional.empty() : Optional.of(new Fit("yes", say("case.fit.enough", locale, met)));
    }

    private static boolean isMet(NeedVerdict need) {
        return (need.verdict() == Verdict.FITS || need.verdict() == Verdict.FITS_BY)
                && need.asked() != null
                && need.offered() != null;
    }

    private String enough(NeedVerdict need, Locale locale) {
        String name = name(need, locale);
        if (need.unit().equals("yes-no")) {
            return say("case.fit.enough.present", locale, name);
        }
        if (isDay(need)) {
            return say("case.fit.enough.date", locale, day(need.asked()), day(need.offered()));
        }
        String key = need.unit().equals("staff") ? "case.fit.enough.staff" : "case.fit.enough.amount";
        String there = need.from() == null
                ? offered(need, locale)
                : say("case.fit.enough.from", locale, offered(need, locale), day(need.from()));
        return say(key + (need.hard() ? "" : ".wish"), locale, name, asked(need, locale), there);
    }

    private static boolean isDay(NeedVerdict need) {
        return need.unit().equals("date");
    }

    /** What is known to be less than the company wishes for; nobody is excluded by it. */
    private Optional<Fit> wishes(RankedSite site, Locale locale) {
        String less = site.needs().stream()
                .filter(need -> !need.hard() && fallsShort(need) && !ValueWords.byRule(need))
                .map(need -> wish(need, locale))
                .collect(Collectors.joining("; "));
        return less.isEmpty() ? Optional.empty() : Optional.of(new Fit("hint", say("case.fit.wishes", locale, less)));
    }

    private String wish(NeedVerdict need, Locale locale) {
        if (need.offered() == null || need.unit().equals("yes-no")) {
            return say("case.fit.wish.absent", locale, name(need, locale));
        }
        return say(
                need.unit().equals("staff") ? "case.fit.wish.staff" : "case.fit.wish",
                locale,
                name(need, locale),
                asked(need, locale),
                offered(need, locale));
    }

    private String day(String iso) {
        return words.longDate(LocalDate.parse(iso));
    }

    /**
     * A value as people say it.
     *
     * @param value as in {@link NeedVerdict}
     */
    public String value(String value, String unit, Locale locale) {
        return values.value(value, unit, locale);
    }

    String amount(String value, String unit, Locale locale) {
        return values.amount(value, unit, locale);
    }

    /** How the page marks it: {@code yes}, {@code near}, {@code no} or {@code unknown}. */
    public static String mark(Verdict verdict) {
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
