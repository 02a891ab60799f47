package nl.groeiruimte.stewardship.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The signed reviews of rights; added to, never changed. */
@Component
@Transactional(readOnly = true)
class Reviews {

    static final String FORM = "review-rights";

    private static final int MONTHS = 3;
    private static final TypeReference<List<Review.Seen>> SEEN = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final People people;
    private final CurrentAsker asker;
    private final WorkingDays calendar;

    Reviews(JdbcClient jdbc, JsonMapper json, People people, CurrentAsker asker, WorkingDays calendar) {
        this.jdbc = jdbc;
        this.json = json;
        this.people = people;
        this.asker = asker;
        this.calendar = calendar;
    }

    /** The last review; empty before the first. */
    Optional<Review> last() {
        return latest(1).stream().findFirst();
    }

    /** The last day for the next one, three months later; empty before the first. */
    Optional<LocalDate> nextBy() {
        return last().map(review -> calendar.onOrAfter(
                LocalDate.ofInstant(review.reviewedAt(), WorkingDays.ZONE).plusMonths(MONTHS)));
    }

    /** The newest reviews first. */
    List<Review> latest(int limit) {
        return jdbc.sql("""
                        select id, kind, reviewed_at, reviewer_name, remark, people from groeiruimte.rights_review
                        order by id desc limit ?""")
                .param(limit)
                .query((row, number) -> new Review(
                        row.getLong("id"),
                        row.getString("kind"),
                        Rows.instant(row, "reviewed_at"),
                        row.getString("reviewer_name"),
                        row.getString("remark"),
                        json.readValue(row.getString("people"), SEEN)))
                .list();
    }

    /** Signs a review of the rights as they are now, by the asker. */
    @Transactional
    void sign(String kind, String remark) {
        Asker reviewer = asker.get();
        String seen = json.writeValueAsString(
                people.all().stream().map(Review.Seen::of).toList());
        jdbc.sql("insert into groeiruimte.rights_review (kind, reviewer, reviewer_name, remark, "
                        + "people) values (?, ?, ?, ?, ?::jsonb)")
                .params(kind, reviewer.subject(), reviewer.name(), remark, seen)
                .update();
    }
}
