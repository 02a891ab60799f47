package nl.groeiruimte.supply.instrumentfile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.groeiruimte.supply.fact.Codes;
import nl.groeiruimte.supply.fact.KnownFacts;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.instrument.InstrumentFact;
import nl.groeiruimte.supply.instrument.InstrumentFacts;
import nl.groeiruimte.supply.intake.Cells;
import nl.groeiruimte.supply.intake.FactCells;
import nl.groeiruimte.supply.intake.SheetReading;
import nl.groeiruimte.supply.intake.WrongCell;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file with instruments. */
class InstrumentReading extends SheetReading {

    private static final int LONGEST_NAME = 120;

    private final FactCells<InstrumentFact> cells;
    private final List<SaidInstrument> said = new ArrayList<>();

    InstrumentReading(InstrumentSheetWords words, int maxRecords, Function<String, Provenance> provenance) {
        super(words::column, maxRecords, provenance);
        this.cells = new FactCells<>(words);
    }

    /** The lines with which nothing is wrong by themselves. */
    List<SaidInstrument> said() {
        return said;
    }

    @Override
    protected void cells() {
        String code = read("code", SheetReading::code);
        String name = read("name", text -> Cells.text(text, LONGEST_NAME));
        if (code == null && name == null && !refusals().any()) {
            complain("code", null, new WrongCell("code-missing"));
        }
        String onRouteMap = read(InstrumentSheetWords.ON_ROUTE_MAP, text -> cells.code("truth", text));
        KnownFacts.Builder<InstrumentFact, InstrumentFacts> facts = InstrumentFacts.builder();
        Set<InstrumentFact> given = EnumSet.noneOf(InstrumentFact.class);
        Provenance whole = provenance("source");
        for (InstrumentFact fact : InstrumentFact.values()) {
            Provenance own = sources() ? provenance(fact.key() + "-source") : null;
            Provenance from = own == null ? whole : own;
            if (cells.read(fact, this::text, from, facts, this::complain)) {
                given.add(fact);
                facts.provenance(fact, from);
            }
        }
        if (refusals().taken()) {
            said.add(new SaidInstrument(line(), codeOf(code, name), name, truth(onRouteMap), given, facts.build()));
        }
    }

    private static String codeOf(@Nullable String code, @Nullable String name) {
        return code != null ? code : Codes.of(name == null ? "" : name, "instrument");
    }

    private static @Nullable Boolean truth(@Nullable String answer) {
        return answer == null ? null : answer.equals("yes");
    }
}
