package nl.groeiruimte.security;

import java.util.List;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The directory of people who logged in at least once. */
@Component
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Taskforce members (or partners) of an agency, as far as the asker may know them; by name. */
    @Transactional(readOnly = true)
    public List<Colleague> of(String agency) {
        return jdbc.sql("""
                        select subject, name from groeiruimte.person
                        where agency = ? and roles && array['taskforce', 'partner'] order by name, subject""")
                .param(agency)
                .query(Colleague.class).list();
    }

    /** The colleague with this subject within an agency. */
    @Transactional(readOnly = true)
    public Optional<Colleague> find(String agency, String subject) {
        return of(agency).stream().filter(colleague -> colleague.subject().equals(subject)).findFirst();
    }

    /** Everybody whom the asker may know, by name; for the administrator that is everybody. */
    @Transactional(readOnly = true)
    public List<Person> all() {
        return jdbc.sql("select name, agency, roles, last_login from groeiruimte.person order by name, subject")
                .query((row, number) -> new Person(row.getString("name"), row.getString("agency"),
                        List.of((String[]) row.getArray("roles").getArray()), row.getTimestamp("last_login").toInstant()))
                .list();
    }

    @EventListener
    @Transactional
    public void on(InteractiveAuthenticationSuccessEvent login) {
        TokenAsker.of(login.getAuthentication()).ifPresent(this::remember);
    }

    private void remember(Asker asker) {
        jdbc.sql("""
                        insert into groeiruimte.person (subject, name, agency, roles, last_login) values (?, ?, ?, ?, now())
                        on conflict (subject) do update
                        set name = excluded.name, agency = excluded.agency, roles = excluded.roles, last_login = now()""")
                .params(asker.subject(), asker.name(), asker.agency(),
                        asker.roles().stream().map(Role::code).sorted().toArray(String[]::new))
                .update();
    }
}
