package nl.groeiruimte.supply.site;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.supply.fact.FactChange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What changed of a site, when, and by whom. */
@Component
class SiteHistory {

    static final int LONGEST = 20;

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private record Version(
            Instant at, String change, @Nullable String by, Site site) {}

    private final JdbcClient jdbc;

    SiteHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest changes, newest first. */
    @Transactional(readOnly = true)
    public List<FactChange> latest(String code) {
        SiteRow rows = new SiteRow();
        List<Version> versions = jdbc.sql("""
                        select * from (
                            select s.* from groeiruimte.site s where s.code = ?
                            union all
                            select r.* from groeiruimte.site_version v,
                                jsonb_populate_record(null::groeiruimte.site, v.site) r
                            where v.code = ?) s
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
            Site before = i + 1 < versions.size() ? versions.get(i + 1).site() : version.site();
            changes.add(change(version.at(), version.change(), version.by(), before, version.site()));
        }
        return changes;
    }

    /** The site as it stood at the end of a day; empty when it was not there yet. */
    @Transactional(readOnly = true)
    public Optional<Site> asOf(String code, LocalDate day) {
        return jdbc.sql("select * from groeiruimte.site_as_of(?) where code = ?")
                .params(Timestamp.from(day.plusDays(1).atStartOfDay(DUTCH_TIME).toInstant()), code)
                .query(new SiteRow())
                .optional();
    }

    static FactChange change(Instant at, String change, @Nullable String by, Site before, Site after) {
        return FactChange.of(at, change, by, before.facts(), after.facts(), differing(before, after));
    }

    private static List<String> differing(Site before, Site after) {
        Map<String, Function<Site, Object>> told = new LinkedHashMap<>();
        told.put("supply.name", Site::name);
        told.put("supply.kind", Site::kind);
        told.put("supply.on", Site::parent);
        told.put("supply.place", site -> List.of(site.municipality(), site.province()));
        told.put("supply.postcode", site -> site.place().postcode());
        told.put(
                "supply.position",
                site -> List.of(site.place().latitude(), site.place().longitude()));
        told.put("supply.technologies", site -> Set.copyOf(site.strengths()));
        told.put("supply.notes", Site::notes);
        return told.entrySet().stream()
                .filter(one -> !Objects.equals(
                        one.getValue().apply(before), one.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
