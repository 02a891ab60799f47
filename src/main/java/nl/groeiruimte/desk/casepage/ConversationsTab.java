package nl.groeiruimte.desk.casepage;

import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.cases.conversation.Conversations;
import nl.groeiruimte.stewardship.records.CompanyData;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** When somebody spoke with the company, and is to; with whom and what about shows only after opening that. */
@Component
class ConversationsTab implements CaseTab {

    static final String KEY = "conversations";

    private final Conversations conversations;
    private final CompanyData data;

    ConversationsTab(Conversations conversations, CompanyData data) {
        this.conversations = conversations;
        this.data = data;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public void describe(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        model.addAttribute("conversations", conversations.of(seen.id()));
        model.addAttribute("destroyedAt", data.destroyedAt(seen.id()).orElse(null));
    }
}
