package nl.groeiruimte.supply.instrument;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.supply.fact.FactChange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What changed of an instrument, when, and by whom. */
@Component
class InstrumentHistory {

    private static final int LONGEST = 20;

    private record Version(
            Instant at, String change, @Nullable String by, Instrument instrument) {}

    private final JdbcClient jdbc;

    InstrumentHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest changes, newest first. */
    @Transactional(readOnly = true)
    public List<FactChange> latest(String code) {
        InstrumentRow rows = new InstrumentRow();
        List<Version> versions = jdbc.sql("""
                        select * from (
                            select i.* from groeiruimte.instrument i where i.code = ?
                            union all
                            select r.* from groeiruimte.instrument_version v,
                                jsonb_populate_record(null::groeiruimte.instrument, v.instrument) r
                            where v.code = ?) i
                        order by revision desc limit ?""")
                .params(code, code, LONGEST + 1)
                .query((row, number) -> new Version(
                        Rows.instant(row, "changed_at"),
                        row.getString("change"),
                        row.getString("changed_by_name"),
                        rows.mapRow(row, number)))
                .list();
        List<FactChange> changes = new ArrayList<>();
        for (int i = 0; i < Math.min(versions.size(), LONGEST); i++) {
            Version version = versions.get(i);
            Instrument before = (i + 1 < versions.size() ? versions.get(i + 1) : version).instrument();
            Instrument after = version.instrument();
            changes.add(FactChange.of(
                    version.at(),
                    version.change(),
                    version.by(),
                    before.facts(),
                    after.facts(),
                    others(before, after)));
        }
        return changes;
    }

    private static List<String> others(Instrument before, Instrument after) {
        List<String> others = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            others.add("supply.name");
        }
        if (before.onRouteMap() != after.onRouteMap()) {
            others.add("instrument.on-route-map");
        }
        if (!Objects.equals(before.withdrawnOn(), after.withdrawnOn())) {
            others.add("instrument.withdrawn-on");
        }
        return others;
    }
}
