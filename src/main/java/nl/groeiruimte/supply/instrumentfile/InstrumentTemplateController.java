package nl.groeiruimte.supply.instrumentfile;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.InstrumentFact;
import nl.groeiruimte.supply.instrument.InstrumentKeeper;
import nl.groeiruimte.supply.instrument.Instruments;
import nl.groeiruimte.supply.intake.FactCellWriter;
import nl.groeiruimte.supply.intake.SupplyTemplateFile;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The template for instruments, empty or with those that one keeps. What is written and read again changes nothing. */
@Controller
@RequestMapping("/supply/import")
class InstrumentTemplateController {

    private final InstrumentSheetWords words;
    private final FactCellWriter<InstrumentFact> cells;
    private final Instruments instruments;
    private final CurrentAsker asker;

    InstrumentTemplateController(InstrumentSheetWords words, Instruments instruments, CurrentAsker asker) {
        this.words = words;
        this.cells = new FactCellWriter<>(words);
        this.instruments = instruments;
        this.asker = asker;
    }

    @GetMapping("/instruments-template.csv")
    void empty(HttpServletResponse response, Locale locale) throws IOException {
        keeper();
        write(response, "instruments-template", List.of(), locale);
    }

    @GetMapping("/instruments.csv")
    void own(HttpServletResponse response, Locale locale) throws IOException {
        String keeper = keeper();
        write(response, "instruments-" + keeper, instruments.keptBy(keeper), locale);
    }

    private void write(HttpServletResponse response, String name, List<Instrument> some, Locale locale)
            throws IOException {
        try (CsvWriter csv = SupplyTemplateFile.begin(response, name, locale)) {
            csv.writeRecord(words.columns().stream()
                    .map(column -> words.heading(column, locale))
                    .toList());
            some.forEach(one -> csv.writeRecord(words.columns().stream()
                    .map(column -> cell(column, one, locale))
                    .toList()));
        }
    }

    private @Nullable String cell(String column, Instrument one, Locale locale) {
        return switch (column) {
            case "code" -> one.code();
            case "name" -> FactCellWriter.plain(one.name());
            case InstrumentSheetWords.ON_ROUTE_MAP -> words.word("supply.", one.onRouteMap() ? "yes" : "no", locale);
            case "source" -> cells.source(one.facts(), locale);
            default -> cells.cell(column, one.facts(), locale);
        };
    }

    private String keeper() {
        return InstrumentKeeper.of(asker.get())
                .orElseThrow(() -> new AccessDeniedException("instruments are kept by agencies and Invest-NL"));
    }
}
