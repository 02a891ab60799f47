package nl.groeiruimte.desk.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists and counts the cases that the asker may see, paged by key; row level security has the last word. */
@Component
class CaseList {

    static final int PAGE = 25;

    /** A page of rows; {@code next} is the key with which the next page begins, null on the last. */
    record Page<T>(List<T> rows, String next) {

        private static <T> Page<T> of(List<T> found, Function<T, String> key) {
            boolean more = found.size() > PAGE;
            List<T> shown = more ? found.subList(0, PAGE) : found;
            return new Page<>(shown, more ? key.apply(shown.get(PAGE - 1)) : null);
        }
    }

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    CaseList(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    @Transactional(readOnly = true)
    public Page<CaseRow> page(CaseFilter filter) {
        List<Object> params = new ArrayList<>();
        List<String> conditions = conditions(filter, params);
        filter.sort()
                .values(filter.after())
                .ifPresent(key -> add(conditions, params, filter.sort().after(), key));
        List<CaseRow> found = jdbc.sql("select " + CaseRow.COLUMNS + " from groeiruimte.lead" + where(conditions)
                        + filter.sort().order() + " limit " + (PAGE + 1))
                .params(params)
                .query(CaseRow::of)
                .list();
        return Page.of(found, filter.sort()::keyOf);
    }

    /** These cases, as far as the asker may see them, in no order. */
    @Transactional(readOnly = true)
    public List<CaseRow> rows(List<UUID> ids) {
        return jdbc.sql("select " + CaseRow.COLUMNS + " from groeiruimte.lead where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(CaseRow::of)
                .list();
    }

    /** How many cases the filter lets through. */
    @Transactional(readOnly = true)
    public int count(CaseFilter filter) {
        List<Object> params = new ArrayList<>();
        return jdbc.sql("select count(*) from groeiruimte.lead" + where(conditions(filter, params)))
                .params(params)
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
    public Page<AskedRow> asked(String after) {
        Optional<Object[]> key = CaseSort.SIGNALLED.values(after);
        List<Object> params = new ArrayList<>(List.of(asker.get().agency()));
        key.ifPresent(values -> params.addAll(List.of(values)));
        List<AskedRow> found = jdbc.sql("""
                        select id, lead_id, case_number, code_name, groeiruimte.told_agency(lead_id) as told_agency, state, asked_at, closing_on, answered_at,
                            (select outcome from groeiruimte.inquiry_outcome o where o.inquiry_id = i.id order by o.id desc limit 1) as outcome
                        from groeiruimte.inquiry i where asked_agency = ?""" + (key.isPresent() ? " and (asked_at, id) < (?, ?)" : "")
                        + " order by asked_at desc, id desc limit " + (PAGE + 1))
                .params(params)
                .query(AskedRow::of)
                .list();
        return Page.of(found, last -> last.askedAt() + "~" + last.id());
    }

    private List<String> conditions(CaseFilter filter, List<Object> params) {
        Asker me = asker.get();
        List<String> conditions = new ArrayList<>();
        if (!me.is(Role.COORDINATOR)) {
            add(
                    conditions,
                    params,
                    "origin_agency = ?",
                    me.agency()); // what row level security says too; this finds the index
        } else if (filter.region() != null) {
            add(conditions, params, "origin_agency = ?", filter.region());
        }
        if (filter.phase() != null) {
            add(conditions, params, "phase = ?", filter.phase());
        }
        if (filter.outcome().equals(CaseFilter.OPEN)) {
            conditions.add("outcome is null");
        } else if (!filter.outcome().equals(CaseFilter.ALL)) {
            add(conditions, params, "outcome = ?", filter.outcome());
        }
        if (filter.kind() != null) {
            add(conditions, params, "? = any(kinds)", filter.kind());
        }
        if (filter.mine()) {
            add(conditions, params, "case_lead = ?", me.subject());
        }
        if (filter.abroad()) {
            conditions.add("considers_abroad = 'yes'");
        }
        if (filter.text() != null) {
            String like = QueryParameters.contains(filter.text());
            add(conditions, params, "(code_name ilike ? or case_number ilike ?)", like, like);
        }
        return conditions;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static void add(List<String> conditions, List<Object> params, String condition, Object... values) {
        conditions.add(condition);
        params.addAll(List.of(values));
    }
}
