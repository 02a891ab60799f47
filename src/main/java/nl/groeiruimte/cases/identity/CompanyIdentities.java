package nl.groeiruimte.cases.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The way to the identity of one case's company: the database's functions check the ground and write the ledger. */
@Component
public class CompanyIdentities {

    /**
     * What the asker may read of a company now.
     *
     * @param shown {@code name-only}, {@code name-and-contact} or {@code all}
     * @param until first day on which it is closed again; none when it stays open, as for the agency of origin
     */
    public record Access(
            Ground ground, String shown, @Nullable LocalDate until) {}

    /**
     * An identity that was opened, and on what ground.
     *
     * @param contacts all contact persons that may be read, the first one first
     */
    public record Opened(CompanyIdentity company, List<ContactPerson> contacts, Access access) {}

    private static final TypeReference<List<ContactPerson>> CONTACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final WrittenFirst ledger;
    private final JsonMapper json;

    CompanyIdentities(JdbcClient jdbc, WrittenFirst ledger, JsonMapper json) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.json = json;
    }

    /**
     * What the asker may read at this moment; empty without a ground. Not to be kept: it may end before the next
     * reading.
     */
    @Transactional(readOnly = true)
    public Optional<Access> access(UUID leadId) {
        return jdbc.sql("select ground, shown, until from groeiruimte.identity_ground(?) order by ground desc limit 1")
                .param(leadId)
                .query((row, number) -> access(row))
                .optional();
    }

    /**
     * Opens the identity to the asker, which the ledger records; empty when the asker does not have this ground, now.
     */
    public Optional<Opened> open(UUID leadId, Ground ground) {
        return ledger.read(() -> jdbc.sql("select * from groeiruimte.read_identity(?, ?)")
                .params(leadId, ground.code())
                .query((row, number) -> new Opened(company(row), contacts(row), access(row)))
                .optional());
    }

    /**
     * Open cases of the asker's own agency with this KVK number. Nobody of the agency registers that company as long as
     * the transaction lasts.
     */
    @Transactional
    public List<UUID> openLeadsWith(String kvkNumber) {
        if (!jdbc.sql("select groeiruimte.has_open_lead_with_kvk(?)")
                .param(kvkNumber)
                .query(Boolean.class)
                .single()) {
            return List.of();
        }
        return ledger.read(() -> jdbc.sql("select groeiruimte.open_leads_with_kvk(?)")
                .param(kvkNumber)
                .query(UUID.class)
                .list());
    }

    /** Those of these KVK numbers of which the asker's own agency has an open case at this moment. */
    @Transactional(readOnly = true)
    public Set<String> open(Collection<String> kvkNumbers) {
        return Set.copyOf(jdbc.sql("select groeiruimte.open_companies(?)")
                .param(kvkNumbers.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private static CompanyIdentity company(ResultSet row) throws SQLException {
        return new CompanyIdentity(
                row.getString("name"),
                row.getString("kvk_number"),
                row.getString("establishment_number"),
                row.getString("street"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("website"),
                new CompanyIdentity.Contact(
                        row.getString("contact_name"),
                        row.getString("contact_role"),
                        row.getString("contact_email"),
                        row.getString("contact_phone")));
    }

    private List<ContactPerson> contacts(ResultSet row) throws SQLException {
        return json.readValue(row.getString("contacts"), CONTACTS);
    }

    private static Access access(ResultSet row) throws SQLException {
        return new Access(Ground.of(row.getString("ground")), row.getString("shown"), Rows.day(row, "until"));
    }
}
