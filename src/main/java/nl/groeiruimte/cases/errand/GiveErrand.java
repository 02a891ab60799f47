package nl.groeiruimte.cases.errand;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.text.Bilingual;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Gives a colleague, oneself or the whole own organisation something to do. */
@Component
class GiveErrand extends ErrandAction {

    private static final String ALL = "all";

    private final People people;
    private final ErrandWords words;
    private final CurrentAsker asker;

    GiveErrand(Errands errands, People people, ErrandWords words, CurrentAsker asker) {
        super(errands);
        this.people = people;
        this.words = words;
        this.asker = asker;
    }

    @Override
    public String form() {
        return "give-errand";
    }

    @Override
    public Options options(Lead lead) {
        return Options.of(Map.of("errand-colleagues", colleagues()));
    }

    private List<Option> colleagues() {
        Bilingual all = Bilingual.said(locale -> StringUtils.capitalize(words.who(Addressee.colleagues(), locale)));
        return Stream.concat(
                        people.of(asker.get().ownAgency()).stream()
                                .map(colleague -> Option.of(colleague.subject(), colleague.name())),
                        Stream.of(new Option(ALL, all)))
                .toList();
    }

    @Override
    Addressee addressee(FormValues values) {
        String who = values.text("colleague").orElseThrow();
        return who.equals(ALL) ? Addressee.colleagues() : Addressee.colleague(who);
    }
}
