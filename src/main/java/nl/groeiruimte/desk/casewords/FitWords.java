package nl.groeiruimte.desk.casewords;

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
import nl.groeiruimte.cases.comparison.Teller;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.reference.ReferenceLists;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says how a site meets a request: what it lacks, by how much, and whom to ask. {@link NeedSentences} has the words of
 * each need.
 */
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
    private final NeedWords needWords;
    private final NeedSentences sentences;
    private final GridWords grid;

    FitWords(MessageSource messages, ReferenceLists lists, NeedWords needWords, GridWords grid) {
        this.messages = messages;
        this.lists = lists;
        this.needWords = needWords;
        this.sentences = new NeedSentences(messages, needWords);
        this.grid = grid;
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
        tooLittle.forEach(need -> told.add(new Fit(mark(need.verdict()), sentences.missing(need, near, locale))));
        planned(site, tooLittle, locale).ifPresent(told::add);
        for (Teller teller : Teller.values()) {
            ask(
                    told,
                    site,
                    hard.stream()
                            .filter(need -> need.verdict() == Verdict.UNKNOWN
                                    && teller.code().equals(teller(need))),
                    locale,
                    teller == Teller.AGENCY ? "unknown" : "unknown." + teller.code());
        }
        grid(site, hard, locale).ifPresent(told::add);
        ask(told, site, hard.stream().filter(need -> need.verdict() == Verdict.TO_ASK), locale, "to-ask");
        Optional<NeedVerdict> last = hard.stream()
                .filter(need -> need.verdict() == Verdict.FITS_BY && need.from() != null)
                .max(Comparator.comparing(NeedVerdict::from));
        last.ifPresent(need -> told.add(new Fit("yes", sentences.inTime(need, locale))));
        enough(site, last.filter(need -> need.in().isDay()).orElse(null), locale)
                .ifPresent(told::add);
        wishes(site, locale).ifPresent(told::add);
        return told;
    }

    private Optional<Fit> grid(RankedSite site, List<NeedVerdict> needs, Locale locale) {
        return Optional.ofNullable(grid.of(site.grid(), needs, locale)).map(hint -> new Fit("hint", hint));
    }

    private void ask(List<Fit> told, RankedSite site, Stream<NeedVerdict> needs, Locale locale, String key) {
        String names =
                needs.map(need -> needWords.name(need, locale)).distinct().collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            told.add(new Fit(
                    mark(Verdict.UNKNOWN), say("case.fit." + key, locale, names, lists.agencyName(site.agency()))));
        }
    }

    private static String teller(NeedVerdict need) {
        return need.teller() == null ? Teller.AGENCY.code() : need.teller();
    }

    private static boolean open(NeedVerdict need) {
        return need.verdict() == Verdict.UNKNOWN || need.verdict() == Verdict.TO_ASK;
    }

    private static boolean fallsShort(NeedVerdict need) {
        return need.verdict() == Verdict.NEAR_MISS || need.verdict() == Verdict.FAILS;
    }

    /** Homes that were decided on, where those that are free are too few; plans name no day. */
    private Optional<Fit> planned(RankedSite site, List<NeedVerdict> tooLittle, Locale locale) {
        String homes = site.facts() == null ? null : site.facts().values().get(Measure.HOMES_PLANNED.key());
        return homes == null || tooLittle.stream().noneMatch(need -> need.need().equals(Measure.HOMES.key()))
                ? Optional.empty()
                : Optional.of(new Fit(
                        "hint",
                        say("case.fit.homes-planned", locale, needWords.amount(homes, Measure.HOMES.unit(), locale))));
    }

    /**
     * What there is enough of, each with what is asked and what there is.
     *
     * @param told a need that a sentence of its own tells already, if any
     */
    private Optional<Fit> enough(RankedSite site, @Nullable NeedVerdict told, Locale locale) {
        String met = site.needs().stream()
                .filter(need -> need != told && isMet(need) && !NeedWords.byRule(need))
                .map(need -> sentences.enough(need, locale))
                .collect(Collectors.joining("; "));
        return met.isEmpty() ? Optional.empty() : Optional.of(new Fit("yes", say("case.fit.enough", locale, met)));
    }

    private static boolean isMet(NeedVerdict need) {
        return (need.verdict() == Verdict.FITS || need.verdict() == Verdict.FITS_BY)
                && need.asked() != null
                && need.offered() != null;
    }

    /** What is known to be less than the company wishes for; nobody is excluded by it. */
    private Optional<Fit> wishes(RankedSite site, Locale locale) {
        String less = site.needs().stream()
                .filter(need -> !need.hard() && fallsShort(need) && !NeedWords.byRule(need))
                .map(need -> sentences.lessThanWished(need, locale))
                .collect(Collectors.joining("; "));
        return less.isEmpty() ? Optional.empty() : Optional.of(new Fit("hint", say("case.fit.wishes", locale, less)));
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
