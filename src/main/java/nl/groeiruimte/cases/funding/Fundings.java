package nl.groeiruimte.cases.funding;

import java.util.List;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was recorded of money. Row level security shows it to the agency of origin alone; nothing is ever changed. */
@Component
public class Fundings {

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    Fundings(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** Everything as it was recorded, the first one first. */
    @Transactional(readOnly = true)
    public List<Funding> recorded(UUID leadId) {
        return jdbc.sql("select * from groeiruimte.funding where lead_id = ? order by id")
                .param(leadId)
                .query((row, number) -> new Funding(
                        row.getString("instrument"),
                        row.getInt("year"),
                        row.getString("state"),
                        row.getBigDecimal("eur"),
                        Rows.day(row, "proven_on"),
                        row.getString("evidence"),
                        row.getString("recorded_by_name"),
                        Rows.instant(row, "recorded_at")))
                .list();
    }

    /** How it stands. */
    @Transactional(readOnly = true)
    public FundedYears of(UUID leadId) {
        return FundedYears.of(recorded(leadId));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Lead lead, FormValues values) {
        Asker by = asker.get();
        jdbc.sql("""
                        insert into groeiruimte.funding (lead_id, instrument, year, state, eur, proven_on, evidence,
                            recorded_by, recorded_by_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, now())""")
                .params(
                        lead.id(),
                        values.text("instrument").orElseThrow(),
                        values.number("year").orElseThrow().intValueExact(),
                        values.text("state").orElseThrow(),
                        values.number("eur").orElseThrow(),
                        values.date("provenOn").orElseThrow(),
                        values.text("evidence").orElseThrow(),
                        by.subject(),
                        by.name())
                .update();
    }
}
