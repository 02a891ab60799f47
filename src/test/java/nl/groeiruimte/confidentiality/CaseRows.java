package nl.groeiruimte.confidentiality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds, by the foreign keys, which rows of which tables belong to a case. */
final class CaseRows {

    private static final String SCHEMA = "groeiruimte.";
    private static final String KEYS = """
            select child.relname || ' ' || a.attname || ' ' || parent.relname || ' ' || b.attname
            from pg_constraint k
            join pg_class child on child.oid = k.conrelid
            join pg_class parent on parent.oid = k.confrelid
            join pg_namespace n on n.oid = child.relnamespace and n.nspname = 'groeiruimte'
            join pg_attribute a on a.attrelid = child.oid and a.attnum = k.conkey[1]
            join pg_attribute b on b.attrelid = parent.oid and b.attnum = k.confkey[1]
            where k.contype = 'f' and child.oid <> parent.oid and b.attname <> 'code'""";

    private final Map<String, String> conditions = new LinkedHashMap<>();

    CaseRows(List<UUID> leads) {
        conditions.put(
                "lead", "id in (" + leads.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", ")) + ")");
        List<String[]> keys = new ArrayList<>(
                Backdoor.texts(KEYS).stream().map(key -> key.split(" ")).toList());
        for (boolean found = true; found; ) {
            found = false;
            for (String[] key : keys) {
                if (!conditions.containsKey(key[0]) && conditions.containsKey(key[2])) {
                    conditions.put(
                            key[0],
                            key[1] + " in (select " + key[3] + " from " + SCHEMA + key[2] + " where "
                                    + conditions.get(key[2]) + ")");
                    found = true;
                }
            }
        }
    }

    /** Whether a table's rows belong to cases. */
    boolean of(String table) {
        return conditions.containsKey(table);
    }

    /**
     * Places of the case's rows in a table of cases; in any other those of the region of origin, when rows have an
     * agency; else all. At most a thousand.
     */
    List<String> places(String table) {
        boolean ofAgencies = !of(table)
                && !Backdoor.texts(
                                "select 1 from information_schema.columns where table_schema = 'groeiruimte'"
                                        + " and table_name = ? and column_name = 'agency'",
                                table)
                        .isEmpty();
        return Backdoor.texts("select ctid::text from " + SCHEMA + table + " where "
                + (ofAgencies ? "agency = '" + Principal.ORIGIN.agency + "'" : conditions.getOrDefault(table, "true"))
                + " limit 1000");
    }
}
