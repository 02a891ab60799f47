package nl.groeiruimte.supply.gridmap;

/**
 * What the grid operators' map indicates where a site is: one with four digits only is as badly off as the worst of its
 * postcodes, and each postcode as the worst of the areas in which it lies.
 */
final class WorstPostcode {

    private static final String WORST_FIRST = "array_position(array['red', 'amber', 'yellow', 'transparant'], p.%s)";

    /**
     * SQL to put behind rows {@code s} with a {@code postcode} and an {@code agency}: as {@code w} demand, generation,
     * the number of postcodes, the area and the substation that feeds it. Rows that are not on the map fall out.
     */
    static final String JOINED = """
            cross join lateral (
                select (array_agg(p.demand order by %1$s))[1] demand, (array_agg(p.generation
                    order by %2$s))[1] generation, count(*) postcodes, (array_agg(p.area
                    order by %1$s, p.code))[1] area,
                    (array_agg(p.substation order by %1$s, p.code))[1] substation
                from groeiruimte.grid_entry p
                where p.agency = s.agency and p.part = 'postcode' and (p.code in (s.postcode, left(s.postcode, 4))
                    or length(s.postcode) = 4 and p.code between s.postcode and s.postcode || 'ZZ')
                having count(*) > 0) w
            """.formatted(WORST_FIRST.formatted("demand"), WORST_FIRST.formatted("generation"));

    /**
     * SQL to put behind {@link #JOINED}, whose rows it multiplies: as {@code a} the areas in which the postcode lies,
     * and whether each says something of demand ({@code of_demand}) and of feeding in. The regional operator's area
     * comes first, then the national one's substation, then the larger areas that are short of room.
     */
    static final String AREAS = """
            left join lateral (
                select distinct on (e.code) e.*, r.of_demand, r.of_generation, r.place
                from (select w.area code, true of_demand, true of_generation, 1 place
                      union all select w.substation, true, true, 2
                      union all select l.demand_area, true, l.demand_area = l.generation_area, 3
                          from groeiruimte.grid_entry l
                          where l.agency = s.agency and l.part = 'area' and l.code in (w.area, w.substation)
                      union all select l.generation_area, false, true, 4 from groeiruimte.grid_entry l
                          where l.agency = s.agency and l.part = 'area' and l.code in (w.area, w.substation)) r
                join groeiruimte.grid_entry e on e.agency = s.agency and e.part = 'area' and e.code = r.code
                order by e.code, r.place) a on true
            """;

    private WorstPostcode() {}
}
