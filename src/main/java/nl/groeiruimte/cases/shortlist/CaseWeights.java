package nl.groeiruimte.cases.shortlist;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.comparison.Weights;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Weights that a case lead chose for the next shortlists of a case; without any, the decision table's count. */
@Component
class CaseWeights {

    private static final TypeReference<Map<String, Integer>> CODES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentAsker asker;

    CaseWeights(JdbcClient jdbc, JsonMapper json, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.json = json;
        this.asker = asker;
    }

    Optional<Weights> find(UUID leadId) {
        return jdbc.sql("select weights from groeiruimte.case_weights where lead_id = ?")
                .param(leadId)
                .query((row, number) -> Weights.ofCodes(json.readValue(row.getString("weights"), CODES)))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID leadId, Weights weights) {
        jdbc.sql("""
                        insert into groeiruimte.case_weights (lead_id, weights, set_by, set_at)
                            values (?, ?::jsonb, ?, now())
                        on conflict (lead_id) do update set weights = excluded.weights, set_by = excluded.set_by,
                            set_at = excluded.set_at""")
                .params(
                        leadId,
                        json.writeValueAsString(weights.codes()),
                        asker.get().subject())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void forget(UUID leadId) {
        jdbc.sql("delete from groeiruimte.case_weights where lead_id = ?")
                .param(leadId)
                .update();
    }
}
