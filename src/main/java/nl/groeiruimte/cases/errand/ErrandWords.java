package nl.groeiruimte.cases.errand;

import java.util.Locale;
import java.util.Objects;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says for whom an errand is. */
@Component("errandWords")
public class ErrandWords {

    private final MessageSource messages;
    private final ReferenceLists lists;

    ErrandWords(MessageSource messages, ReferenceLists lists) {
        this.messages = messages;
        this.lists = lists;
    }

    /** The region, partner or person, or what kind of addressee it is, as within a sentence: of the origin no name. */
    public String who(Addressee to, Locale locale) {
        return switch (to.kind()) {
            case ASKED, PARTNER -> lists.agencyName(Objects.requireNonNull(to.code(), "which one"));
            case COLLEAGUE ->
                to.personName() == null ? messages.getMessage("errand.everybody", null, locale) : to.personName();
            case COORDINATOR, ORIGIN ->
                messages.getMessage("code.errand-for." + to.kind().code(), null, locale);
        };
    }
}
