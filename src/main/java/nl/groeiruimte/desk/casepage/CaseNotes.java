package nl.groeiruimte.desk.casepage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.blindprofile.NameCheck;
import nl.groeiruimte.cases.identity.ConfidentialTexts;
import nl.groeiruimte.cases.lead.Notes;
import nl.groeiruimte.platform.form.TellingWord;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps notes where they belong: what tells which company it is beside the identity, all else with the case. */
@Component
class CaseNotes {

    private static final int LONGEST = 4000;

    private final Notes notes;
    private final ConfidentialTexts texts;
    private final NameCheck names;

    CaseNotes(Notes notes, ConfidentialTexts texts, NameCheck names) {
        this.notes = notes;
        this.texts = texts;
        this.names = names;
    }

    /** Adds a note; else says why not. */
    @Transactional
    public Optional<MessageSourceResolvable> add(UUID leadId, String text, boolean confidential) {
        if (text.isEmpty()) {
            return refused("case.note.empty");
        }
        if (text.length() > LONGEST) {
            return refused("case.note.too-long");
        }
        if (confidential) {
            texts.write(leadId, ConfidentialTexts.Kind.NOTE, text);
            notes.tell(leadId, text);
            return Optional.empty();
        }
        List<TellingWord> words = names.words(leadId, text);
        if (!words.isEmpty()) {
            return refused("case.note.names-company", TellingWord.said(words));
        }
        notes.add(leadId, text);
        notes.tell(leadId, text);
        return Optional.empty();
    }

    private static Optional<MessageSourceResolvable> refused(String key, Object... args) {
        return Optional.of(new DefaultMessageSourceResolvable(new String[] {key}, args));
    }
}
