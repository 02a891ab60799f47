package nl.groeiruimte.casefile;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.groeiruimte.identity.ConfidentialTexts;
import nl.groeiruimte.lead.Notes;
import nl.groeiruimte.profile.NameCheck;

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

    /** Adds a note; else the key of the message that says why not. */
    @Transactional
    public Optional<String> add(UUID leadId, String text, boolean confidential) {
        if (text.isEmpty()) {
            return Optional.of("case.note.empty");
        }
        if (text.length() > LONGEST) {
            return Optional.of("case.note.too-long");
        }
        if (confidential) {
            texts.write(leadId, ConfidentialTexts.Kind.NOTE, text);
            return Optional.empty();
        }
        if (names.namesCompany(leadId, text)) {
            return Optional.of("case.note.names-company");
        }
        notes.add(leadId, text);
        return Optional.empty();
    }
}
