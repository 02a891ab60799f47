package nl.groeiruimte.gridmap;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.groeiruimte.supply.GridIndications;

/** The grid operators' map at the postcodes of many sites at once, in few words. */
@Component
class GridHints implements GridIndications {

    private static final String QUERY = """
            select s.code, w.demand, w.generation, a.demand_queue_mw, a.generation_queue_mw, a.relief_year
            from groeiruimte.site s %s
            left join groeiruimte.grid_entry a on a.agency = s.agency and a.part = 'area' and a.code = w.area
            where s.code = any (?) and s.postcode is not null""".formatted(WorstPostcode.JOINED);

    private final JdbcClient jdbc;

    GridHints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Indication> of(Collection<String> sites) {
        return sites.isEmpty() ? Map.of() : jdbc.sql(QUERY).param(sites.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("code"), new Indication(row.getString("demand"), row.getString("generation"),
                        row.getBigDecimal("demand_queue_mw"), row.getBigDecimal("generation_queue_mw"), row.getObject("relief_year", Integer.class))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
