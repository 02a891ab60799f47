package nl.groeiruimte.desk.lists;

import java.util.List;
import nl.groeiruimte.platform.list.Column;
import nl.groeiruimte.platform.list.Listing;
import nl.groeiruimte.platform.list.Order;

/** What the list of cases shows of each, from left to right, and by what it can be sorted. */
final class CaseColumns {

    /** Newest signal first. */
    private static final Order<CaseRow> SIGNALLED =
            Order.descending("signalled", "signalled_at", Order.Key.MOMENT, CaseRow::signalledAt);

    /** Only for who sees the cases of several. */
    private static final Column<CaseRow> REGION = Column.of("cases.region", "worklist/case-cells :: region");

    /** Only for who may know; which is the members of the agency of origin. */
    private static final Column<CaseRow> SPOKEN = Column.<CaseRow>of(
                    "conversation.last.column", "worklist/case-cells :: spoken")
            .withLabel();

    static final Listing<CaseRow> LISTING = new Listing<>(
            Order.Key.ID,
            CaseRow::id,
            SIGNALLED,
            List.of(
                    Column.<CaseRow>of("inbox.case", "worklist/case-cells :: case")
                            .css("main")
                            .sorted(Order.ascending("name", "code_name", Order.Key.TEXT, CaseRow::codeName)),
                    Column.text("cases.number", CaseRow::caseNumber).css("nowrap"),
                    REGION,
                    Column.<CaseRow>of("inbox.phase", "worklist/case-cells :: phase")
                            .sorted(Order.ascending("phase", "phase_since", Order.Key.MOMENT, row -> row.standing()
                                    .phaseSince())),
                    Column.of("cases.outcome", "worklist/case-cells :: outcome"),
                    Column.of("cases.case-lead", "worklist/case-cells :: case-lead"),
                    Column.<CaseRow>of("cases.needed-by", "worklist/case-cells :: needed-by")
                            .css("nowrap")
                            .sorted(Order.ascending("needed", "needed_by", Order.Key.DAY, row -> row.asks()
                                    .neededBy())),
                    SPOKEN,
                    Column.kinds("inbox.kinds", row -> row.asks().kinds())));

    private CaseColumns() {}

    static List<Column<CaseRow>> columns(boolean everyRegion, boolean ownRegion) {
        return LISTING.columns().stream()
                .filter(column -> (everyRegion || column != REGION) && (ownRegion || column != SPOKEN))
                .toList();
    }
}
