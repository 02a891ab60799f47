package nl.groeiruimte.cases.blindprofile;

import java.util.Map;
import nl.groeiruimte.cases.identity.ConfidentialTexts;
import nl.groeiruimte.cases.identity.ConfidentialTexts.Kind;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FormValues;
import org.springframework.stereotype.Component;

/**
 * Writes down what else tells which company it is, such as products and founders, so that {@link NameCheck} finds it
 * too.
 */
@Component
class KeepTellingWords implements CaseAction {

    private final ConfidentialTexts texts;
    private final Timeline timeline;

    KeepTellingWords(ConfidentialTexts texts, Timeline timeline) {
        this.texts = texts;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "telling-words";
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        texts.write(lead.id(), Kind.TELLING_WORDS, values.text("tellingWords").orElseThrow());
        timeline.add(lead.id(), EventType.TELLING_WORDS_KEPT, Map.of());
    }
}
