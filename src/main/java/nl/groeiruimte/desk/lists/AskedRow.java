package nl.groeiruimte.desk.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.list.Listing;
import nl.groeiruimte.platform.list.Order;
import nl.groeiruimte.platform.rows.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A question to the own region about another region's case, in a list.
 *
 * @param originAgency none when the region may not know it
 * @param outcome what the region was told last of its offer; none before
 */
record AskedRow(
        UUID id,
        UUID leadId,
        String caseNumber,
        String codeName,
        @Nullable String originAgency,
        String state,
        Instant askedAt,
        LocalDate closingOn,
        Instant answeredAt,
        @Nullable String outcome) {

    public boolean open() {
        return state.equals("asked") || state.equals("question");
    }

    /** The latest question first. */
    static final Listing<AskedRow> LISTING = new Listing<>(
            Order.Key.ID,
            AskedRow::id,
            Order.descending("asked", "asked_at", Order.Key.MOMENT, AskedRow::askedAt),
            List.of());

    static final String SELECT = """
            select id, lead_id, case_number, code_name, groeiruimte.told_agency(lead_id) as told_agency, state,
                asked_at,
                closing_on, answered_at, (select outcome from groeiruimte.inquiry_outcome o
                    where o.inquiry_id = i.id and o.outcome <> 'closed' order by o.id desc limit 1) as outcome
            from groeiruimte.inquiry i""";

    static AskedRow of(ResultSet row, int number) throws SQLException {
        return new AskedRow(
                Rows.id(row, "id"),
                Rows.id(row, "lead_id"),
                row.getString("case_number"),
                row.getString("code_name"),
                row.getString("told_agency"),
                row.getString("state"),
                Rows.instant(row, "asked_at"),
                Rows.day(row, "closing_on"),
                Rows.instant(row, "answered_at"),
                row.getString("outcome"));
    }
}
