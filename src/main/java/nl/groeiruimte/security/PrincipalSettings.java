package nl.groeiruimte.security;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the database, for the transaction under way, who is asking; row level security reads it. */
final class PrincipalSettings {

    static final String SQL = """
            select set_config('groeiruimte.subject', ?, true), set_config('groeiruimte.name', ?, true),
                   set_config('groeiruimte.agency', ?, true), set_config('groeiruimte.roles', ?, true)""";

    private PrincipalSettings() {
    }

    static void apply(JdbcClient jdbc, Optional<Asker> asker) {
        jdbc.sql(SQL)
                .params(parameters(asker))
                .query((row, number) -> number)
                .single();
    }

    static List<String> parameters(Optional<Asker> asker) {
        return asker.map(a -> List.of(a.subject(), a.name(), a.agency() == null ? "" : a.agency(), a.rolesSetting()))
                .orElse(List.of("", "", "", ""));
    }
}
