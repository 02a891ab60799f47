package nl.groeiruimte.cases.lead;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of an agency leads which open cases, and handing several over; as far as the asker may see and do so. */
@Component
public class CaseLoads {

    /** How many open cases somebody leads. */
    public record Load(String subject, String name, int open) {}

    /** An open case that somebody leads. */
    public record LedCase(UUID id, String caseNumber, String codeName, String phase) {}

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Leads leads;
    private final People people;
    private final LeadProcess process;
    private final CurrentAsker asker;

    CaseLoads(JdbcClient jdbc, Leads leads, People people, LeadProcess process, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.leads = leads;
        this.people = people;
        this.process = process;
        this.asker = asker;
    }

    /** Of everybody who leads an open case of this agency. */
    @Transactional(readOnly = true)
    public List<Load> of(String agency) {
        return jdbc.sql("""
                        select case_lead as subject, max(case_lead_name) as name, count(*) as open
                        from groeiruimte.lead where origin_agency = ? and outcome is null and case_lead is not null
                        group by case_lead order by name, subject""").param(agency).query(Load.class).list();
    }

    /** The open cases of this agency that a person leads, at most {@value #MOST}, by code name. */
    @Transactional(readOnly = true)
    public List<LedCase> ledBy(String agency, String subject) {
        return jdbc.sql("""
                        select id, case_number, code_name, phase from groeiruimte.lead
                        where origin_agency = ? and case_lead = ? and outcome is null order by code_name limit ?""")
                .params(agency, subject, MOST)
                .query((row, number) -> new LedCase(
                        Rows.id(row, "id"),
                        row.getString("case_number"),
                        row.getString("code_name"),
                        row.getString("phase")))
                .list();
    }

    /**
     * Hands a case of the asker's agency to a colleague, with the tasks that lay with its case lead.
     *
     * @param from subject of the case lead whom the asker saw
     * @return false, and nothing is changed, when it is not theirs, somebody else leads it by now, it is over, or the
     *     other is no colleague
     */
    @Transactional
    public boolean handOver(UUID id, String from, String to) {
        Optional<Lead> lead = leads.find(id)
                .filter(Lead::movable)
                .filter(found -> mayAct(found) && Objects.equals(found.caseLead(), from) && !to.equals(from))
                .filter(found -> people.find(found.originAgency(), to).isPresent());
        lead.ifPresent(found -> process.send(id, "hand-over", Map.of(Variables.COLLEAGUE, to)));
        return lead.isPresent();
    }

    private boolean mayAct(Lead lead) {
        Asker me = asker.get();
        return me.is(Role.TASKFORCE) && me.worksFor(lead.originAgency());
    }
}
