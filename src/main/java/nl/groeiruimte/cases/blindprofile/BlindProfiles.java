package nl.groeiruimte.cases.blindprofile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.articulation.Request;
import nl.groeiruimte.cases.articulation.Requests;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Approved blind profiles. Row level security shows a version to the agency of origin, to the regions that were asked
 * with it, and to the partners it was shared with.
 */
@Component
public class BlindProfiles {

    private static final String SELECT =
            "select id, lead_id, version, facts, makes, rare, shows_agency, approved_at from groeiruimte.blind_profile";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Requests requests;
    private final Rarity rarity;
    private final FinerProfiles finer;
    private final CurrentAsker asker;

    BlindProfiles(
            JdbcClient jdbc,
            JsonMapper json,
            Requests requests,
            Rarity rarity,
            FinerProfiles finer,
            CurrentAsker asker) {
        this.jdbc = jdbc;
        this.json = json;
        this.requests = requests;
        this.rarity = rarity;
        this.finer = finer;
        this.asker = asker;
    }

    /** One version, when the asker may see it. */
    @Transactional(readOnly = true)
    public Optional<BlindProfile> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(this::profile).optional();
    }

    /** The newest version of a case that the asker may see. */
    @Transactional(readOnly = true)
    public Optional<BlindProfile> latest(UUID leadId) {
        return jdbc.sql(SELECT + " where lead_id = ? order by version desc limit 1")
                .param(leadId)
                .query(this::profile)
                .optional();
    }

    /** All versions of a case that the asker may see, the newest first. */
    @Transactional(readOnly = true)
    public List<BlindProfile> all(UUID leadId) {
        return jdbc.sql(SELECT + " where lead_id = ? order by version desc")
                .param(leadId)
                .query(this::profile)
                .list();
    }

    /** All versions of a case, also those that were sent to others than the asker; read as the system. */
    @Transactional(readOnly = true)
    List<BlindProfile> sentToAnybody(UUID leadId) {
        return asker.asSystem(() -> all(leadId));
    }

    /**
     * The profile as the database judges it now.
     *
     * @param area where the company is, as wide as the profile is to say it
     * @param told the needs that it tells
     * @param agencyShown whether it names the agency of origin
     */
    Rarity.Judged judged(Lead lead, String area, List<SharedNeed> told, boolean agencyShown) {
        return rarity.judge(
                lead.id(),
                ProfileFacts.of(lead, area, needs(lead)).telling(told),
                agencyShown,
                finer.agreed(lead.id()));
    }

    /**
     * How many other companies fit a profile that names this area and is not made coarser, at most {@link Rarity#MOST}.
     */
    int companies(Lead lead, String area) {
        return rarity.companies(lead.id(), ProfileFacts.of(lead, area, needs(lead)), false);
    }

    /** The needs of the confirmed request that a profile may tell when the case lead chooses so. */
    List<SharedNeed> shareable(Lead lead) {
        return Shareable.of(needs(lead));
    }

    private Map<String, FormValues> needs(Lead lead) {
        return requests.current(lead.id()).map(Request::needs).orElse(Map.of());
    }

    /** Approves what would be sent: a new version, unless the last one says exactly the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    BlindProfile approve(Lead lead, String makes, String area, List<SharedNeed> needs, boolean agencyShown) {
        Rarity.Judged judged = judged(lead, area, needs, agencyShown);
        BlindProfile.Facts facts = judged.facts();
        finer.use(lead.id());
        Optional<BlindProfile> last = latest(lead.id());
        if (last.isPresent()
                && last.get().facts().equals(facts)
                && last.get().makes().equals(makes)
                && last.get().agencyShown() == agencyShown) {
            return last.get();
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into groeiruimte.blind_profile (id, lead_id, version, facts, makes, rare, shows_agency,
                            approved_by, approved_at)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, now())""")
                .params(
                        id,
                        lead.id(),
                        last.map(BlindProfile::version).orElse(0) + 1,
                        json.writeValueAsString(facts),
                        makes,
                        judged.rare(),
                        agencyShown,
                        asker.get().subject())
                .update();
        return find(id).orElseThrow();
    }

    private BlindProfile profile(ResultSet row, int number) throws SQLException {
        return new BlindProfile(
                Rows.id(row, "id"),
                Rows.id(row, "lead_id"),
                row.getInt("version"),
                json.readValue(row.getString("facts"), BlindProfile.Facts.class),
                row.getString("makes"),
                row.getBoolean("rare"),
                row.getBoolean("shows_agency"),
                Rows.instant(row, "approved_at"));
    }
}
