package nl.groeiruimte.platform.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.People;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who does a task that is for somebody: that person, or the deputy while they are away. */
@Component
class Cover {

    /**
     * Who does it.
     *
     * @param holder nobody when the deputy may not do it any more: then it is for everybody of the inbox
     * @param insteadOf who is away, if so
     */
    record Doer(@Nullable Colleague holder, @Nullable Colleague insteadOf) {

        static Doer of(@Nullable Colleague holder) {
            return new Doer(holder, null);
        }

        /** To be written, by column of the table {@code task}. */
        Map<String, @Nullable Object> columns() {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("assignee", holder == null ? null : holder.subject());
            columns.put("assignee_name", holder == null ? null : holder.name());
            columns.put("stands_in_for", insteadOf == null ? null : insteadOf.subject());
            columns.put("stands_in_for_name", insteadOf == null ? null : insteadOf.name());
            return columns;
        }
    }

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    Cover(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** Who does today what is given to this person, for the agency or partner of their absence. */
    Doer of(Colleague given) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        select * from groeiruimte.absence
                        where subject = ? and ended_at is null and begun_at is not null
                            and ? between first_day and last_day
                        order by first_day limit 1""")
                .params(given.subject(), today)
                .query(Absences::of)
                .optional()
                .filter(this::isThere)
                .map(absence ->
                        deputyOf(absence).map(deputy -> new Doer(deputy, given)).orElse(new Doer(null, null)))
                .orElse(Doer.of(given));
    }

    /** The deputy, while they have the rights that the person has; judged whenever something is given to them. */
    Optional<Colleague> deputyOf(Absence absence) {
        return people.peer(
                absence.agency(), absence.who().subject(), absence.deputy().subject());
    }

    /** Whether who was away still belongs there. */
    boolean isThere(Absence absence) {
        return people.find(absence.agency(), absence.who().subject()).isPresent();
    }
}
