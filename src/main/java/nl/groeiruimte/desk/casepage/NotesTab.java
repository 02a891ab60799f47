package nl.groeiruimte.desk.casepage;

import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.cases.identity.ConfidentialTexts;
import nl.groeiruimte.cases.lead.Notes;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What colleagues wrote down; that there are confidential notes shows, what they say only after opening them. */
@Component
class NotesTab implements CaseTab {

    private final Notes notes;
    private final ConfidentialTexts texts;

    NotesTab(Notes notes, ConfidentialTexts texts) {
        this.notes = notes;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "notes";
    }

    @Override
    public void describe(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        model.addAttribute("notes", notes.of(seen.id()));
        model.addAttribute("keptTexts", texts.kept(seen.id(), ConfidentialTexts.Kind.NOTE));
    }
}
