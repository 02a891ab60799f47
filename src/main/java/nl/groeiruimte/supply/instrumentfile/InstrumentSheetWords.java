package nl.groeiruimte.supply.instrumentfile;

import java.util.List;
import nl.groeiruimte.supply.fact.FactChoices;
import nl.groeiruimte.supply.instrument.InstrumentFact;
import nl.groeiruimte.supply.intake.SheetWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of files with instruments. */
@Component
class InstrumentSheetWords extends SheetWords<InstrumentFact> {

    static final String ON_ROUTE_MAP = "on-route-map";

    InstrumentSheetWords(MessageSource messages, FactChoices choices) {
        super(messages, choices, List.of("code", "name", ON_ROUTE_MAP, "source"), List.of(InstrumentFact.values()));
    }

    @Override
    protected void learnAbout() {
        // Whether it is on the route map is yes or no, which every file knows.
    }
}
