package nl.groeiruimte.cases.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.rows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What regions were asked and what they answered. Row level security shows all of a case to the agency of origin and
 * the coordinator, and to an asked region its own.
 */
@Component
public class Inquiries {

    /**
     * Other regions than the asker's that may still answer about a case; which ones stays untold.
     *
     * @param until last day on which one of them can; none when that is not known, or there are none
     */
    public record Others(int regions, @Nullable LocalDate until) {}

    private record Said(UUID inquiryId, Inquiry.Message message) {}

    private final JdbcClient jdbc;

    Inquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every region that was asked about a case, by round and then by region. */
    @Transactional(readOnly = true)
    public List<Inquiry> of(UUID leadId) {
        return select("i.lead_id = ?", leadId);
    }

    /** One inquiry, when the asker may see it. */
    @Transactional(readOnly = true)
    public Optional<Inquiry> find(UUID id) {
        return select("i.id = ?", id).stream().findFirst();
    }

    /** For a region that was asked as well: how many others are waited for. */
    @Transactional(readOnly = true)
    public Others othersStillAsked(UUID leadId) {
        return jdbc.sql("select regions, until from groeiruimte.others_still_asked(?)")
                .param(leadId)
                .query(Others.class)
                .optional()
                .orElse(new Others(0, null));
    }

    /** The case ended: who still had to answer need not any more. Part of the step that ends the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endOpen(UUID leadId) {
        jdbc.sql("update groeiruimte.inquiry set state = 'ended' where lead_id = ? and state in ('asked', 'question')")
                .param(leadId)
                .update();
    }

    private List<Inquiry> select(String condition, UUID id) {
        Map<UUID, List<Inquiry.Message>> messages = jdbc
                .sql("""
                        select m.inquiry_id, m.kind, m.text, m.until, groeiruimte.told_author(m.id) as author, m.at
                        from groeiruimte.inquiry_message m
                        join groeiruimte.inquiry i on i.id = m.inquiry_id where %s
                            order by m.id""".formatted(condition))
                .param(id)
                .query((row, number) -> new Said(Rows.id(row, "inquiry_id"), message(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(Said::inquiryId, Collectors.mapping(Said::message, Collectors.toList())));
        return jdbc.sql("""
                        select i.id, i.lead_id, i.case_number, i.code_name,
                            groeiruimte.told_agency(i.lead_id) as told_agency, i.asked_agency, i.profile_id, i.round,
                            i.state, i.asked_at, i.reminder_on, i.escalation_on, i.closing_on, i.reminded_at,
                            i.answered_at, i.site_code, i.plot_area_m2, i.floor_area_m2, i.power_mw, i.people_mbo,
                            i.people_hbo, i.people_wo, i.price_from_eur, i.price_to_eur, i.price_unit, i.available_from,
                            i.conditions, i.decline_reason, i.decline_note
                        from groeiruimte.inquiry i where %s order by i.round, i.asked_agency""".formatted(condition))
                .param(id)
                .query((row, number) -> inquiry(row, messages))
                .list();
    }

    private static Inquiry.Message message(ResultSet row) throws SQLException {
        List<String> author = Rows.list(row, "author");
        boolean known = !author.isEmpty();
        return new Inquiry.Message(
                row.getString("kind"),
                row.getString("text"),
                Rows.day(row, "until"),
                known ? author.get(0) : null,
                known ? author.get(1) : null,
                Rows.instant(row, "at"));
    }

    private static Inquiry inquiry(ResultSet row, Map<UUID, List<Inquiry.Message>> messages) throws SQLException {
        UUID id = Rows.id(row, "id");
        Inquiry.State state = Inquiry.State.of(row.getString("state"));
        return new Inquiry(
                id,
                new Inquiry.About(
                        Rows.id(row, "lead_id"),
                        row.getString("case_number"),
                        row.getString("code_name"),
                        row.getString("told_agency")),
                row.getString("asked_agency"),
                Rows.id(row, "profile_id"),
                row.getInt("round"),
                state,
                new Inquiry.Times(
                        Rows.instant(row, "asked_at"),
                        Rows.day(row, "reminder_on"),
                        Rows.day(row, "escalation_on"),
                        Rows.day(row, "closing_on"),
                        Rows.instant(row, "reminded_at"),
                        Rows.instant(row, "answered_at")),
                state == Inquiry.State.OFFERED ? proposition(row) : null,
                state == Inquiry.State.DECLINED
                        ? new Inquiry.Decline(row.getString("decline_reason"), row.getString("decline_note"))
                        : null,
                messages.getOrDefault(id, List.of()));
    }

    private static Inquiry.Proposition proposition(ResultSet row) throws SQLException {
        return new Inquiry.Proposition(
                row.getString("site_code"),
                Rows.count(row, "plot_area_m2"),
                Rows.count(row, "floor_area_m2"),
                row.getBigDecimal("power_mw"),
                new Inquiry.People(
                        Rows.count(row, "people_mbo"), Rows.count(row, "people_hbo"), Rows.count(row, "people_wo")),
                row.getBigDecimal("price_from_eur"),
                row.getBigDecimal("price_to_eur"),
                row.getString("price_unit"),
                Rows.day(row, "available_from"),
                row.getString("conditions"));
    }
}
