package nl.groeiruimte.supply.instrument;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.supply.fact.Codes;
import nl.groeiruimte.supply.fact.FreshnessCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All instruments. Everybody who is logged in reads them; row level security lets each keeper change its own alone. */
@Component
public class Instruments {

    private static final String AVAILABLE = " (withdrawn_on is null or withdrawn_on > ?)";

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final Clock clock;

    Instruments(JdbcClient jdbc, CurrentAsker asker, Clock clock) {
        this.jdbc = jdbc;
        this.asker = asker;
        this.clock = clock;
    }

    /**
     * What is said of an instrument.
     *
     * @param confirms whether all the rest is still right, as of today
     */
    public record Content(String name, boolean onRouteMap, InstrumentFacts facts, boolean confirms) {}

    /** All that can be asked today, by code. */
    @Transactional(readOnly = true)
    public List<Instrument> all() {
        return jdbc.sql("select * from groeiruimte.instrument where" + AVAILABLE + " order by code")
                .param(today())
                .query(new InstrumentRow())
                .list();
    }

    /** All that are or were, by name. */
    @Transactional(readOnly = true)
    public List<Instrument> ever() {
        return jdbc.sql("select * from groeiruimte.instrument order by name, code")
                .query(new InstrumentRow())
                .list();
    }

    /** The instrument with this code, also one that ended. */
    @Transactional(readOnly = true)
    public Optional<Instrument> find(String code) {
        return jdbc.sql("select * from groeiruimte.instrument where code = ?")
                .param(code)
                .query(new InstrumentRow())
                .optional();
    }

    /** The first available ones of a keeper, those not confirmed for longest first: never, then the oldest. */
    @Transactional(readOnly = true)
    public List<Instrument> leastConfirmed(@Nullable String keeper, int most) {
        return jdbc.sql("select * from groeiruimte.instrument where keeper = ? and" + AVAILABLE
                        + " order by confirmed_on nulls first, name, code limit ?")
                .param(keeper)
                .params(today(), most)
                .query(new InstrumentRow())
                .list();
    }

    /** All available ones of a keeper, by code. */
    @Transactional(readOnly = true)
    public List<Instrument> keptBy(String keeper) {
        return jdbc.sql("select * from groeiruimte.instrument where keeper = ? and" + AVAILABLE + " order by code")
                .params(keeper, today())
                .query(new InstrumentRow())
                .list();
    }

    /** How many available ones of each keeper are fresh, stale or never confirmed; who keeps none is not in it. */
    @Transactional(readOnly = true)
    public Map<String, FreshnessCounts> freshness() {
        return FreshnessCounts.byKeeper(
                jdbc,
                "select keeper, " + FreshnessCounts.COUNTED + " from groeiruimte.instrument"
                        + " where withdrawn_on is null or withdrawn_on > groeiruimte.dutch_today() group by keeper",
                clock);
    }

    /** Adds an instrument that this keeper keeps; returns its code, made from its name. */
    @Transactional
    public String add(String keeper, Content content) {
        String base = Codes.of(content.name(), "instrument");
        for (int number = 1; ; number++) {
            String code = number == 1 ? base : base + "-" + number;
            if (add(code, keeper, content, "added")) {
                return code;
            }
        }
    }

    /** Adds one under this code; false when there is one with it already. */
    @Transactional
    public boolean add(String code, String keeper, Content content, String change) {
        List<@Nullable Object> values = new ArrayList<>(List.of(code, content.name(), keeper, content.onRouteMap()));
        values.add(change);
        values.add(content.confirms() ? today() : null);
        values.add(content.confirms() ? asker.get().name() : null);
        values.addAll(InstrumentRow.COLUMNS.values(content.facts()));
        return jdbc.sql("insert into groeiruimte.instrument"
                                + " (code, name, keeper, on_route_map, change, confirmed_on, confirmed_by, "
                                + String.join(", ", InstrumentRow.COLUMNS.names())
                                + ") values (?, ?, ?, ?, ?, ?, ?, " + InstrumentRow.COLUMNS.questionMarks()
                                + ") on conflict do nothing")
                        .params(values)
                        .update()
                == 1;
    }

    /** Writes what is said now; false when somebody changed it since this version, or it is another's. */
    @Transactional
    public boolean write(Instrument instrument, Content content, String change) {
        List<@Nullable Object> values = new ArrayList<>(List.of(content.name(), content.onRouteMap()));
        values.addAll(InstrumentRow.COLUMNS.values(content.facts()));
        if (content.confirms()) {
            values.addAll(List.of(today(), asker.get().name()));
        }
        values.addAll(List.of(content.confirms() ? "confirmed" : change, instrument.code(), instrument.version()));
        return jdbc.sql("update groeiruimte.instrument set name = ?, on_route_map = ?, " + InstrumentRow.COLUMNS.set()
                                + (content.confirms() ? ", confirmed_on = ?, confirmed_by = ?" : "")
                                + ", change = ? where code = ? and version = ?")
                        .params(values)
                        .update()
                == 1;
    }

    /** Writes other facts, which is no confirmation of the rest; false as {@link #write} says. */
    @Transactional
    public boolean change(Instrument instrument, InstrumentFacts facts) {
        return write(instrument, new Content(instrument.name(), instrument.onRouteMap(), facts, false), "changed");
    }

    /** Ends it from a day on; false when it is another's, or ends already. */
    @Transactional
    public boolean withdraw(String code, LocalDate from) {
        return jdbc.sql("""
                        update groeiruimte.instrument set withdrawn_on = ?, change = 'withdrawn'
                        where code = ? and withdrawn_on is null""").params(from, code).update() == 1;
    }

    /** Takes its end back; false when it is another's, or does not end. */
    @Transactional
    public boolean restore(String code) {
        return jdbc.sql("""
                        update groeiruimte.instrument set withdrawn_on = null, change = 'restored'
                        where code = ? and withdrawn_on is not null""").param(code).update() == 1;
    }

    /** Confirms some as they stand, as of today; returns how many, which are those of the asker's own. */
    @Transactional
    public int confirm(Collection<String> codes) {
        return jdbc.sql("""
                        update groeiruimte.instrument set confirmed_on = ?, confirmed_by = ?, change = 'confirmed'
                        where code = any (?) and (withdrawn_on is null or withdrawn_on > ?)""")
                .params(today(), asker.get().name(), codes.toArray(String[]::new), today())
                .update();
    }

    /** Confirms all that the asker's agency keeps as they stand; returns how many. */
    @Transactional
    public int confirmAll() {
        return confirm(
                keptBy(asker.get().ownAgency()).stream().map(Instrument::code).toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
