package nl.groeiruimte.cases.lead;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.groeiruimte.platform.process.Decisions;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a company qualifies for the programme, by the decision table {@code eligibility}. */
@Component
public class Eligibility {

    /** Verdicts that the table may give. */
    public static final List<String> VERDICTS = List.of("eligible", "to-be-judged", "not-eligible");

    /** What the rules that match come to. */
    public record Judgement(String verdict, List<String> reasons) {

        /** The worst verdict wins; a company that no rule speaks of is to be judged. */
        public static Judgement of(List<Map<String, Object>> rules) {
            String verdict = WORST_FIRST.stream()
                    .filter(candidate -> rules.stream().anyMatch(rule -> candidate.equals(rule.get("verdict"))))
                    .findFirst()
                    .orElse("to-be-judged");
            return new Judgement(
                    verdict,
                    rules.stream()
                            .filter(rule -> verdict.equals(rule.get("verdict")))
                            .map(rule -> (String) rule.get("reason"))
                            .toList());
        }
    }

    /** A case that one table judges otherwise than another; both verdicts as in {@link #VERDICTS}. */
    public record Other(UUID leadId, String codeName, String caseNumber, String before, String after) {}

    /** How many cases were judged again, and those that would have come out otherwise. */
    public record Trial(int cases, List<Other> others) {}

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
     * Judges the newest cases again by two tables, as the system; what comes out has code names and no more of a case.
     * A case keeps the verdict of the table of its day, which need be neither.
     *
     * @param now the rules that match the inputs of {@link #judge} by the table that counts
     * @param proposed the same by another one
     * @param most how many cases at most
     */
    @Transactional(readOnly = true)
    public Trial trial(
            Function<Map<String, Object>, List<Map<String, Object>>> now,
            Function<Map<String, Object>, List<Map<String, Object>>> proposed,
            int most) {
        return asker.asSystem(() -> {
            List<Lead> judged = jdbc.sql("""
                            select * from groeiruimte.lead where eligibility is not null order by signalled_at desc, id
                                limit ?""").param(most).query(new LeadRow()).list();
            return new Trial(
                    judged.size(),
                    judged.stream()
                            .map(lead -> new Other(
                                    lead.id(),
                                    lead.codeName(),
                                    lead.caseNumber(),
                                    Judgement.of(now.apply(inputs(lead.company())))
                                            .verdict(),
                                    Judgement.of(proposed.apply(inputs(lead.company())))
                                            .verdict()))
                            .filter(other -> !other.before().equals(other.after()))
                            .toList());
        });
    }

    /** By the table that counts now. */
    Judgement judge(Lead.Company company) {
        return Judgement.of(decisions.evaluate("eligibility", inputs(company)));
    }

    /** Judges a case again; one that is being registered was judged with that. */
    void judge(UUID id) {
        if (!OwnLeads.isNew(id)) {
            Judgement judgement = judge(leads.known(id).company());
            changes.judged(id, judgement.verdict(), judgement.reasons());
        }
    }

    private static Map<String, Object> inputs(Lead.Company company) {
        return Map.of(
                "technologyKnown",
                !company.technologies().isEmpty(),
                "technologyOther",
                company.technologies().equals(List.of(OTHER_TECHNOLOGY)),
                "makes",
                company.makes(),
                "limitedAtLocation",
                company.limitedAtLocation(),
                "stage",
                company.stage(),
                "lifePhase",
                company.lifePhase());
    }
}
