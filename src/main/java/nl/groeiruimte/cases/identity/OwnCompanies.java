package nl.groeiruimte.cases.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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
    private final WrittenFirst ledger;

    OwnCompanies(JdbcClient jdbc, WrittenFirst ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * The names that belong to a list of cases, in one call; the ledger gets one line for each that is the agency's
     * own.
     */
    public Map<UUID, String> names(Collection<UUID> leadIds) {
        UUID[] distinct = leadIds.stream().distinct().toArray(UUID[]::new);
        return ledger
                .read(() -> jdbc.sql("select lead_id, name from groeiruimte.read_own_names(?)")
                        .param(distinct)
                        .query(Found.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(Found::leadId, Found::name));
    }

    /**
     * Cases by their company, newest first, at most fifty. The ledger keeps that was searched and what was found, not
     * the text.
     *
     * @param text a KVK number of 8 digits, or words of the name, all of which have to stand there
     */
    public List<Found> search(String text) {
        return ledger.read(() -> jdbc.sql("select lead_id, name from groeiruimte.search_own_companies(?)")
                .param(text)
                .query(Found.class)
                .list());
    }
}
