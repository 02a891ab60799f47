package nl.groeiruimte.cases.lead;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On which days cases come back by themselves, to who waits for that. */
@Component
public class CaseDays {

    /**
     * A case and its days.
     *
     * @param led whether the asker leads it; else it is a signal of the own agency that nobody leads yet
     * @param holdUntil while it is on hold
     * @param watchUntil while it is watched
     */
    public record CaseDay(
            UUID id,
            String codeName,
            boolean led,
            @Nullable LocalDate holdUntil,
            @Nullable LocalDate watchUntil) {}

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    CaseDays(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /**
     * The open cases that the asker leads, and those of the own agency that nobody leads and that wait for a day; at
     * most {@value #MOST}, the newest first.
     */
    @Transactional(readOnly = true)
    public List<CaseDay> mine() {
        Asker me = asker.get();
        return jdbc.sql("""
                        select id, code_name, case_lead is not null as led, hold_until,
                            case when phase = 'signal' and watch_until >= groeiruimte.dutch_today() then watch_until end
                                as watch_until
                        from groeiruimte.lead
                        where origin_agency = ? and outcome is null
                            and (case_lead = ? or case_lead is null
                                and (hold_until is not null or watch_until >= groeiruimte.dutch_today()))
                        order by signalled_at desc, id desc limit ?""")
                .param(me.agency())
                .params(me.subject(), MOST)
                .query((row, number) -> new CaseDay(
                        Rows.id(row, "id"),
                        row.getString("code_name"),
                        row.getBoolean("led"),
                        Rows.day(row, "hold_until"),
                        Rows.day(row, "watch_until")))
                .list();
    }
}
