package nl.groeiruimte.platform.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.groeiruimte.platform.rows.Rows;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directory of people: who logged in at least once, and whoever else the login server knows when its list is read.
 */
@Component
public class People {

    private static final String[] MEMBERS =
            Role.OF_PEOPLE.stream().filter(Role::member).map(Role::code).toArray(String[]::new);

    private final JdbcClient jdbc;
    private final SecurityLog log;

    People(JdbcClient jdbc, SecurityLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Taskforce members (or partners) of an agency, as far as the asker may know them; by name. */
    @Transactional(readOnly = true)
    public List<Colleague> of(String agency) {
        return jdbc.sql("""
                        select subject, name from groeiruimte.person
                        where agency = ? and active and roles && ?::text[] order by name,
                            subject""").params(agency, MEMBERS).query(Colleague.class).list();
    }

    /** The colleague with this subject within an agency. */
    @Transactional(readOnly = true)
    public Optional<Colleague> find(String agency, String subject) {
        return of(agency).stream()
                .filter(colleague -> colleague.subject().equals(subject))
                .findFirst();
    }

    /** The colleague within an agency who has at least the rights there that another one has. */
    @Transactional(readOnly = true)
    public Optional<Colleague> peer(String agency, String of, String subject) {
        return jdbc.sql("""
                        select other.subject, other.name
                        from groeiruimte.person other join groeiruimte.person one on one.agency = other.agency
                        where other.agency = ? and one.subject = ? and other.subject = ? and other.active
                            and other.roles && ?::text[]
                            and array(select unnest(one.roles) intersect select unnest(?::text[])) <@ other.roles""")
                .params(agency, of, subject, MEMBERS, MEMBERS)
                .query(Colleague.class)
                .optional();
    }

    /** Everybody whom the asker may know, by name; for the administrator that is everybody. */
    @Transactional(readOnly = true)
    public List<Person> all() {
        return jdbc.sql("""
                        select subject, name, agency, several_agencies, roles, active, last_login
                        from groeiruimte.person order by name, subject""")
                .query((row, number) -> new Person(
                        row.getString("subject"),
                        row.getString("name"),
                        row.getString("agency"),
                        row.getBoolean("several_agencies"),
                        Rows.list(row, "roles"),
                        row.getBoolean("active"),
                        Rows.instant(row, "last_login")))
                .list();
    }

    /**
     * Takes over the login server's whole list, as the system: who is not on it has no rights any more. Roles that are
     * not a person's are left out; last logins stay as they are.
     */
    @Transactional
    public void list(List<Person> listed) {
        listed.forEach(this::takeOver);
        jdbc.sql("update groeiruimte.person set active = false, roles = '{}' where active and not subject = any (?)")
                .param(listed.stream().map(Person::subject).toArray(String[]::new))
                .update();
        jdbc.sql("""
                insert into groeiruimte.directory_reading (read_at) values (now())
                on conflict (only_row) do update set read_at = excluded.read_at""").update();
    }

    /** Takes over one person as the login server has them, as the system. */
    @Transactional
    public void update(Person person) {
        takeOver(person);
    }

    private void takeOver(Person person) {
        String[] roles = person.roles().stream()
                .map(Role::ofClaim)
                .flatMap(Optional::stream)
                .filter(role -> role != Role.AGENCY_SYSTEM)
                .map(Role::code)
                .sorted()
                .toArray(String[]::new);
        // Not an upsert: that would need the right to insert rows with a login, which only the person's own login
        // has.
        Optional<Boolean> changed = jdbc.sql("""
                        update groeiruimte.person set name = ?, agency = ?, several_agencies = ?, roles = ?, active = ?
                        where subject = ?
                        returning (old.agency, old.several_agencies, old.roles, old.active)
                            is distinct from (new.agency, new.several_agencies, new.roles, new.active)""")
                .param(person.name())
                .param(person.agency())
                .params(person.severalAgencies(), roles, person.active(), person.subject())
                .query(Boolean.class)
                .optional();
        if (changed.orElse(false)) {
            log.rightsChanged(person.subject());
        }
        if (changed.isEmpty() && roles.length > 0) {
            jdbc.sql("""
                            insert into groeiruimte.person (subject, name, agency, several_agencies, roles, active)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(person.subject(), person.name())
                    .param(person.agency())
                    .params(person.severalAgencies(), roles, person.active())
                    .update();
        }
    }

    /** When the login server's list was last taken over; empty before the first time. */
    @Transactional(readOnly = true)
    public Optional<Instant> listedAt() {
        return jdbc.sql("select read_at from groeiruimte.directory_reading")
                .query((row, number) -> Rows.instant(row, "read_at"))
                .optional();
    }

    @EventListener
    @Transactional
    public void on(InteractiveAuthenticationSuccessEvent login) {
        TokenAsker.of(login.getAuthentication()).ifPresent(this::remember);
    }

    private void remember(Asker asker) {
        jdbc.sql("""
                        insert into groeiruimte.person (subject, name, agency, roles, last_login)
                            values (?, ?, ?, ?, now())
                        on conflict (subject) do update
                        set name = excluded.name, agency = excluded.agency, several_agencies = false,
                            roles = excluded.roles, active = true, last_login = now()""")
                .params(asker.subject(), asker.name())
                .param(asker.agency())
                .param(asker.roles().stream().map(Role::code).sorted().toArray(String[]::new))
                .update();
    }
}
