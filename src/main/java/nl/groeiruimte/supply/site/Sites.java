package nl.groeiruimte.supply.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.supply.fact.FactForm;
import nl.groeiruimte.supply.fact.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
        return jdbc.sql("select * from groeiruimte.site where withdrawn_on is null order by code")
                .query(new SiteRow())
                .list();
    }

    /** The available sites of an agency, by name. */
    @Transactional(readOnly = true)
    public List<Site> ofAgency(String agency) {
        return jdbc.sql("select * from groeiruimte.site where agency = ? and withdrawn_on is null order by name, code")
                .param(agency)
                .query(new SiteRow())
                .list();
    }

    /** The first available sites of an agency whose code comes after this one, by code. */
    @Transactional(readOnly = true)
    public List<Site> ofAgency(String agency, String after, int most) {
        return jdbc.sql("select * from groeiruimte.site where agency = ? and code > ?"
                        + " and withdrawn_on is null order by code limit ?")
                .params(agency, after, most)
                .query(new SiteRow())
                .list();
    }

    /**
     * The first sites of all agencies that changed since this revision, withdrawn ones too, in the order of their
     * changes.
     */
    @Transactional(readOnly = true)
    public List<Site> changedSince(long revision, int most) {
        return jdbc.sql("select * from groeiruimte.site where revision > ? order by revision limit ?")
                .params(revision, most)
                .query(new SiteRow())
                .list();
    }

    /** The highest revision so far; 0 when there are no sites. */
    @Transactional(readOnly = true)
    public long revision() {
        return jdbc.sql("select coalesce(max(revision), 0) from groeiruimte.site")
                .query(Long.class)
                .single();
    }

    /**
     * The available sites of an agency, those not confirmed for longest first: never, then the oldest; at most so many.
     */
    @Transactional(readOnly = true)
    public List<Site> leastConfirmed(@Nullable String agency, int most) {
        return jdbc.sql("""
                        select * from groeiruimte.site where agency = ? and withdrawn_on is null
                        order by confirmed_on nulls first, name, code
                        limit ?""").param(agency).param(most).query(new SiteRow()).list();
    }

    /** How many available sites an agency has. */
    @Transactional(readOnly = true)
    public int available(@Nullable String agency) {
        return jdbc.sql("select count(*) from groeiruimte.site where agency = ? and withdrawn_on is null")
                .param(agency)
                .query(Integer.class)
                .single();
    }

    /** The site with this code, also a withdrawn one. */
    @Transactional(readOnly = true)
    public Optional<Site> find(String code) {
        return jdbc.sql("select * from groeiruimte.site where code = ?")
                .param(code)
                .query(new SiteRow())
                .optional();
    }

    /** Whether nobody can be offered this site any more: withdrawn, or unknown altogether. */
    @Transactional(readOnly = true)
    public boolean isWithdrawn(String code) {
        return find(code).filter(Site::available).isEmpty();
    }

    /** The buildings and plots on a site, withdrawn ones too, by name. */
    @Transactional(readOnly = true)
    public List<Site> on(String parent) {
        return jdbc.sql("select * from groeiruimte.site where parent = ? order by name, code")
                .param(parent)
                .query(new SiteRow())
                .list();
    }

    /**
     * Takes a site out of the supply; what was offered before stays as it was.
     *
     * @return false when it is not the asker's agency's, or was withdrawn already
     */
    @Transactional
    public boolean withdraw(String code) {
        return jdbc.sql("""
                        update groeiruimte.site set withdrawn_on = ?, change = 'withdrawn'
                        where code = ? and withdrawn_on is null""").params(LocalDate.now(clock), code).update() == 1;
    }

    /**
     * Puts a site back into the supply.
     *
     * @return false when it is not the asker's agency's, or was not withdrawn
     */
    @Transactional
    public boolean restore(String code) {
        return jdbc.sql("""
                        update groeiruimte.site set withdrawn_on = null, change = 'restored'
                        where code = ? and withdrawn_on is not null""").param(code).update() == 1;
    }

    /**
     * Keeps what the asker knows of a site of the own agency. What is changed comes from the given source; the site
     * counts as confirmed today only when the asker says that the rest is still right.
     *
     * @param values answers of the form {@code edit-site}; what is absent becomes unknown
     * @param expectedVersion the version that the asker saw
     * @return false when the site is not the asker's agency's, or somebody changed it since; nothing is changed then
     */
    @Transactional
    public boolean save(String code, FormValues values, int expectedVersion) {
        Optional<Site> before = find(code).filter(site -> site.version() == expectedVersion);
        if (before.isEmpty()) {
            return false;
        }
        String name = asker.get().name();
        LocalDate today = LocalDate.now(clock);
        Provenance now = FactForm.provenance(values, today, name);
        return write(
                before.get(),
                new Content(
                        SiteForm.facts(before.get().facts(), values, now),
                        values.list("strengths"),
                        values.text("notes").orElse(null),
                        values.flag(FactForm.CONFIRMS_OTHERS),
                        today,
                        name));
    }

    /**
     * What a site has to offer.
     *
     * @param confirms whether all the rest is still right, as of this day, as this person or system says
     */
    record Content(
            SiteFacts facts,
            List<String> strengths,
            @Nullable String notes,
            boolean confirms,
            LocalDate today,
            String by) {

        boolean confirmedAlready(Site site) {
            return today.equals(site.confirmedOn()) && by.equals(site.confirmedBy());
        }
    }

    /** Writes it; false when the site is not the asker's agency's, or somebody changed it since. */
    @Transactional
    public boolean write(Site site, Content content) {
        List<Object> parameters = SiteRow.parameters(content.facts());
        parameters.add(content.strengths().toArray(String[]::new));
        parameters.add(content.notes());
        parameters.addAll(
                content.confirms()
                        ? List.of(content.today(), content.by(), site.code(), site.version())
                        : List.of(site.code(), site.version()));
        return jdbc.sql("update groeiruimte.site set " + SiteRow.SET_FACTS + ", strengths = ?, notes = ?, "
                                + (content.confirms()
                                        ? "confirmed_on = ?, confirmed_by = ?, change = 'confirmed'"
                                        : "change = 'changed'")
                                + " where code = ? and version = ?")
                        .params(parameters)
                        .update()
                == 1;
    }

    /**
     * Confirms sites as they stand, as of today; withdrawn ones stay as they are.
     *
     * @return how many: those of other agencies are not among them
     */
    @Transactional
    public int confirm(Collection<String> codes) {
        return jdbc.sql("""
                        update groeiruimte.site set confirmed_on = ?, confirmed_by = ?, change = 'confirmed'
                        where code = any (?) and withdrawn_on is null""")
                .params(LocalDate.now(clock), asker.get().name(), codes.toArray(String[]::new))
                .update();
    }

    /** Confirms all available sites of the asker's own agency as they stand; returns how many. */
    @Transactional
    public int confirmAll() {
        return jdbc.sql("""
                        update groeiruimte.site set confirmed_on = ?, confirmed_by = ?, change = 'confirmed'
                        where agency = ? and withdrawn_on is null""")
                .params(LocalDate.now(clock), asker.get().name())
                .param(asker.get().agency())
                .update();
    }
}
