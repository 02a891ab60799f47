package nl.groeiruimte.supply.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.platform.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Facts in the reader's language; what is not known says so, it is never a gap or a zero. */
@Component
public class FactWords {

    /**
     * One fact as a page shows it.
     *
     * @param state {@code known}, {@code expected} (only) or {@code unknown}
     * @param text the value now in words, if known
     * @param later what is expected, by day
     */
    public record Line(
            DeclaredFact fact,
            String label,
            String state,
            @Nullable String text,
            Provenance provenance,
            List<Later> later) {}

    /** An expected value in words. */
    public record Later(String text, LocalDate from, Provenance provenance) {}

    private final MessageSource messages;
    private final Words words;
    private final FactChoices choices;

    /** In the language of the request. */
    public FactWords(MessageSource messages, Words words, FactChoices choices) {
        this.messages = messages;
        this.words = words;
        this.choices = choices;
    }

    /** Some facts, all of them. */
    public <F extends Enum<F> & DeclaredFact> List<Line> lines(KnownFacts<F> facts, List<F> some) {
        return some.stream().map(fact -> lineOf(facts, fact)).toList();
    }

    /**
     * The fact with this key.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public <F extends Enum<F> & DeclaredFact> Line line(KnownFacts<F> facts, String key) {
        return lineOf(
                facts,
                facts.all().stream()
                        .filter(fact -> fact.key().equals(key))
                        .findFirst()
                        .orElseThrow());
    }

    /** The codes of the fact with this key that are known now; none when they are unknown. */
    public <F extends Enum<F> & DeclaredFact> List<String> codes(KnownFacts<F> facts, String key) {
        return facts.all().stream()
                .filter(fact -> fact.key().equals(key))
                .findFirst()
                .map(facts::codes)
                .orElseThrow();
    }

    /** The fact in one text, with what is expected; when nothing is known of it, what is to be said then. */
    public <F extends Enum<F> & DeclaredFact> String brief(KnownFacts<F> facts, F fact, String unknown) {
        Line line = lineOf(facts, fact);
        String all = Stream.concat(
                        Stream.ofNullable(line.text()), line.later().stream().map(this::expected))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? unknown : all;
    }

    /** What is expected and from when, such as "Verwacht vanaf 01-01-2029: 12 MW". */
    public String expected(Later later) {
        return message("supply.expected-from", later.text(), words.date(later.from()));
    }

    /** What a fact is called, such as "Vrij vloeroppervlak". */
    public String label(DeclaredFact fact) {
        return message(fact.declared().words().facts() + fact.key());
    }

    /** A value in words, with its unit, if there is one. */
    public @Nullable String value(DeclaredFact fact, @Nullable Object value) {
        return value == null ? null : said(fact, value);
    }

    private String said(DeclaredFact fact, Object value) {
        return switch (fact.type()) {
            case NUMBER -> amount(fact, (BigDecimal) value);
            case RANGE -> range(fact, (AmountRange) value);
            case DATE -> words.date((LocalDate) value);
            case YES_NO -> message((Boolean) value ? "supply.yes" : "supply.no");
            case WINDOWS -> windows((Windows) value);
            case CODE -> called(fact, value);
            case CODES -> called(fact, (List<?>) value);
            case TEXT -> (String) value;
        };
    }

    /** What a change was about, by name: "Vloeroppervlak, Opmerkingen". */
    public String changed(FactChange change) {
        return Stream.of(
                        change.others().stream().map(this::message),
                        change.facts().stream().map(step -> label(step.fact())),
                        change.sourced().stream().map(fact -> message("supply.change.sourced", label(fact))))
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
    }

    /** The unit in words, if it has one. */
    public @Nullable String unit(DeclaredFact fact) {
        FactUnit unit = fact.unit();
        return unit == null ? null : message("supply.unit-name." + unit.code());
    }

    private String called(DeclaredFact fact, Object code) {
        return choices.of(fact).stream()
                .filter(choice -> choice.value().equals(code))
                .findFirst()
                .map(choice -> choice.label(LocaleContextHolder.getLocale()))
                .orElse(code.toString());
    }

    /** In the order of the choices; some have a comma in them. */
    private String called(DeclaredFact fact, List<?> codes) {
        String between = choices.of(fact).stream().anyMatch(choice -> choice.label(LocaleContextHolder.getLocale())
                        .contains(","))
                ? "; "
                : ", ";
        return choices.of(fact).stream()
                .filter(choice -> codes.contains(choice.value()))
                .map(choice -> choice.label(LocaleContextHolder.getLocale()))
                .collect(Collectors.joining(between));
    }

    private String windows(Windows windows) {
        return windows.windows().stream().map(this::window).collect(Collectors.joining("; "));
    }

    private String window(Windows.Window window) {
        if (window.from() == null) {
            return window.to() == null
                    ? message("supply.window.always")
                    : message("supply.window.to", words.date(window.to()));
        }
        return window.to() == null
                ? message("supply.window.from", words.date(window.from()))
                : message("supply.window.from-to", words.date(window.from()), words.date(window.to()));
    }

    /** The fact as a page shows it. */
    public <F extends Enum<F> & DeclaredFact> Line lineOf(KnownFacts<F> facts, F fact) {
        List<Later> later = facts.expected(fact).stream()
                .map(one -> new Later(said(fact, one.value()), one.from(), one.provenance()))
                .toList();
        String now = value(fact, facts.known(fact));
        String state = now != null ? "known" : later.isEmpty() ? "unknown" : "expected";
        return new Line(fact, label(fact), state, now, facts.provenance(fact), later);
    }

    private String range(DeclaredFact fact, AmountRange range) {
        BigDecimal from = range.from();
        if (from == null) {
            return message("supply.range.to", amount(fact, range.most()));
        }
        if (range.to() == null) {
            return message("supply.range.from", amount(fact, from));
        }
        return from.compareTo(range.most()) == 0
                ? amount(fact, from)
                : message("supply.range.from-to", lower(fact, from), amount(fact, range.most()));
    }

    /** A unit stands behind the upper bound alone, but what stands in front of a price stands in front of both. */
    private String lower(DeclaredFact fact, BigDecimal number) {
        boolean price =
                fact.unit() == FactUnit.EUR || fact.unit() == FactUnit.EUR_M2 || fact.unit() == FactUnit.EUR_M2_YEAR;
        return price ? message("supply.range.price", words.number(number)) : words.number(number);
    }

    private String amount(DeclaredFact fact, BigDecimal number) {
        FactUnit unit = Objects.requireNonNull(fact.unit(), () -> fact.key() + " has no unit");
        String symbol = unit.symbol();
        if (symbol != null) {
            return words.amount(number, symbol);
        }
        return unit == FactUnit.YEAR
                ? number.toPlainString()
                : message("supply.unit." + unit.code(), words.number(number));
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
