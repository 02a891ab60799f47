package nl.groeiruimte.supply.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.supply.fact.ExpectForm;
import nl.groeiruimte.supply.fact.FactChoices;
import nl.groeiruimte.supply.fact.FactForm;
import nl.groeiruimte.supply.fact.Knowledge;
import org.springframework.stereotype.Component;

/** Judges what a system expects of a site by the forms in which people say it. */
@Component
class SiteExpectations {

    private final FormCatalogue forms;
    private final FactChoices choices;
    private final CurrentAsker asker;
    private final Clock clock;

    SiteExpectations(FormCatalogue forms, FactChoices choices, CurrentAsker asker, Clock clock) {
        this.forms = forms;
        this.choices = choices;
        this.asker = asker;
        this.clock = clock;
    }

    /** What is wrong, each with where it stands. */
    List<FieldError> errors(List<ExpectedFact> expected) {
        return expected.stream()
                .flatMap(one -> read(one).errors().stream()
                        .filter(error -> !one.gone() || error.key().equals(ExpectedFact.day(one.fact())))
                        .map(error -> new FieldError(one.at(error.key()), error.messageKey(), error.args())))
                .toList();
    }

    /** The facts with what is expected; what was expected already keeps who said so. */
    SiteFacts with(SiteFacts facts, List<ExpectedFact> expected) {
        SiteFacts after = facts;
        for (ExpectedFact one : expected) {
            after = with(after, one);
        }
        return after;
    }

    private SiteFacts with(SiteFacts facts, ExpectedFact one) {
        Fact fact = one.fact();
        FormResult read = read(one);
        LocalDate from = ExpectForm.from(fact, read.values());
        if (one.gone()) {
            return facts.but().expectNoLonger(fact, from).build();
        }
        Object value = fact.checked(ExpectForm.value(fact, read.values()));
        String source = read.values().text(FactForm.SOURCE).orElseThrow();
        boolean said = facts.expected(fact).stream().anyMatch(before -> same(before, value, from, source));
        return said
                ? facts
                : ExpectForm.expect(
                        facts.but(),
                        fact,
                        read.values(),
                        LocalDate.now(clock),
                        asker.get().name());
    }

    private static boolean same(Knowledge.Expected before, Object value, LocalDate from, String source) {
        return before.from().equals(from)
                && before.value().equals(value)
                && Objects.equals(before.provenance().source(), source);
    }

    private FormResult read(ExpectedFact one) {
        Form form = forms.form(ExpectForm.key(one.fact()));
        FormResult read = form.readTyped(one.answers(), choices.expected(one.fact()), LocalDate.now(clock));
        return form.also(read, ExpectForm.check(one.fact(), read.values()));
    }
}
