package nl.groeiruimte.cases.basket;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.cases.financing.InstrumentFits;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.KnownFacts;
import nl.groeiruimte.supply.fact.Upkeep;
import nl.groeiruimte.supply.fact.Windows;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.InstrumentFact;
import nl.groeiruimte.supply.instrument.InstrumentFacts;

/** Instruments, needs and their baskets for the tests of baskets. */
final class Offered {

    static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    static final LocalDate FIRST = LocalDate.of(2028, 6, 1);
    static final LocalDate SECOND = LocalDate.of(2029, 1, 1);

    private static final Lead.Company COMPANY =
            new Lead.Company("scale-up", 3, List.of("semiconductors"), true, true, null, "PV30");

    /** So long that a busy computer changes nothing. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Offered() {}

    /** Suits the company, pays up to 50 million without others, may lead, is open and takes half a year. */
    static KnownFacts.Builder<InstrumentFact, InstrumentFacts> fund() {
        return InstrumentFacts.builder()
                .known(InstrumentFact.KIND, "fund")
                .known(InstrumentFact.LEVEL, "national")
                .known(InstrumentFact.LIFE_PHASES, List.of("3"))
                .known(InstrumentFact.STAGES, List.of("scale-up"))
                .known(InstrumentFact.TECHNOLOGIES, List.of("semiconductors"))
                .known(InstrumentFact.TICKET, millions(1, 50))
                .known(InstrumentFact.OTHERS_SHARE, BigDecimal.ZERO)
                .known(InstrumentFact.MAY_LEAD, true)
                .known(InstrumentFact.WINDOWS, Windows.ALWAYS)
                .known(InstrumentFact.LEAD_TIME, new BigDecimal(26));
    }

    static KnownFacts.Builder<InstrumentFact, InstrumentFacts> fund(long from, long to) {
        return fund().known(InstrumentFact.TICKET, millions(from, to));
    }

    static KnownFacts.Builder<InstrumentFact, InstrumentFacts> subsidy(long from, long to) {
        return fund(from, to).known(InstrumentFact.KIND, "subsidy").known(InstrumentFact.MAY_LEAD, null);
    }

    static AmountRange millions(long from, long to) {
        return euros(from * 1_000_000, to * 1_000_000);
    }

    static AmountRange euros(long from, long to) {
        return new AmountRange(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    }

    static Instrument named(String code, KnownFacts.Builder<InstrumentFact, InstrumentFacts> facts) {
        return ending(code, facts, null);
    }

    static Instrument ending(String code, KnownFacts.Builder<InstrumentFact, InstrumentFacts> facts, LocalDate day) {
        return new Instrument(code, code, "invest-nl", true, facts.build(), new Upkeep(null, null, day, 1, 1));
    }

    /** EUR 20 million on 1 June 2028 and 30 million in 2029; nobody leads. */
    static CapitalNeed need(long ownMillions) {
        return need(ownMillions * 1_000_000, amount(FIRST, 20_000_000, true), amount(SECOND, 30_000_000, true));
    }

    static CapitalNeed need(long own, CapitalNeed.Amount... amounts) {
        return new CapitalNeed(List.of(amounts), BigDecimal.valueOf(own), null, "not-found");
    }

    static CapitalNeed.Amount amount(LocalDate due, long eur, boolean hard) {
        return new CapitalNeed.Amount(due, "equipment", BigDecimal.valueOf(eur), hard);
    }

    static Baskets baskets(CapitalNeed need, Instrument... instruments) {
        return baskets(need, Choices.USUAL, List.of(instruments));
    }

    static Baskets baskets(CapitalNeed need, Choices choices, List<Instrument> instruments) {
        return Baskets.of(need, InstrumentFits.of(need, COMPANY, instruments, TODAY), choices, TODAY, LIMIT);
    }
}
