package nl.groeiruimte.lead;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.groeiruimte.security.CurrentAsker;

/** The cases that the asker may see; row level security decides which. */
@Component
public class Leads {

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    Leads(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** The case, when it exists and the asker may see it. */
    @Transactional(readOnly = true)
    public Optional<Lead> find(UUID id) {
        return jdbc.sql("select * from groeiruimte.lead where id = ?").param(id).query(new LeadRow()).optional();
    }

    /**
     * A case that is known to exist, for the parts of a case that other agencies work on; read as the system.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when it does not exist
     */
    @Transactional(readOnly = true)
    public Lead behind(UUID id) {
        return asker.asSystem(() ->
                jdbc.sql("select * from groeiruimte.lead where id = ?").param(id).query(new LeadRow()).single());
    }
}
