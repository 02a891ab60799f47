package nl.groeiruimte.cases.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.rows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How cases end, as far as the asker may see it. */
@Component
@Transactional(readOnly = true)
public class Resolutions {

    private final JdbcClient jdbc;

    Resolutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything about the end of a case; empty lists and nulls for what is not there or not for the asker. */
    public Resolution of(UUID leadId) {
        return new Resolution(
                choices(leadId),
                milestones(leadId),
                realisation(leadId),
                learning(leadId),
                withdrawal(leadId).orElse(null));
    }

    List<Resolution.MilestoneCheck> milestones(UUID leadId) {
        return jdbc.sql("select * from groeiruimte.milestone_check where lead_id = ? order by id desc")
                .param(leadId)
                .query((row, number) -> milestone(row))
                .list();
    }

    static Resolution.MilestoneCheck milestone(ResultSet row) throws SQLException {
        return new Resolution.MilestoneCheck(
                row.getString("state"),
                Rows.day(row, "permit_on"),
                Rows.day(row, "contract_on"),
                Rows.day(row, "grid_connection_on"),
                Rows.day(row, "investment_decision_on"),
                Rows.day(row, "next_check_on"),
                row.getString("fell_through_reason"),
                Rows.instant(row, "recorded_at"));
    }

    /** Keeps one look at how far the growth is. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID lead, String state, @Nullable LocalDate nextCheck, FormValues values, String by) {
        jdbc.sql("""
                        insert into groeiruimte.milestone_check (lead_id, state, permit_on, contract_on,
                            grid_connection_on, investment_decision_on, next_check_on, fell_through_reason, recorded_by,
                            recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, now())""")
                .params(lead, state)
                .param(values.date("permitOn").orElse(null))
                .param(values.date("contractOn").orElse(null))
                .param(values.date("gridConnectionOn").orElse(null))
                .param(values.date("investmentDecisionOn").orElse(null))
                .param(nextCheck)
                .param(values.text("fellThroughReason").orElse(null))
                .param(by)
                .update();
    }

    Resolution.@Nullable Learning learning(UUID leadId) {
        return jdbc.sql("select * from groeiruimte.learning where lead_id = ?")
                .param(leadId)
                .query((row, number) -> new Resolution.Learning(
                        row.getString("theme"),
                        row.getString("would_have_helped"),
                        row.getString("learned"),
                        Rows.instant(row, "recorded_at")))
                .optional()
                .orElse(null);
    }

    /** Why the case was withdrawn, if it was; empty too when it is not of the asker's agency. */
    public Optional<Resolution.Withdrawal> withdrawal(UUID leadId) {
        return jdbc.sql("select * from groeiruimte.withdrawal where lead_id = ?")
                .param(leadId)
                .query((row, number) -> new Resolution.Withdrawal(
                        row.getString("reason"), row.getString("explanation"), Rows.instant(row, "recorded_at")))
                .optional();
    }

    List<Resolution.Choice> choices(UUID leadId) {
        return jdbc.sql("select * from groeiruimte.choice where lead_id = ? order by id desc")
                .param(leadId)
                .query((row, number) -> new Resolution.Choice(
                        row.getString("choice"),
                        Rows.id(row, "inquiry_id"),
                        row.getString("site_code"),
                        row.getString("country"),
                        Rows.list(row, "reasons"),
                        row.getString("explanation"),
                        Rows.day(row, "decided_on"),
                        Rows.instant(row, "recorded_at")))
                .list();
    }

    private Resolution.@Nullable Realisation realisation(UUID leadId) {
        return jdbc.sql("""
                        select * from groeiruimte.realisation join groeiruimte.realisation_evidence using (lead_id)
                        where lead_id = ?""")
                .param(leadId)
                .query((row, number) -> new Resolution.Realisation(
                        Rows.day(row, "realised_on"),
                        row.getBigDecimal("capital_retained_eur"),
                        Rows.count(row, "jobs_new"),
                        Rows.count(row, "jobs_retained"),
                        row.getBoolean("became_scale_up"),
                        row.getString("evidence"),
                        Rows.instant(row, "recorded_at")))
                .optional()
                .orElse(null);
    }
}
