package nl.groeiruimte.supply.gridmap;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.supply.site.GridIndications;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The grid operators' map at the postcodes of many sites at once, in few words. */
@Component
class GridHints implements GridIndications {

    private static final String COLOURS = "array['red', 'amber', 'yellow', 'transparant']";

    private static final String QUERY =
            """
            select s.code, %1$s demand, %2$s generation,
                max(a.demand_queue_mw) filter (where a.place = 1) demand_queue_mw,
                max(a.generation_queue_mw) filter (where a.place = 1) generation_queue_mw,
                max(a.relief_year) filter (where a.of_demand) relief_year,
                max(a.generation_relief_year) filter (where a.of_generation) generation_relief_year
            from groeiruimte.site s %3$s %4$s
            where s.code = any (?) and s.postcode is not null
            group by s.code, w.demand, w.generation
            """.formatted(worst("demand"), worst("generation"), WorstPostcode.JOINED, WorstPostcode.AREAS);

    private final JdbcClient jdbc;

    GridHints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the postcode itself and of the areas in which it lies. */
    private static String worst(String direction) {
        return "(%2$s)[least(array_position(%2$s, w.%1$s), min(array_position(%2$s, a.%1$s)) filter (where a.of_%1$s))]"
                .formatted(direction, COLOURS);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Indication> of(Collection<String> sites) {
        return sites.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(QUERY)
                        .param(sites.toArray(String[]::new))
                        .query((row, number) -> Map.entry(
                                row.getString("code"),
                                new Indication(
                                        row.getString("demand"),
                                        row.getString("generation"),
                                        row.getBigDecimal("demand_queue_mw"),
                                        row.getBigDecimal("generation_queue_mw"),
                                        Rows.count(row, "relief_year"),
                                        Rows.count(row, "generation_relief_year"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
