package nl.groeiruimte.cases.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.financing.InstrumentFit;
import nl.groeiruimte.cases.financing.InstrumentFits;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.InstrumentKeeper;
import nl.groeiruimte.supply.instrument.Instruments;
import org.springframework.stereotype.Component;

/** The instruments that a partner can be asked about. */
@Component
class AskableInstruments {

    /** Who is asked unless the case lead chooses another. */
    static final String KEEPER = InstrumentKeeper.NATIONAL;

    private final Instruments instruments;
    private final Clock clock;

    AskableInstruments(Instruments instruments, Clock clock) {
        this.instruments = instruments;
        this.clock = clock;
    }

    /** All, also those that ended. */
    List<Instrument> all() {
        return instruments.ever();
    }

    Optional<Instrument> find(String code) {
        return instruments.find(code);
    }

    /** Those that do not fail the need, what fits best first. */
    List<Instrument> suiting(CapitalNeed need, Lead.Company company) {
        return InstrumentFits.of(need, company, instruments.all(), LocalDate.now(clock)).stream()
                .filter(fit -> fit.verdict() != Verdict.FAILS)
                .map(InstrumentFit::instrument)
                .toList();
    }

    List<Option> options(Collection<Instrument> some) {
        return some.stream().map(one -> Option.of(one.code(), one.name())).toList();
    }
}
