package nl.groeiruimte.desk.bundles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.groeiruimte.platform.web.Words;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.Instruments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A frozen version in words: the same tables on its page, on paper and in its sheets. */
@Component
class BundleTables {

    /** What is told of one thing. */
    record Row(String label, String told) {}

    /**
     * One table.
     *
     * @param key such as {@code technology}
     */
    record Table(String key, String title, String head, String measure, List<Row> rows) {}

    private static final List<String> ALWAYS = List.of(Part.NEED, Part.THERE, Part.OPEN, Part.NO_LEAD);

    private final MessageSource messages;
    private final Words words;
    private final ReferenceLists lists;
    private final Instruments instruments;

    BundleTables(MessageSource messages, Words words, ReferenceLists lists, Instruments instruments) {
        this.messages = messages;
        this.words = words;
        this.lists = lists;
        this.instruments = instruments;
    }

    /** How many companies take part, in words. */
    String companies(BundleDocument document, Locale locale) {
        return document.companies().map(told -> count(told, locale)).orElse("");
    }

    /** All tables of a version that has something to tell. */
    List<Table> of(BundleDocument document, Locale locale) {
        List<Table> tables = new ArrayList<>();
        if (!document.enough()) {
            return tables;
        }
        tables.add(table(
                "amounts",
                "amount",
                ALWAYS.stream().map(code -> amount(document, code, locale)).toList(),
                locale));
        List<Row> years = document.of("amount").stream()
                .filter(told -> told.code().startsWith(Part.YEAR))
                .sorted(Comparator.comparing(Told::code))
                .map(told -> new Row(told.code().substring(Part.YEAR.length()), euros(told, locale)))
                .toList();
        tables.add(table("years", "amount", years, locale));
        BundleKinds.ORDER.forEach(kind -> tables.add(table(
                kind,
                "companies",
                document.of(kind).stream()
                        .map(told -> new Row(label(told, locale), count(told, locale)))
                        .toList(),
                locale)));
        tables.add(table(BundleKinds.INSTRUMENT, "companies", instruments(document, locale), locale));
        return tables;
    }

    private Table table(String key, String measure, List<Row> rows, Locale locale) {
        return new Table(
                key,
                say(locale, "bundle.table." + key),
                say(locale, "bundle.head." + key),
                say(locale, "bundle.measure." + measure),
                rows);
    }

    private Row amount(BundleDocument document, String code, Locale locale) {
        Optional<Told> told = document.of("amount").stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
        return new Row(
                say(locale, "bundle.amount." + code),
                told.map(one -> euros(one, locale)).orElseGet(() -> say(locale, "bundle.untold")));
    }

    private List<Row> instruments(BundleDocument document, Locale locale) {
        Collection<Instrument> all = instruments.all();
        return document.of(BundleKinds.INSTRUMENT).stream()
                .map(told -> new Row(
                        all.stream()
                                .filter(one -> one.code().equals(told.code()))
                                .map(Instrument::name)
                                .findFirst()
                                .orElse(told.code()),
                        count(told, locale)))
                .sorted(Comparator.comparing(Row::label))
                .toList();
    }

    private String label(Told told, Locale locale) {
        return switch (told.kind()) {
            case BundleKinds.TECHNOLOGY ->
                lists.technologies().stream()
                        .filter(one -> one.value().equals(told.code()))
                        .findFirst()
                        .map(one -> one.label(locale))
                        .orElse(told.code());
            case BundleKinds.PHASE -> say(locale, "option.life-phase." + told.code());
            default -> say(locale, "bundle." + told.kind() + "." + told.code());
        };
    }

    private String count(Told told, Locale locale) {
        return say(locale, "bundle.count", told.lowest(), told.highest());
    }

    private String euros(Told told, Locale locale) {
        String highest = words.euros(euros(told.highest() + 1));
        return told.lowest() == 0
                ? say(locale, "bundle.amount.below", highest)
                : say(locale, "bundle.amount.between", words.euros(euros(told.lowest())), highest);
    }

    private static BigDecimal euros(long units) {
        return BigDecimal.valueOf(units * Part.UNIT_EUR);
    }

    private String say(Locale locale, String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
