package nl.groeiruimte.desk.team;

import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.security.Colleague;
import org.springframework.beans.factory.BeanFactory;

/** An agency's own page without its page, for the life of a case. */
public class TeamWork {

    private final Team team;

    public TeamWork(BeanFactory application) {
        team = application.getBean(Team.class);
    }

    /** What stands there of a person, as "3 tasks, 1 late, 2 cases, left". */
    public String of(String agency, String subject) {
        return team.member(agency, subject)
                .map(member -> member.open() + " tasks, " + member.late() + " late, " + member.cases() + " cases"
                        + (member.there() ? "" : ", left")
                        + (member.absence() == null ? "" : ", away"))
                .orElse("nobody");
    }

    /** Gives what somebody has to a colleague, as "2 tasks, 1 cases, 0 unchanged". */
    public String give(String agency, String from, List<String> tasks, List<UUID> cases, Colleague to) {
        Team.Given given = team.give(agency, from, tasks, cases, to);
        return given.tasks() + " tasks, " + given.cases() + " cases, " + given.unchanged() + " unchanged";
    }
}
