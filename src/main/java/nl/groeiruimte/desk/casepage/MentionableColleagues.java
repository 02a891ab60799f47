package nl.groeiruimte.desk.casepage;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import org.springframework.stereotype.Component;

/** Colleagues of the asker's own agency, who read the notes on its cases. */
@Component
class MentionableColleagues {

    private final People people;
    private final CurrentAsker asker;

    MentionableColleagues(People people, CurrentAsker asker) {
        this.people = people;
        this.asker = asker;
    }

    /** By name, without the asker. */
    List<Colleague> all() {
        Asker me = asker.get();
        String agency = me.agency();
        return agency == null
                ? List.of()
                : people.of(agency).stream()
                        .filter(colleague -> !colleague.subject().equals(me.subject()))
                        .toList();
    }

    /** The text with the names of these after it, as far as it does not mention them yet; an empty one stays empty. */
    String named(String text, Collection<String> subjects) {
        StringBuilder named = new StringBuilder(text);
        for (Colleague colleague : text.isEmpty() ? List.<Colleague>of() : all()) {
            String mention = "@" + colleague.name();
            if (subjects.contains(colleague.subject())
                    && !text.toLowerCase(Locale.ROOT).contains(mention.toLowerCase(Locale.ROOT))) {
                named.append(named.length() == text.length() ? "\n" : " ").append(mention);
            }
        }
        return named.toString();
    }
}
