package nl.groeiruimte.supply.instrument;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody may read of instruments, without a login: of those that their keeper put on the route map the public
 * facts with their sources, and of nobody a name. The database gives nothing else ({@code groeiruimte.route_map()}).
 */
@Component
public class RouteMap {

    /** Those whose phase of life nobody knows come last. */
    static final String NO_PHASE = "unknown";

    private static final List<String> LEVELS = List.of("eu", "national", "regional");

    private final JdbcClient jdbc;

    RouteMap(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All on the map, as it shows them: by the first phase of life they are for, then those for the whole country, then
     * by province.
     *
     * @param province of which those are left out that are elsewhere; what is for the whole country is everywhere
     */
    @Transactional(readOnly = true)
    public List<Instrument> all(@Nullable String province) {
        return jdbc.sql("select * from groeiruimte.route_map()").query(new InstrumentRow()).list().stream()
                .filter(one -> province == null || reaches(one, province))
                .sorted(Comparator.comparing(RouteMap::phase)
                        .thenComparing(RouteMap::reach)
                        .thenComparing(Instrument::name))
                .toList();
    }

    /** The instrument with this code, if it is on the map. */
    @Transactional(readOnly = true)
    public Optional<Instrument> find(String code) {
        return jdbc.sql("select * from groeiruimte.route_map() where code = ?")
                .param(code)
                .query(new InstrumentRow())
                .optional();
    }

    /** The first phase of life that it is for. */
    static String phase(Instrument one) {
        return one.facts().codes(InstrumentFact.LIFE_PHASES).stream()
                .findFirst()
                .orElse(NO_PHASE);
    }

    /** Whether companies in the whole country can ask it. */
    static boolean everywhere(Instrument one) {
        String level = one.facts().text(InstrumentFact.LEVEL);
        return level != null
                && !level.equals("regional")
                && one.facts().codes(InstrumentFact.PROVINCES).isEmpty();
    }

    private static boolean reaches(Instrument one, String province) {
        List<String> provinces = one.facts().codes(InstrumentFact.PROVINCES);
        return provinces.contains(province) || provinces.isEmpty();
    }

    private static String reach(Instrument one) {
        String level = one.facts().text(InstrumentFact.LEVEL);
        int place = level == null ? LEVELS.size() : LEVELS.indexOf(level);
        return place
                + one.facts().codes(InstrumentFact.PROVINCES).stream()
                        .findFirst()
                        .orElse("");
    }
}
