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

    /**
     * Why a note is not kept.
     *
     * @param late whether it is not the asker's to mend any more
     */
    record Refusal(MessageSourceResolvable why, boolean late) {}

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
    public Optional<Refusal> add(UUID leadId, String text, boolean confidential) {
        Optional<Refusal> refusal = judge(leadId, text, confidential);
        if (refusal.isEmpty()) {
            long id = confidential ? texts.write(leadId, ConfidentialTexts.Kind.NOTE, text) : notes.add(leadId, text);
            notes.tell(leadId, key(id, confidential), text);
        }
        return refusal;
    }

    /** Writes a note of the asker anew; else says why not. */
    @Transactional
    public Optional<Refusal> mend(UUID leadId, long id, String text, boolean confidential) {
        Optional<Refusal> refusal = judge(leadId, text, confidential);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (!(confidential ? texts.mendNote(leadId, id, text) : notes.mend(id, text))) {
            return Optional.of(new Refusal(message("case.note.late"), true));
        }
        notes.tell(leadId, key(id, confidential), text);
        return Optional.empty();
    }

    /** Whether the case has this note. */
    boolean has(UUID leadId, long id, boolean confidential) {
        return confidential
                ? texts.kept(leadId, ConfidentialTexts.Kind.NOTE).stream().anyMatch(note -> note.id() == id)
                : notes.of(leadId).stream().anyMatch(note -> note.id() == id);
    }

    private Optional<Refusal> judge(UUID leadId, String text, boolean confidential) {
        if (text.isEmpty()) {
            return refused("case.note.empty");
        }
        if (text.length() > LONGEST) {
            return refused("case.note.too-long");
        }
        List<TellingWord> words = confidential ? List.of() : names.words(leadId, text);
        return words.isEmpty() ? Optional.empty() : refused("case.note.names-company", TellingWord.said(words));
    }

    private static String key(long id, boolean confidential) {
        return (confidential ? "confidential " : "plain ") + id;
    }

    private static Optional<Refusal> refused(String key, Object... args) {
        return Optional.of(new Refusal(message(key, args), false));
    }

    private static MessageSourceResolvable message(String key, Object... args) {
        return new DefaultMessageSourceResolvable(new String[] {key}, args);
    }
}
