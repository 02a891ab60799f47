package nl.groeiruimte.gridmap;

/** What the grid operators' map indicates where a site is: one with four digits only is as badly off as the worst of its postcodes. */
final class WorstPostcode {

    private static final String WORST_FIRST = "array_position(array['red', 'amber', 'yellow', 'transparant'], p.%s)";

    /**
     * SQL to put behind rows {@code s} with a {@code postcode} and an {@code agency}: as {@code w} demand, generation, the number of
     * postcodes and the area. Rows that are not on the map fall out.
     */
    static final String JOINED = """
            cross join lateral (
                select (array_agg(p.demand order by %1$s))[1] demand, (array_agg(p.generation order by %2$s))[1] generation,
                    count(*) postcodes, (array_agg(p.area order by %1$s, p.code))[1] area
                from groeiruimte.grid_entry p
                where p.agency = s.agency and p.part = 'postcode' and (p.code in (s.postcode, left(s.postcode, 4))
                    or length(s.postcode) = 4 and p.code between s.postcode and s.postcode || 'ZZ')
                having count(*) > 0) w
            """.formatted(WORST_FIRST.formatted("demand"), WORST_FIRST.formatted("generation"));

    private WorstPostcode() {
    }
}
