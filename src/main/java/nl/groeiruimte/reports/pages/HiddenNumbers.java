package nl.groeiruimte.reports.pages;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in the coordinator's texts that are the same as one that the shared edition does not tell. An aid for the
 * writer: the same number may stand for something else, and a number can be told in other words.
 */
final class HiddenNumbers {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d.,-])(\\d{1,3}(?:[.,\\u00a0 ]\\d{3})+|\\d+)"
                    + "(?:[.,](\\d{1,2}))?(?![\\d])(?:[\\u00a0 ](mln|miljoen|million))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    /** From two on; one is an article too. */
    private static final List<List<String>> WORDS = List.of(
            List.of("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"));

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(2020);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2040);

    private HiddenNumbers() {}

    /**
     * As they are written, each once.
     *
     * @param full with every number
     * @param shared what others read
     */
    static List<String> in(Collection<String> texts, Report full, Report shared) {
        Set<BigDecimal> hidden = numbers(full);
        hidden.removeAll(numbers(shared));
        shared.targets().stream()
                .flatMap(target -> Stream.of(target.target(), target.proRata()))
                .filter(Objects::nonNull)
                .map(BigDecimal::stripTrailingZeros)
                .forEach(hidden::remove);
        hidden.remove(BigDecimal.ZERO);
        return texts.stream()
                .flatMap(text -> Stream.concat(written(NUMBER, text), written(WORD, text)))
                .filter(found -> hidden.contains(value(found)))
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static Stream<MatchResult> written(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results();
    }

    /** None for a word that is no number, and for a year. */
    private static @Nullable BigDecimal value(MatchResult found) {
        if (found.groupCount() == 0) {
            String word = found.group().toLowerCase(Locale.ROOT);
            return WORDS.stream()
                    .filter(words -> words.contains(word))
                    .map(words -> BigDecimal.valueOf(words.indexOf(word) + 2L).stripTrailingZeros())
                    .findFirst()
                    .orElse(null);
        }
        BigDecimal whole = new BigDecimal(found.group(1).replaceAll("\\D", ""));
        if (found.group(2) == null
                && found.group(3) == null
                && whole.compareTo(FIRST_YEAR) >= 0
                && whole.compareTo(LAST_YEAR) <= 0) {
            return null;
        }
        BigDecimal number = found.group(2) == null ? whole : new BigDecimal(whole + "." + found.group(2));
        return (found.group(3) == null ? number : number.multiply(MILLION)).stripTrailingZeros();
    }

    /** What stands there exactly, as counts or amounts. */
    private static Set<BigDecimal> numbers(Report report) {
        Stream<Value> targets = report.targets().stream()
                .flatMap(target -> Stream.of(target.actual(), target.expected(), target.previous(), target.cases()));
        Stream<Value> tables = report.tables().stream().flatMap(table -> table.rows().stream()
                .flatMap(row -> Stream.iterate(0, i -> i < row.values().size(), i -> i + 1)
                        .filter(i -> table.columns().get(i).unit() == Unit.COUNT
                                || table.columns().get(i).unit() == Unit.EUR)
                        .map(row.values()::get)));
        return Stream.concat(targets, tables)
                .filter(value -> value.state() == Value.State.NUMBER)
                .map(value -> value.known().stripTrailingZeros())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
