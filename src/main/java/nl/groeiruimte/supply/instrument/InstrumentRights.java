package nl.groeiruimte.supply.instrument;

import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who keeps an instrument; the database holds keepers to it as well. */
@Component
class InstrumentRights {

    private final CurrentAsker asker;
    private final Instruments instruments;
    private final ReferenceLists lists;

    InstrumentRights(CurrentAsker asker, Instruments instruments, ReferenceLists lists) {
        this.asker = asker;
        this.instruments = instruments;
        this.lists = lists;
    }

    /** Whether the asker keeps instruments at all. */
    boolean keepsInstruments() {
        return InstrumentKeeper.of(asker.get()).isPresent();
    }

    /** For whom the asker keeps instruments; nobody else gets further. */
    String keeper() {
        return InstrumentKeeper.of(asker.get())
                .orElseThrow(() -> new AccessDeniedException("instruments are kept by agencies and Invest-NL"));
    }

    /** Whether the asker may change the instrument. */
    boolean keeps(Instrument instrument) {
        return InstrumentKeeper.of(asker.get())
                .filter(instrument.keeper()::equals)
                .isPresent();
    }

    /** What who keeps it is called. */
    String keeperName(Instrument instrument) {
        return lists.agencyName(instrument.keeper());
    }

    /** The instrument; also one that ended. */
    Instrument readable(String code) {
        return instruments.find(code).orElseThrow(InstrumentRights::notFound);
    }

    /** The instrument if the asker may change it. */
    Instrument kept(String code) {
        return instruments.find(code).filter(this::keeps).orElseThrow(InstrumentRights::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
