package nl.groeiruimte.platform.message;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How people said that they want to hear of which kind of message; who said nothing is not in it. */
@Component
public class MessageSettings {

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    MessageSettings(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** What the asker chose, by kind. */
    @Transactional(readOnly = true)
    public Map<String, Delivery> mine() {
        return of(asker.get().subject());
    }

    /** What a person chose, by kind; that of another is there for the system alone. */
    @Transactional(readOnly = true)
    public Map<String, Delivery> of(String subject) {
        Map<String, Delivery> chosen = new HashMap<>();
        jdbc.sql("select kind, delivery from groeiruimte.message_setting where subject = ?")
                .param(subject)
                .query(row -> {
                    String kind = row.getString("kind");
                    Delivery.of(row.getString("delivery")).ifPresent(delivery -> chosen.put(kind, delivery));
                });
        return chosen;
    }

    /** What people chose, by subject and kind, for the system; who chose nothing is not in it. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, Delivery>> of(Collection<String> subjects) {
        Map<String, Map<String, Delivery>> chosen = new HashMap<>();
        jdbc.sql("select subject, kind, delivery from groeiruimte.message_setting where subject = any (?)")
                .param(subjects.toArray(String[]::new))
                .query(row -> {
                    Map<String, Delivery> theirs =
                            chosen.computeIfAbsent(row.getString("subject"), subject -> new HashMap<>());
                    String kind = row.getString("kind");
                    Delivery.of(row.getString("delivery")).ifPresent(delivery -> theirs.put(kind, delivery));
                });
        return chosen;
    }

    /** The code of the language in which the asker wants mails, if they said so. */
    @Transactional(readOnly = true)
    public Optional<String> language() {
        return jdbc.sql("select language from groeiruimte.message_language where subject = ?")
                .param(asker.get().subject())
                .query(String.class)
                .optional();
    }

    /**
     * The asker chooses; kinds that are not named stay as they are.
     *
     * @param language {@code nl} or {@code en}
     */
    @Transactional
    public void choose(Map<String, Delivery> chosen, String language) {
        String me = asker.get().subject();
        chosen.forEach((kind, delivery) -> keep(me, kind, delivery));
        jdbc.sql("""
                        insert into groeiruimte.message_language (subject, language) values (?, ?)
                        on conflict (subject) do update
                            set language = excluded.language""").params(me, language).update();
    }

    /**
     * A person wants no mails of this kind any more; for the system, in the name of who has the link in such a mail.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(String subject, String kind) {
        keep(subject, kind, Delivery.NOT);
    }

    private void keep(String subject, String kind, Delivery delivery) {
        jdbc.sql("""
                        insert into groeiruimte.message_setting (subject, kind, delivery) values (?, ?, ?)
                        on conflict (subject, kind) do update
                            set delivery = excluded.delivery""").params(subject, kind, delivery.code()).update();
    }
}
