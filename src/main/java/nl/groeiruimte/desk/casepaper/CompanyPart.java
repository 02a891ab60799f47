package nl.groeiruimte.desk.casepaper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.groeiruimte.cases.conversation.Conversations;
import nl.groeiruimte.cases.identity.CompanyIdentities;
import nl.groeiruimte.cases.identity.ConfidentialTexts;
import nl.groeiruimte.cases.identity.Ground;
import nl.groeiruimte.cases.lead.Lead;
import org.springframework.stereotype.Component;

/** Who the company is and what is kept beside that; all of it is opened, and the ledger records each. */
@Component
class CompanyPart implements PaperPart {

    private final CompanyIdentities identities;
    private final ConfidentialTexts texts;
    private final Conversations conversations;

    CompanyPart(CompanyIdentities identities, ConfidentialTexts texts, Conversations conversations) {
        this.identities = identities;
        this.texts = texts;
        this.conversations = conversations;
    }

    @Override
    public void describe(Lead lead, boolean named, Map<String, Object> model, Locale locale) {
        UUID id = lead.id();
        model.put("conversations", conversations.of(id));
        model.put("said", named ? conversations.open(id) : Map.of());
        model.put("agreements", opened(id, ConfidentialTexts.Kind.CONFIDENTIALITY_NOTE, named));
        model.put("confidentialNotes", opened(id, ConfidentialTexts.Kind.NOTE, named));
        if (named) {
            identities.open(id, Ground.ORIGIN).ifPresent(company -> model.put("identity", company));
        } else {
            // So that a reader knows that there is more.
            model.put(
                    "closedTexts",
                    Stream.of(ConfidentialTexts.Kind.CONFIDENTIALITY_NOTE, ConfidentialTexts.Kind.NOTE)
                            .mapToInt(kind -> texts.kept(id, kind).size())
                            .sum());
        }
    }

    private List<ConfidentialTexts.Opened> opened(UUID id, ConfidentialTexts.Kind kind, boolean named) {
        return named ? texts.open(id, kind) : List.of();
    }
}
