package nl.groeiruimte.supply.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.supply.fact.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The profiles in the database; every agency reads them, row level security lets each write its own alone. */
@Component
class Regions {

    /** Another region that it makes sense to look at, and why. */
    record Link(String other, String name, String why) {}

    /** A technology and the number of available sites that are strong in it. */
    record Strength(String technology, int sites) {}

    /** Another agency whose sites are strong in the same technologies. */
    record Kindred(String agency, List<String> technologies) {}

    private static final String STRENGTHS_OF = """
            select technology, count(*)::int sites from groeiruimte.site, unnest(strengths) technology
            where withdrawn_on is null and agency = ? and (? or municipality = any (?))
            group by technology""";

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final Clock clock;

    Regions(JdbcClient jdbc, CurrentAsker asker, Clock clock) {
        this.jdbc = jdbc;
        this.asker = asker;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<RegionProfile> find(String code) {
        return jdbc.sql("select * from groeiruimte.region_profile where code = ?")
                .param(code)
                .query(Regions::profile)
                .optional();
    }

    /** The whole regions, by name. */
    @Transactional(readOnly = true)
    public List<RegionProfile> whole() {
        return jdbc.sql("select * from groeiruimte.region_profile where code = agency order by name")
                .query(Regions::profile)
                .list();
    }

    /** The parts of an agency's region, by name. */
    @Transactional(readOnly = true)
    public List<RegionProfile> parts(String agency) {
        return jdbc.sql("select * from groeiruimte.region_profile where agency = ? and code <> agency order by name")
                .param(agency)
                .query(Regions::profile)
                .list();
    }

    /** What the available sites of a region are strong in, the most sites first. */
    @Transactional(readOnly = true)
    public List<Strength> strengths(RegionProfile region) {
        return jdbc.sql(STRENGTHS_OF + " order by sites desc, technology")
                .params(region.agency(), !region.part(), region.municipalities().toArray(String[]::new))
                .query(Strength.class)
                .list();
    }

    /** Other agencies with sites that are strong in the same technologies, the most shared first. */
    @Transactional(readOnly = true)
    public List<Kindred> kindred(RegionProfile region) {
        return jdbc.sql("select agency, array_agg(distinct technology order by technology) technologies"
                        + " from groeiruimte.site, unnest(strengths) technology where withdrawn_on is null"
                        + " and agency <> ?"
                        + " and technology in (select technology from (" + STRENGTHS_OF + ") own)"
                        + " group by agency order by count(distinct technology) desc, agency")
                .params(
                        region.agency(),
                        region.agency(),
                        !region.part(),
                        region.municipalities().toArray(String[]::new))
                .query((row, number) -> new Kindred(row.getString("agency"), Rows.list(row, "technologies")))
                .list();
    }

    @Transactional(readOnly = true)
    public List<Link> links(String code) {
        return jdbc.sql("""
                        select l.other, p.name, l.why from groeiruimte.region_link l
                        join groeiruimte.region_profile p on p.code = l.other where l.code = ?
                            order by p.name""").param(code).query(Link.class).list();
    }

    /** Writes the words of a profile; false when somebody changed it since this version. */
    @Transactional
    public boolean write(RegionProfile region, FormValues words) {
        return jdbc.sql("""
                        update groeiruimte.region_profile set sectors = ?, hotspots = ?, programmes = ?, source = ?,
                            changed_on = ?, changed_by_name = ?, version = version + 1 where code = ?
                            and version = ?""")
                        .param(words.text("sectors").orElse(null))
                        .param(words.text("hotspots").orElse(null))
                        .param(words.text("programmes").orElse(null))
                        .param(words.text("source").orElse(null))
                        .params(LocalDate.now(clock), asker.get().name(), region.code(), region.version())
                        .update()
                == 1;
    }

    /**
     * Adds a part of the asker's own region; returns its code. Adding one of the same name gives the one that is there.
     */
    @Transactional
    public String addPart(String name, List<String> municipalities) {
        String agency = asker.get().ownAgency();
        String code = agency + "-" + Codes.of(name);
        jdbc.sql("""
                        insert into groeiruimte.region_profile (code, agency, name, municipalities, changed_on,
                            changed_by_name)
                        values (?, ?, ?, ?, ?, ?) on conflict (code) do nothing""")
                .params(
                        code,
                        agency,
                        name,
                        municipalities.toArray(String[]::new),
                        LocalDate.now(clock),
                        asker.get().name())
                .update();
        return code;
    }

    /** Links to another region, or says anew why. */
    @Transactional
    public void link(String code, String other, String why) {
        jdbc.sql("""
                        insert into groeiruimte.region_link (code, other, why, added_on, added_by_name)
                            values (?, ?, ?, ?, ?)
                        on conflict (code, other) do update set why = excluded.why, added_on = excluded.added_on,
                            added_by_name = excluded.added_by_name""")
                .params(code, other, why, LocalDate.now(clock), asker.get().name())
                .update();
    }

    @Transactional
    public void unlink(String code, String other) {
        jdbc.sql("delete from groeiruimte.region_link where code = ? and other = ?")
                .params(code, other)
                .update();
    }

    private static RegionProfile profile(ResultSet row, int number) throws SQLException {
        return new RegionProfile(
                row.getString("code"),
                row.getString("agency"),
                row.getString("name"),
                Rows.list(row, "municipalities"),
                new RegionProfile.Words(
                        row.getString("sectors"),
                        row.getString("hotspots"),
                        row.getString("programmes"),
                        row.getString("source")),
                Rows.day(row, "changed_on"),
                row.getString("changed_by_name"),
                row.getInt("version"),
                new RegionProfile.Plans(
                        row.getString("plan_about"),
                        Rows.day(row, "plan_confirmed_on"),
                        row.getString("plan_confirmed_by_name")));
    }
}
