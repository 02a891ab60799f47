package nl.groeiruimte.supply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.security.CurrentAsker;

/** The supply of all regions. Every agency reads it; row level security lets each change its own sites alone. */
@Component
public class Sites {

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final Clock clock;

    Sites(JdbcClient jdbc, CurrentAsker asker, Clock clock) {
        this.jdbc = jdbc;
        this.asker = asker;
        this.clock = clock;
    }

    /** All available sites of all agencies, by code. */
    @Transactional(readOnly = true)
    public List<Site> all() {
        return jdbc.sql("select * from groeiruimte.site where withdrawn_on is null order by code").query(new SiteRow()).list();
    }

    /** The available sites of an agency, by name. */
    @Transactional(readOnly = true)
    public List<Site> ofAgency(String agency) {
        return jdbc.sql("select * from groeiruimte.site where agency = ? and withdrawn_on is null order by name, code")
                .param(agency).query(new SiteRow()).list();
    }

    /** The site with this code, also a withdrawn one. */
    @Transactional(readOnly = true)
    public Optional<Site> find(String code) {
        return jdbc.sql("select * from groeiruimte.site where code = ?").param(code).query(new SiteRow()).optional();
    }

    /** Whether nobody can be offered this site any more: withdrawn, or unknown altogether. */
    @Transactional(readOnly = true)
    public boolean isWithdrawn(String code) {
        return find(code).filter(Site::available).isEmpty();
    }

    /**
     * Takes a site out of the supply; what was offered before stays as it was.
     *
     * @return false when it is not the asker's agency's, or was withdrawn already
     */
    @Transactional
    public boolean withdraw(String code) {
        return jdbc.sql("""
                        update groeiruimte.site set withdrawn_on = ?, version = version + 1
                        where code = ? and withdrawn_on is null""")
                .params(LocalDate.now(clock), code).update() == 1;
    }

    /**
     * Puts a site back into the supply.
     *
     * @return false when it is not the asker's agency's, or was not withdrawn
     */
    @Transactional
    public boolean restore(String code) {
        return jdbc.sql("""
                        update groeiruimte.site set withdrawn_on = null, version = version + 1
                        where code = ? and withdrawn_on is not null""")
                .param(code).update() == 1;
    }

    /**
     * Keeps what the asker knows of a site of the own agency; it counts as confirmed today.
     *
     * @param values          answers of the form {@code edit-site}; what is absent becomes unknown
     * @param expectedVersion the version that the asker saw
     * @return false when the site is not the asker's agency's, or somebody changed it since; nothing is changed then
     */
    @Transactional
    public boolean save(String code, FormValues values, int expectedVersion) {
        SiteFacts facts = SiteForm.facts(values);
        return jdbc.sql("""
                        update groeiruimte.site set plot_area_m2 = ?, floor_area_m2 = ?, hall_height_m = ?, clean_room_m2 = ?,
                            clean_room_iso_class = ?, vibration_free = ?, environmental_category = ?, quay = ?,
                            truck_access = ?, demand_mw = ?, feed_in_mw = ?, available_from = ?,
                            strengths = ?, facilities = ?, notes = ?, confirmed_on = ?, confirmed_by = ?,
                            version = version + 1
                        where code = ? and version = ?""")
                .params(facts.plotAreaM2(), facts.floorAreaM2(), facts.hallHeightM(), facts.cleanRoomM2(),
                        facts.cleanRoomIsoClass(), facts.vibrationFree(), facts.environmentalCategory(), facts.quay(),
                        facts.truckAccess(), facts.demandMw(), facts.feedInMw(), facts.availableFrom(),
                        values.list("strengths").toArray(String[]::new), values.text("facilities").orElse(null),
                        values.text("notes").orElse(null), LocalDate.now(clock), asker.get().name(), code, expectedVersion)
                .update() == 1;
    }
}
