package nl.groeiruimte.casefile;

import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import nl.groeiruimte.lead.IdentityLedger;

/** Who saw the company's identity. */
@Component
class LedgerTab implements CaseTab {

    private static final int MOST = 200;

    private final IdentityLedger ledger;

    LedgerTab(IdentityLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String key() {
        return "ledger";
    }

    @Override
    public void describe(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        model.addAttribute("ledger", ledger.latest(seen.id(), MOST));
    }
}
