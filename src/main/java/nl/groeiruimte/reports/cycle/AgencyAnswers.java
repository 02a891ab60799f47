package nl.groeiruimte.reports.cycle;

import java.time.Instant;
import java.util.List;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reports.document.HalfYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What agencies answered in a half-year, and their comments on its report. The ministry sees none of it. */
@Component
public class AgencyAnswers {

    /** @param step {@code mend} or {@code comment} */
    public record Answer(String agency, String step, String answer, String note, String byName) {}

    /** @param code {@code figures}, or the code of a text */
    public record Comment(String code, String agency, String body, String byName, Instant at) {}

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    AgencyAnswers(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** Keeps the answer of the asker's agency. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(HalfYear period, String step, String answer, @Nullable String note) {
        Asker me = asker.get();
        jdbc.sql("""
                        insert into groeiruimte.half_year_answer (period, agency, step, answer, note, answered_by_name)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(period.toString(), me.ownAgency(), step, answer)
                .param(note)
                .param(me.name())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void comment(HalfYear period, String code, String body) {
        Asker me = asker.get();
        jdbc.sql("insert into groeiruimte.report_comment (period, code, agency, body, written_by_name) "
                        + "values (?, ?, ?, ?, ?)")
                .params(period.toString(), code, me.ownAgency(), body, me.name())
                .update();
    }

    /** As far as the asker may know them, the earliest first. */
    @Transactional(readOnly = true)
    public List<Answer> of(HalfYear period) {
        return jdbc.sql("select * from groeiruimte.half_year_answer where period = ? order by answered_at, agency")
                .param(period.toString())
                .query((row, number) -> new Answer(
                        row.getString("agency"),
                        row.getString("step"),
                        row.getString("answer"),
                        row.getString("note"),
                        row.getString("answered_by_name")))
                .list();
    }

    /** All comments, oldest first; none for those who may not read them. */
    @Transactional(readOnly = true)
    public List<Comment> comments(HalfYear period) {
        return jdbc.sql("select * from groeiruimte.report_comment where period = ? order by id")
                .param(period.toString())
                .query((row, number) -> new Comment(
                        row.getString("code"),
                        row.getString("agency"),
                        row.getString("body"),
                        row.getString("written_by_name"),
                        Rows.instant(row, "written_at")))
                .list();
    }
}
