package nl.groeiruimte.casefile;

import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import nl.groeiruimte.lead.Notes;

/** What colleagues wrote down. */
@Component
class NotesTab implements CaseTab {

    private final Notes notes;

    NotesTab(Notes notes) {
        this.notes = notes;
    }

    @Override
    public String key() {
        return "notes";
    }

    @Override
    public void describe(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        model.addAttribute("notes", notes.of(seen.id()));
    }
}
