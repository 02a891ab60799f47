package nl.groeiruimte.platform.web;

import java.util.Optional;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which forms their writers have sent today, and where those led. */
@Component
class SentForms {

    /** @param leadsTo nothing while the first one is at work */
    record Sent(@Nullable String leadsTo) {}

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    SentForms(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** Keeps that the asker sends this form; false when it was sent before. */
    @Transactional
    public boolean begin(String key) {
        jdbc.sql("delete from groeiruimte.form_sent where subject = ? and sent_at < now() - interval '1 day'")
                .param(asker.get().subject())
                .update();
        return jdbc.sql("insert into groeiruimte.form_sent (key, subject) values (?, ?) on conflict do nothing")
                        .params(key, asker.get().subject())
                        .update()
                == 1;
    }

    /** It was taken. */
    @Transactional
    public void done(String key, String leadsTo) {
        jdbc.sql("update groeiruimte.form_sent set leads_to = ? where key = ?")
                .params(leadsTo, key)
                .update();
    }

    /** It was refused, or failed. */
    @Transactional
    public void refused(String key) {
        jdbc.sql("delete from groeiruimte.form_sent where key = ?").param(key).update();
    }

    /** What became of it so far; empty when it was not sent, or refused. */
    @Transactional(readOnly = true)
    public Optional<Sent> find(String key) {
        return jdbc.sql("select leads_to from groeiruimte.form_sent where key = ?")
                .param(key)
                .query((row, number) -> new Sent(row.getString("leads_to")))
                .optional();
    }
}
