package nl.groeiruimte.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names of the companies that the asker's own agency registered; whoever is of no agency's taskforce gets nothing. */
@Component
public class OwnCompanies {

    /** A case that a search found. */
    public record Found(UUID leadId, String name) {

        /** Nothing of it, lest it ends up in a log. */
        @Override
        public String toString() {
            return "Found[hidden]";
        }
    }

    private final JdbcClient jdbc;

    OwnCompanies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names that belong to a list of cases, in one call; the ledger gets one line for each that is the agency's own. */
    @Transactional
    public Map<UUID, String> names(Collection<UUID> leadIds) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select lead_id, name from groeiruimte.read_own_names(?)").param(leadIds.stream().distinct().toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("lead_id", UUID.class), row.getString("name"));
                });
        return names;
    }

    /**
     * Cases by their company, newest first, at most fifty. The ledger keeps that was searched and what was found, not the text.
     *
     * @param text a KVK number of 8 digits, or words of the name, all of which have to stand there
     */
    @Transactional
    public List<Found> search(String text) {
        return jdbc.sql("select lead_id, name from groeiruimte.search_own_companies(?)").param(text).query(Found.class).list();
    }
}
