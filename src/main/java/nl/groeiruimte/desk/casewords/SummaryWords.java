package nl.groeiruimte.desk.casewords;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToIntFunction;
import nl.groeiruimte.cases.comparison.NeedUnit;
import nl.groeiruimte.cases.comparison.Tally;
import nl.groeiruimte.cases.shortlist.Shortlist;
import nl.groeiruimte.platform.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in one sentence how all sites came out, and on what: each site counts once, so that the numbers add up. */
@Component("summaryWords")
public class SummaryWords {

    /** So many needs are named for each outcome; the rest is one number. */
    private static final int NAMED = 3;

    private final MessageSource messages;
    private final Words words;
    private final NeedWords needs;

    SummaryWords(MessageSource messages, Words words, NeedWords needs) {
        this.messages = messages;
        this.words = words;
        this.needs = needs;
    }

    /**
     * Such as: 57 sites compared: 12 fit, 5 would fit with at most 2 MW more power before …, 31 fail on clean room, 9 …
     */
    public String of(Shortlist shortlist, Locale locale) {
        Shortlist.Counts counts = shortlist.counts();
        if (shortlist.basis() == null) {
            return say(
                    "case.shortlist.summary",
                    locale,
                    counts.sites(),
                    counts.fitting(),
                    counts.unknown(),
                    counts.nearMisses(),
                    counts.excluded());
        }
        Tally.Split whole = shortlist.basis().whole();
        List<Tally> tallies = shortlist.basis().tallies();
        List<String> parts = new ArrayList<>();
        add(parts, "fits", whole.fits(), locale);
        add(parts, "fits-by", whole.fitsBy(), locale);
        int open = shortlist.basis().nearMissesOpen() == null
                ? 0
                : shortlist.basis().nearMissesOpen();
        boolean openAreUnknown = shortlist.basis().ordersByNextStep();
        nearMisses(parts, whole.nearMisses() - (openAreUnknown ? 0 : open), tallies, locale);
        add(parts, openAreUnknown ? "unknown.near" : "near.open", open, locale);
        add(parts, "to-ask", whole.toAsk(), locale);
        byNeed(parts, "unknown", whole.unknown() - (openAreUnknown ? open : 0), tallies, Tally.Split::unknown, locale);
        byNeed(parts, "fails", whole.fails(), tallies, Tally.Split::fails, locale);
        return say("case.sum", locale, counts.sites(), String.join(", ", parts));
    }

    private void nearMisses(List<String> parts, int all, List<Tally> tallies, Locale locale) {
        int named = 0;
        for (Tally tally : most(tallies, Tally.Split::nearMisses)) {
            int sites = tally.alone().nearMisses();
            named += sites;
            parts.add(nearMiss(tally, sites, locale));
        }
        rest(
                parts,
                "near",
                all - named,
                tallies.stream().mapToInt(tally -> tally.alone().nearMisses()).sum() - named,
                locale);
    }

    private String nearMiss(Tally tally, int sites, Locale locale) {
        String need = needs.name(tally.need(), locale);
        NeedUnit unit = NeedUnit.of(tally.unit());
        if (tally.furthestGap() != null && tally.latestDays() != null
                || !unit.isAmount() && !unit.isDay() && tally.latestDays() == null) {
            return say("case.sum.near.little", locale, sites, need);
        }
        if (tally.latestDays() != null) {
            return say("case.sum.near.late", locale, sites, need, words.days(tally.latestDays()));
        }
        if (unit.isDay()) {
            return say("case.sum.near.late", locale, sites, need, words.days(new BigDecimal(tally.furthestGap())));
        }
        String gap = needs.amount(Objects.requireNonNull(tally.furthestGap(), "what is missing"), unit, locale);
        return tally.by() == null
                ? say("case.sum.near", locale, sites, need, gap)
                : say("case.sum.near.by", locale, sites, need, gap, words.longDate(LocalDate.parse(tally.by())));
    }

    private void byNeed(
            List<String> parts,
            String key,
            int all,
            List<Tally> tallies,
            ToIntFunction<Tally.Split> count,
            Locale locale) {
        int named = 0;
        for (Tally tally : most(tallies, count)) {
            int sites = count.applyAsInt(tally.alone());
            named += sites;
            parts.add(say("case.sum." + key, locale, sites, needs.name(tally.need(), locale)));
        }
        rest(
                parts,
                key,
                all - named,
                tallies.stream().map(Tally::alone).mapToInt(count).sum() - named,
                locale);
    }

    /** The needs that alone decide the most sites; equal ones in the order of the request's forms. */
    private static List<Tally> most(List<Tally> tallies, ToIntFunction<Tally.Split> count) {
        return tallies.stream()
                .filter(tally -> count.applyAsInt(tally.alone()) > 0)
                .sorted(Comparator.comparing(tally -> -count.applyAsInt(tally.alone())))
                .limit(NAMED)
                .toList();
    }

    /** {@code single}: how many of them one need decides that is not named. */
    private void rest(List<String> parts, String key, int sites, int single, Locale locale) {
        add(parts, key + (single > 0 ? ".more" : ".several"), sites, locale);
    }

    private void add(List<String> parts, String key, int sites, Locale locale) {
        if (sites > 0) {
            parts.add(say("case.sum." + key, locale, sites));
        }
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
