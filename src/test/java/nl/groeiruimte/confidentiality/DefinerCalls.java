package nl.groeiruimte.confidentiality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls of each function that works with the owner's rights and that a role may call, with arguments of every kind. */
final class DefinerCalls {

    /** The function's name and the types of its arguments; what triggers call cannot be called. */
    private static final String FUNCTIONS = """
            select proname || '(' || coalesce((select string_agg(format_type(t, null), ';' order by place)
                                               from unnest(proargtypes) with ordinality a (t, place)), '') || ')'
            from pg_proc p join pg_namespace n on n.oid = pronamespace
            where nspname = 'groeiruimte' and prosecdef and prorettype <> 'trigger'::regtype
              and has_function_privilege(?, p.oid, 'execute') order by 1""";

    /** Counts over all agencies, meant for everybody who is logged in, or for the ministry or the administrator. */
    private static final Set<String> FIGURES = Set.of("disclosures_in_force");

    /** Where the feed of the asker's own agency begins and ends: places that count events of that agency alone. */
    private static final Set<String> OF_THE_ASKER = Set.of("feed_ends");

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("text", "'origin'"),
            Map.entry("date", "current_date"),
            Map.entry("jsonb", "'{}'::jsonb"),
            Map.entry("integer", "1"),
            Map.entry("bigint", "1::bigint"),
            Map.entry("boolean", "true"),
            Map.entry("text[]", "array['photonics']"),
            Map.entry("numeric", "1::numeric"),
            Map.entry("pg_snapshot", "'1:1:'::pg_snapshot"),
            Map.entry("bytea", "'\\x00'::bytea"),
            Map.entry("bigint[]", "array[1::bigint]"),
            Map.entry("timestamp with time zone", "now()"),
            Map.entry("interval", "interval '1 year'"));

    private DefinerCalls() {}

    static List<String> of(String role, List<String> ids) {
        List<String> calls = new ArrayList<>();
        for (String function : Backdoor.texts(FUNCTIONS, role)) {
            String name = function.substring(0, function.indexOf('('));
            List<String> types = List.of(
                    function.substring(name.length() + 1, function.length() - 1).split(";"));
            if (!FIGURES.contains(name) && !OF_THE_ASKER.contains(name)) {
                for (String id : types.stream().anyMatch(type -> type.startsWith("uuid") || type.equals("text"))
                        ? ids
                        : ids.subList(0, 1)) {
                    calls.add("select r::text from groeiruimte." + name + "("
                            + types.stream()
                                    .map(type -> argument(name, type, id))
                                    .collect(Collectors.joining(", ")) + ") r");
                }
            }
        }
        return calls;
    }

    /** No row, or one that says nothing, no or none. */
    static boolean givesNothing(ApplicationRole.Outcome outcome) {
        return outcome instanceof ApplicationRole.Outcome.Rows rows
                && rows.values().stream()
                        .allMatch(value -> value == null
                                || Set.of("", "f", "false", "0", "{}", "[]").contains(value)
                                || value.matches("\\(,*\\)"));
    }

    private static String argument(String function, String type, String id) {
        if (type.equals("")) {
            return "";
        }
        boolean uuid = id.matches("[0-9a-f]{8}-[0-9a-f-]{27}");
        if (type.equals("uuid")) {
            return uuid ? "'" + id + "'::uuid" : "null::uuid";
        }
        if (type.equals("uuid[]")) {
            return uuid ? "array['" + id + "'::uuid]" : "null::uuid[]";
        }
        if (type.equals("text") && (!uuid || function.contains("draft"))) {
            return "'" + id + "'";
        }
        String value = VALUES.get(type);
        if (value == null) {
            throw new AssertionError(function + " takes a " + type + ": say in DefinerCalls with what to call it");
        }
        return value;
    }
}
