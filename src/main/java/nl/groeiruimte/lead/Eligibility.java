package nl.groeiruimte.lead;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.groeiruimte.process.Decisions;
import nl.groeiruimte.security.CurrentAsker;

/** Whether a company qualifies for the programme, by the decision table {@code eligibility}. */
@Component
public class Eligibility {

    /** Verdicts that the table may give. */
    public static final List<String> VERDICTS = List.of("eligible", "to-be-judged", "not-eligible");

    /** A case that another table would have judged otherwise; both verdicts as in {@link #VERDICTS}. */
    public record Other(UUID leadId, String codeName, String caseNumber, String before, String after) {
    }

    /** How many cases were judged again, and those that would have come out otherwise. */
    public record Trial(int cases, List<Other> others) {
    }

    /** The worst verdict wins; a company that no rule speaks of is to be judged. */
    private static final List<String> WORST_FIRST = List.of("not-eligible", "to-be-judged", "eligible");
    private static final String OTHER_TECHNOLOGY = "other-strategic";

    private final Leads leads;
    private final LeadChanges changes;
    private final Decisions decisions;
    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    Eligibility(Leads leads, LeadChanges changes, Decisions decisions, JdbcClient jdbc, CurrentAsker asker) {
        this.leads = leads;
        this.changes = changes;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /**
     * Judges the newest cases again by another table, as the system; what comes out has code names and no more of a case.
     *
     * @param table the rules that match the inputs of {@link #judge}
     * @param most  how many cases at most
     */
    @Transactional(readOnly = true)
    public Trial trial(Function<Map<String, Object>, List<Map<String, Object>>> table, int most) {
        return asker.asSystem(() -> {
            List<Lead> judged = jdbc.sql("""
                            select * from groeiruimte.lead where eligibility is not null order by signalled_at desc, id limit ?""")
                    .param(most).query(new LeadRow()).list();
            return new Trial(judged.size(), judged.stream()
                    .map(lead -> new Other(lead.id(), lead.codeName(), lead.caseNumber(), lead.eligibility(), verdict(table.apply(inputs(lead)))))
                    .filter(other -> !other.before().equals(other.after())).toList());
        });
    }

    void judge(UUID id) {
        Lead lead = leads.behind(id);
        List<Map<String, Object>> rules = decisions.evaluate("eligibility", inputs(lead));
        String verdict = verdict(rules);
        List<String> reasons = rules.stream().filter(rule -> verdict.equals(rule.get("verdict")))
                .map(rule -> (String) rule.get("reason")).toList();
        changes.judged(id, verdict, reasons);
    }

    private static Map<String, Object> inputs(Lead lead) {
        return Map.of("technologyKnown", !lead.technologies().isEmpty(),
                "technologyOther", lead.technologies().equals(List.of(OTHER_TECHNOLOGY)),
                "makes", lead.makes(), "limitedAtLocation", lead.limitedAtLocation(), "stage", lead.stage(), "lifePhase", lead.lifePhase());
    }

    private static String verdict(List<Map<String, Object>> rules) {
        return WORST_FIRST.stream().filter(candidate -> rules.stream().anyMatch(rule -> candidate.equals(rule.get("verdict"))))
                .findFirst().orElse("to-be-judged");
    }
}
