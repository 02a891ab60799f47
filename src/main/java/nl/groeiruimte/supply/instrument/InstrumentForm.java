package nl.groeiruimte.supply.instrument;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.fact.FactForm;
import nl.groeiruimte.supply.fact.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What is said of an instrument in the form {@code edit-instrument}. */
@Component
class InstrumentForm {

    static final String KEY = "edit-instrument";
    private static final String NAME = "name";
    private static final String ON_ROUTE_MAP = "onRouteMap";

    private final FormCatalogue forms;
    private final ReferenceLists lists;
    private final CurrentAsker asker;
    private final Clock clock;

    InstrumentForm(FormCatalogue forms, ReferenceLists lists, CurrentAsker asker, Clock clock) {
        this.forms = forms;
        this.lists = lists;
        this.asker = asker;
        this.clock = clock;
    }

    /** The form; of a new instrument there is nothing that stayed as it was. */
    Form form(boolean isNew) {
        Form form = forms.form(KEY);
        return isNew
                ? form.only(form.keys().stream()
                        .filter(key -> !key.equals(FactForm.CONFIRMS_OTHERS))
                        .toList())
                : form;
    }

    Options options() {
        return Options.of(Map.of("technologies", lists.technologies(), "provinces", lists.provinces()));
    }

    static FormValues of(Instrument instrument) {
        Map<String, @Nullable Object> values = FactForm.of(instrument.facts());
        values.put(NAME, instrument.name());
        values.put(ON_ROUTE_MAP, instrument.onRouteMap());
        return FormValues.of(values);
    }

    /** What was sent, with all that is wrong with it. */
    FormResult read(@Nullable Instrument before, String keeper, MultiValueMap<String, String> posted) {
        Form form = form(before == null);
        FormResult read = form.read(posted, options(), LocalDate.now(clock));
        List<FieldError> errors = new ArrayList<>(FactForm.check(facts(before), read.values()));
        String level = InstrumentFact.LEVEL.field();
        if (!InstrumentKeeper.mayKeep(keeper, read.values().text(level).orElse(null))) {
            errors.add(FieldError.of(level, "instrument.error.level"));
        }
        return form.also(read, errors);
    }

    /** What the answers say. */
    Instruments.Content content(@Nullable Instrument before, FormValues answers) {
        InstrumentFacts known = facts(before);
        Provenance now =
                FactForm.provenance(answers, LocalDate.now(clock), asker.get().name());
        return new Instruments.Content(
                answers.text(NAME).orElseThrow(),
                answers.flag(ON_ROUTE_MAP),
                FactForm.facts(known, known.but(), answers, now),
                before != null && answers.flag(FactForm.CONFIRMS_OTHERS));
    }

    private static InstrumentFacts facts(@Nullable Instrument before) {
        return before == null ? InstrumentFacts.UNKNOWN : before.facts();
    }
}
