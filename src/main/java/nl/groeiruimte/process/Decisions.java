package nl.groeiruimte.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Evaluates the decision tables that policy people may change. */
@Component
public class Decisions {

    private final DecisionService decisions;

    Decisions(DecisionService decisions) {
        this.decisions = decisions;
    }

    /**
     * All rules of a table that match, in the table's order.
     *
     * @param table  key of the decision, such as {@code eligibility}
     * @param inputs every input of the table by name
     */
    public List<Map<String, Object>> evaluate(String table, Map<String, Object> inputs) {
        return decisions.evaluateDecisionTableByKey(table, inputs).getResultList();
    }

    /**
     * The one rule that matches.
     *
     * @throws IllegalStateException when no rule or more than one matches
     */
    public Map<String, Object> single(String table, Map<String, Object> inputs) {
        List<Map<String, Object>> rules = evaluate(table, inputs);
        if (rules.size() != 1) {
            throw new IllegalStateException("table " + table + " has " + rules.size() + " rules for " + inputs);
        }
        return rules.get(0);
    }
}
