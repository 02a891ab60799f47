package nl.groeiruimte.supply.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.platform.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Facts of sites in the reader's language; what is not known says so, it is never a gap or a zero. */
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
            Fact fact, String label, String state, @Nullable String text, Provenance provenance, List<Later> later) {}

    /** An expected value in words. */
    public record Later(String text, LocalDate from, Provenance provenance) {}

    private final MessageSource messages;
    private final Words words;

    FactWords(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /** The facts of a group, all of them. */
    public List<Line> lines(SiteFacts facts, FactGroup group) {
        return group.facts().stream().map(fact -> line(facts, fact)).toList();
    }

    /** The fact with this key. */
    public Line line(SiteFacts facts, String key) {
        return line(facts, Fact.existing(key));
    }

    /** What is expected and from when, such as "Verwacht vanaf 01-01-2029: 12 MW". */
    public String expected(Later later) {
        return message("supply.expected-from", later.text(), words.date(later.from()));
    }

    /** What a fact is called, such as "Vrij vloeroppervlak". */
    public String label(Fact fact) {
        return message("supply.fact." + fact.key());
    }

    /** A value in words, with its unit, if there is one. */
    public @Nullable String value(Fact fact, @Nullable Object value) {
        return value == null ? null : said(fact, value);
    }

    private String said(Fact fact, Object value) {
        return switch (fact.type()) {
            case NUMBER -> amount(fact, (BigDecimal) value);
            case RANGE -> range(fact, (AmountRange) value);
            case DATE -> words.date((LocalDate) value);
            case YES_NO -> message((Boolean) value ? "supply.yes" : "supply.no");
            case CODE -> message("supply.value." + fact.key() + "." + value);
            case TEXT -> (String) value;
        };
    }

    /** What a change of a site was about, by name: "Vloeroppervlak, Opmerkingen". */
    public String changed(SiteHistory.Change change) {
        return Stream.of(
                        change.others().stream().map(this::message),
                        change.facts().stream().map(step -> label(step.fact())),
                        change.sourced().stream().map(fact -> message("supply.change.sourced", label(fact))))
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
    }

    /** The choices of a fact of type {@link FactType#CODE}, in order. */
    List<Option> options(Fact fact) {
        return fact.codes().stream()
                .map(code -> new Option(code, Bilingual.said(language -> word(fact, code, language))))
                .toList();
    }

    /** The unit in words, if it has one. */
    @Nullable
    String unit(Fact fact) {
        FactUnit unit = fact.unit();
        return unit == null ? null : message("supply.unit-name." + unit.code());
    }

    private String word(Fact fact, String code, Locale locale) {
        return messages.getMessage("supply.value." + fact.key() + "." + code, null, locale);
    }

    private Line line(SiteFacts facts, Fact fact) {
        List<Later> later = facts.expected(fact).stream()
                .map(one -> new Later(said(fact, one.value()), one.from(), one.provenance()))
                .toList();
        String now = value(fact, facts.known(fact));
        String state = now != null ? "known" : later.isEmpty() ? "unknown" : "expected";
        return new Line(fact, label(fact), state, now, facts.provenance(fact), later);
    }

    private String range(Fact fact, AmountRange range) {
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
    private String lower(Fact fact, BigDecimal number) {
        boolean price = fact.unit() == FactUnit.EUR_M2 || fact.unit() == FactUnit.EUR_M2_YEAR;
        return price ? message("supply.range.price", words.number(number)) : words.number(number);
    }

    private String amount(Fact fact, BigDecimal number) {
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
