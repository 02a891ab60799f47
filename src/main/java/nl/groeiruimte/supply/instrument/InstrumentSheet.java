package nl.groeiruimte.supply.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.spreadsheet.Sheet;
import nl.groeiruimte.platform.spreadsheet.SheetFormat;
import nl.groeiruimte.platform.text.DutchCapital;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.FactType;
import nl.groeiruimte.supply.fact.FactWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Instruments as a table for a file, to read and to calculate with: what is known now, each fact with its source. What
 * is unknown is an empty cell.
 */
@Component
class InstrumentSheet {

    private final MessageSource messages;
    private final FactWords words;
    private final ReferenceLists lists;

    InstrumentSheet(MessageSource messages, FactWords words, ReferenceLists lists) {
        this.messages = messages;
        this.words = words;
        this.lists = lists;
    }

    ResponseEntity<byte[]> download(List<Instrument> instruments, String format, Locale locale) {
        Sheet sheet = new Sheet(
                DutchCapital.of(message("instrument.title", locale)),
                headings(locale),
                instruments.stream().map(this::row).toList());
        return SheetFormat.valueOf(format.toUpperCase(Locale.ROOT))
                .download(sheet, "groeiruimte-" + sheet.name().toLowerCase(Locale.ROOT), locale);
    }

    private List<String> headings(Locale locale) {
        List<String> headings = new ArrayList<>(List.of(
                message("supplyimport.column.code", locale),
                message("supplyimport.column.name", locale),
                message("instrument.keeper", locale)));
        String source = message("supplyimport.column.of-fact-source", locale);
        for (InstrumentFact fact : InstrumentFact.values()) {
            String label = words.label(fact);
            if (fact.type() == FactType.RANGE) {
                headings.add(label + " " + message("supplyimport.column.range-from", locale));
                headings.add(label + " " + message("supplyimport.column.range-to", locale));
            } else {
                headings.add(label);
            }
            headings.add(label + " " + source);
        }
        headings.add(message("supply.confirmed", locale));
        headings.add(message("instrument.withdrawn-on", locale));
        return headings;
    }

    private List<@Nullable Object> row(Instrument one) {
        List<@Nullable Object> cells = new ArrayList<>(
                Arrays.<@Nullable Object>asList(one.code(), one.name(), lists.agencyName(one.keeper())));
        for (InstrumentFact fact : InstrumentFact.values()) {
            Object known = one.facts().known(fact);
            cells.addAll(values(fact, known));
            cells.add(known == null ? null : one.facts().provenance(fact).source());
        }
        cells.add(one.confirmedOn());
        cells.add(one.withdrawnOn());
        return cells;
    }

    private List<@Nullable Object> values(InstrumentFact fact, @Nullable Object known) {
        return switch (fact.type()) {
            case RANGE ->
                known instanceof AmountRange range
                        ? Arrays.<@Nullable Object>asList(range.from(), range.to())
                        : Arrays.<@Nullable Object>asList(null, null);
            case NUMBER, DATE -> Collections.<@Nullable Object>singletonList(known);
            default -> Collections.<@Nullable Object>singletonList(words.value(fact, known));
        };
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
