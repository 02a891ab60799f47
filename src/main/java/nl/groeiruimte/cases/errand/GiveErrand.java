package nl.groeiruimte.cases.errand;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.groeiruimte.cases.lead.CaseAction;
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
class GiveErrand implements CaseAction {

    private static final String ALL = "all";

    private final Errands errands;
    private final People people;
    private final ErrandWords words;
    private final CurrentAsker asker;

    GiveErrand(Errands errands, People people, ErrandWords words, CurrentAsker asker) {
        this.errands = errands;
        this.people = people;
        this.words = words;
        this.asker = asker;
    }

    @Override
    public String form() {
        return "give-errand";
    }

    @Override
    public Set<Side> sides() {
        return Set.of(Side.values());
    }

    @Override
    public boolean possible(Lead lead) {
        return errands.mayGive(lead);
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
    public void perform(Lead lead, FormValues values) {
        String who = values.text("colleague").orElseThrow();
        errands.give(
                lead,
                who.equals(ALL) ? Addressee.colleagues() : Addressee.colleague(who),
                values.text("what").orElseThrow(),
                values.date("dueOn").orElseThrow());
    }
}
