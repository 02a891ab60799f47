package nl.groeiruimte.supply.instrument;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.platform.list.Column;
import nl.groeiruimte.platform.list.Conditions;
import nl.groeiruimte.platform.list.Listing;
import nl.groeiruimte.platform.list.Order;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Instruments as their page lists them, and what it shows of each from left to right. */
@Component
class InstrumentList {

    /** A file with more is no list that somebody reads. */
    static final int MOST_IN_FILE = 20_000;

    private static final LocalDate NEVER = LocalDate.of(1900, 1, 1);

    private static final Order<Instrument> NAME = Order.ascending("name", "name", Order.Key.TEXT, Instrument::name);

    static final Listing<Instrument> LISTING = new Listing<>(
            Order.Key.TEXT,
            Instrument::code,
            NAME,
            List.of(
                    Column.<Instrument>of("instrument.instrument", "instrument/cells :: name")
                            .css("main")
                            .sorted(NAME),
                    fact(InstrumentFact.PROVIDER).css("text"),
                    fact(InstrumentFact.KIND),
                    Column.<Instrument>of("instrument.region", "instrument/cells :: region")
                            .css("text")
                            .withLabel(),
                    new Column<>(
                            "instrument.fact.life-phases",
                            "instrument/cells :: phases",
                            null,
                            true,
                            one -> InstrumentFact.LIFE_PHASES,
                            null),
                    fact(InstrumentFact.TICKET).css("num"),
                    Column.<Instrument>of("instrument.open", "instrument/cells :: open")
                            .withLabel(),
                    Column.<Instrument>of("supply.confirmed", "instrument/cells :: confirmed")
                            .withLabel()
                            .sorted(Order.ascending(
                                    "confirmed",
                                    "coalesce(confirmed_on, date '" + NEVER + "')",
                                    Order.Key.DAY,
                                    one -> one.confirmedOn() == null ? NEVER : one.confirmedOn()))));

    private static final String SELECT =
            "select * from (select i.*, i.code as id from groeiruimte.instrument i) instruments";

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final Clock clock;

    InstrumentList(JdbcClient jdbc, CurrentAsker asker, Clock clock) {
        this.jdbc = jdbc;
        this.asker = asker;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Listing.Page<Instrument> page(InstrumentFilter filter) {
        return LISTING.page(jdbc, SELECT, conditions(filter), filter.sort(), filter.after(), new InstrumentRow());
    }

    @Transactional(readOnly = true)
    public List<Instrument> all(InstrumentFilter filter) {
        return LISTING.first(jdbc, SELECT, conditions(filter), filter.sort(), MOST_IN_FILE, new InstrumentRow());
    }

    @Transactional(readOnly = true)
    public int count(InstrumentFilter filter) {
        Conditions conditions = conditions(filter);
        return jdbc.sql("select count(*) from groeiruimte.instrument" + conditions.where())
                .params(conditions.values())
                .query(Integer.class)
                .single();
    }

    /** What can still be asked, and what ended of the own ones, which their keeper alone can put back. */
    private Conditions conditions(InstrumentFilter filter) {
        LocalDate today = LocalDate.now(clock);
        String orUnknown = filter.unknown() ? " or %s is null)" : ")";
        Conditions conditions = new Conditions()
                .and(
                        "(withdrawn_on is null or withdrawn_on > ? or keeper = ?)",
                        today,
                        InstrumentKeeper.of(asker.get()).orElse(""))
                .andIf("(? = any (life_phases)" + orUnknown.formatted("life_phases"), filter.phase())
                .andIf("(kind = ?" + orUnknown.formatted("kind"), filter.kind())
                .andIf("(level = ?" + orUnknown.formatted("level"), filter.level())
                .andIf(
                        "(? = any (provinces) or provinces is null and level in ('national', 'eu')"
                                + orUnknown.formatted("coalesce(level, provinces[1])"),
                        filter.province())
                .andContains(filter.text(), "name", "provider", "about");
        return filter.openNow() ? conditions.and("(windows @> ?" + orUnknown.formatted("windows"), today) : conditions;
    }

    private static Column<Instrument> fact(InstrumentFact fact) {
        return new Column<>(
                "instrument.fact." + fact.key(), "instrument/cells :: fact", null, true, one -> fact.key(), null);
    }
}
