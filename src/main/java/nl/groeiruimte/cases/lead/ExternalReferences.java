package nl.groeiruimte.cases.lead;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an agency's own system, such as its CRM, calls the agency's cases; nobody else reads it. */
@Component
public class ExternalReferences {

    /** Key of the field of {@link Registration#FORM}. */
    public static final String FIELD = "externalReference";

    /**
     * The case that has a reference.
     *
     * @param destroyed whether it had it, and its data was destroyed since
     */
    public record Referred(UUID leadId, boolean destroyed) {}

    private static final String OF_CASES = "select lead_id, reference from groeiruimte.external_reference"
            + " where lead_id = any (?) and not starts_with(reference, 'destroyed ')";

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    ExternalReferences(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** The case of the asker's own agency with this reference. */
    @Transactional(readOnly = true)
    public Optional<Referred> find(String reference) {
        return jdbc.sql("""
                        select lead_id, starts_with(reference, 'destroyed ') as destroyed
                        from groeiruimte.external_reference
                        where agency = ? and reference in (?, groeiruimte.key_after_destruction(?))""")
                .params(asker.get().ownAgency(), reference, reference)
                .query(Referred.class)
                .optional();
    }

    /** Those of these references that a case of the own agency has, or had before its data was destroyed. */
    @Transactional(readOnly = true)
    public Set<String> used(Collection<String> references) {
        return Set.copyOf(jdbc.sql("""
                        select u.reference from unnest(?) u (reference)
                        where exists (select from groeiruimte.external_reference e where e.agency = ?
                            and e.reference in (u.reference, groeiruimte.key_after_destruction(u.reference)))""")
                .params(references.toArray(String[]::new), asker.get().ownAgency())
                .query(String.class)
                .list());
    }

    /** Those of these cases that have one, by case. */
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> leadIds) {
        Map<UUID, String> references = new HashMap<>();
        jdbc.sql(OF_CASES).param(leadIds.toArray(UUID[]::new)).query(row -> {
            references.put(Rows.id(row, "lead_id"), row.getString("reference"));
        });
        return references;
    }

    /** That of this case, if it has one. */
    @Transactional(readOnly = true)
    public Optional<String> of(UUID leadId) {
        return Optional.ofNullable(of(List.of(leadId)).get(leadId));
    }
}
