package nl.groeiruimte.desk.casepage;

import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.cases.identity.ConfidentialTexts;
import nl.groeiruimte.stewardship.records.CompanyData;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Who the company is and what was agreed with it: closed, until somebody opens it and the ledger has written that down.
 */
@Component
class CompanyTab implements CaseTab {

    private final ConfidentialTexts texts;
    private final CompanyData data;

    CompanyTab(ConfidentialTexts texts, CompanyData data) {
        this.texts = texts;
        this.data = data;
    }

    @Override
    public String key() {
        return "company";
    }

    @Override
    public void describe(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        model.addAttribute("destroyedAt", data.destroyedAt(seen.id()).orElse(null));
        model.addAttribute("keptTexts", texts.kept(seen.id(), ConfidentialTexts.Kind.CONFIDENTIALITY_NOTE));
        model.addAttribute("keptWords", texts.kept(seen.id(), ConfidentialTexts.Kind.TELLING_WORDS));
    }
}
