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

    static final String KEY = "notes";

    private final Notes notes;
    private final ConfidentialTexts texts;
    private final MentionableColleagues colleagues;

    NotesTab(Notes notes, ConfidentialTexts texts, MentionableColleagues colleagues) {
        this.notes = notes;
        this.texts = texts;
        this.colleagues = colleagues;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public void describe(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        model.addAttribute("notes", notes.of(seen.id()));
        model.addAttribute("noteColleagues", colleagues.all());
        model.addAttribute("keptTexts", texts.kept(seen.id(), ConfidentialTexts.Kind.NOTE));
    }
}
