package nl.groeiruimte.supply.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.supply.fact.Freshness;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sites as the supply page lists them: the asker's own agency first, then by region and name. */
@Component
class SiteList {

    static final int PAGE_SIZE = 50;

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final Clock clock;

    SiteList(JdbcClient jdbc, CurrentAsker asker, Clock clock) {
        this.jdbc = jdbc;
        this.asker = asker;
        this.clock = clock;
    }

    /**
     * What to list; what is left out is no limit.
     *
     * @param text part of a name or municipality
     * @param after the code of the last site of the page before
     */
    record Filter(
            @Nullable String agency,
            @Nullable String technology,
            @Nullable String kind,
            @Nullable Freshness freshness,
            @Nullable String text,
            @Nullable String after) {

        public boolean narrowed() {
            return agency != null || technology != null || kind != null || freshness != null || text != null;
        }
    }

    /** A page of sites; {@code next} is the code to go on after, if there are more. */
    record Page(List<Site> sites, @Nullable String next) {}

    /** Available sites, and withdrawn ones of the own agency, which alone can put them back. */
    @Transactional(readOnly = true)
    public Page find(Filter filter, int size) {
        String own = asker.get().agency() == null ? "" : asker.get().agency();
        List<Object> parameters = new ArrayList<>(List.of(own));
        StringBuilder where = new StringBuilder("(withdrawn_on is null or agency = ?)");
        if (filter.agency() != null) {
            where.append(" and agency = ?");
            parameters.add(filter.agency());
        }
        if (filter.technology() != null) {
            where.append(" and ? = any (strengths)");
            parameters.add(filter.technology());
        }
        if (filter.kind() != null) {
            where.append(" and kind = ?");
            parameters.add(filter.kind());
        }
        if (filter.freshness() != null) {
            freshness(filter.freshness(), where, parameters);
        }
        if (filter.text() != null) {
            String like = "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%";
            where.append(" and (name ilike ? or municipality ilike ?)");
            parameters.addAll(List.of(like, like));
        }
        Site last = filter.after() == null
                ? null
                : jdbc.sql("select * from groeiruimte.site where code = ?")
                        .param(filter.after())
                        .query(new SiteRow())
                        .optional()
                        .orElse(null);
        List<Site> sites = new ArrayList<>();
        if (last == null || last.agency().equals(own)) {
            sites.addAll(part(where + " and agency = ?", parameters, own, last, size + 1));
        }
        if (sites.size() <= size) {
            Site before = last == null || last.agency().equals(own) ? null : last;
            sites.addAll(part(where + " and agency <> ?", parameters, own, before, size + 1 - sites.size()));
        }
        return sites.size() > size
                ? new Page(sites.subList(0, size), sites.get(size - 1).code())
                : new Page(sites, null);
    }

    /**
     * Own sites and others apart, so that each is read in the order of the index, from the last site of the page before
     * on.
     */
    private List<Site> part(String where, List<Object> filter, String own, @Nullable Site after, int most) {
        List<Object> parameters = new ArrayList<>(filter);
        parameters.add(own);
        if (after != null) {
            parameters.addAll(List.of(after.agency(), after.name(), after.code()));
        }
        parameters.add(most);
        return jdbc.sql("select * from groeiruimte.site where " + where
                        + (after == null ? "" : " and (agency, name, code) > (?, ?, ?)")
                        + " order by agency, name, code limit ?")
                .params(parameters)
                .query(new SiteRow())
                .list();
    }

    private void freshness(Freshness wanted, StringBuilder where, List<Object> parameters) {
        if (wanted == Freshness.NEVER) {
            where.append(" and confirmed_on is null");
        } else {
            where.append(wanted == Freshness.FRESH ? " and confirmed_on >= ?" : " and confirmed_on < ?");
            parameters.add(LocalDate.now(clock).minusMonths(Freshness.MONTHS));
        }
    }
}
