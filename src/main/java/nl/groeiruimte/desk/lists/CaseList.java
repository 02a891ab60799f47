package nl.groeiruimte.desk.lists;

import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.list.Conditions;
import nl.groeiruimte.platform.list.Listing;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists and counts the cases that the asker may see, paged by key; row level security has the last word. */
@Component
class CaseList {

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    CaseList(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    @Transactional(readOnly = true)
    public Listing.Page<CaseRow> page(CaseFilter filter) {
        return CaseColumns.LISTING.page(
                jdbc, CaseRow.SELECT, conditions(filter), filter.sort(), filter.after(), CaseRow::of);
    }

    /** All that the filter lets through, in its order, at most so many. */
    @Transactional(readOnly = true)
    public List<CaseRow> all(CaseFilter filter, int most) {
        return CaseColumns.LISTING.first(jdbc, CaseRow.SELECT, conditions(filter), filter.sort(), most, CaseRow::of);
    }

    /** These cases, as far as the asker may see them, in no order. */
    @Transactional(readOnly = true)
    public List<CaseRow> rows(List<UUID> ids) {
        return jdbc.sql(CaseRow.SELECT + " where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(CaseRow::of)
                .list();
    }

    /** How many cases the filter lets through. */
    @Transactional(readOnly = true)
    public int count(CaseFilter filter) {
        Conditions conditions = conditions(filter);
        return jdbc.sql("select count(*) from groeiruimte.lead" + conditions.where())
                .params(conditions.values())
                .query(Integer.class)
                .single();
    }

    /** How often the asker's region was asked about a case of another. */
    @Transactional(readOnly = true)
    public int askedCount() {
        return jdbc.sql("select count(*) from groeiruimte.inquiry where asked_agency = ?")
                .param(asker.get().agency())
                .query(Integer.class)
                .single();
    }

    /** What the asker's region was asked, the latest first. */
    @Transactional(readOnly = true)
    public Listing.Page<AskedRow> asked(@Nullable String after) {
        return AskedRow.LISTING.page(
                jdbc, AskedRow.SELECT, askedHere(), AskedRow.LISTING.order(null), after, AskedRow::of);
    }

    /** The same without pages, at most so many. */
    @Transactional(readOnly = true)
    public List<AskedRow> allAsked(int most) {
        return AskedRow.LISTING.first(
                jdbc, AskedRow.SELECT, askedHere(), AskedRow.LISTING.order(null), most, AskedRow::of);
    }

    private Conditions askedHere() {
        return new Conditions().and("asked_agency = ?", asker.get().ownAgency());
    }

    private Conditions conditions(CaseFilter filter) {
        Asker me = asker.get();
        // For an agency what row level security says too; this finds the index.
        Conditions conditions = new Conditions()
                .andIf("origin_agency = ?", me.is(Role.COORDINATOR) ? filter.region() : me.agency())
                .andIf("phase = ?", filter.phase())
                .andIf("? = any(kinds)", filter.kind())
                .andIf("case_lead = ?", filter.mine() ? me.subject() : null)
                .andContains(filter.text(), "code_name", "case_number");
        if (filter.outcome().equals(CaseFilter.OPEN)) {
            conditions.and("outcome is null");
        } else if (!filter.outcome().equals(CaseFilter.ALL)) {
            conditions.and("outcome = ?", filter.outcome());
        }
        return filter.abroad() ? conditions.and("considers_abroad = 'yes'") : conditions;
    }
}
