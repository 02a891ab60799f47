package nl.groeiruimte.casefile;

import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who the company is: closed, until somebody opens it and the ledger has written that down. */
@Component
class CompanyTab implements CaseTab {

    @Override
    public String key() {
        return "company";
    }

    @Override
    public void describe(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        // Nothing before it is opened, see CaseController#openIdentity.
    }
}
