package nl.groeiruimte.desk.casepage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.groeiruimte.cases.disclosure.Disclosures;
import nl.groeiruimte.cases.identity.IdentityLedger;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who may see the company, and who did. */
@Component
class LedgerTab implements CaseTab {

    private static final int MOST = 200;

    private final IdentityLedger ledger;
    private final Disclosures disclosures;

    LedgerTab(IdentityLedger ledger, Disclosures disclosures) {
        this.ledger = ledger;
        this.disclosures = disclosures;
    }

    @Override
    public String key() {
        return "ledger";
    }

    @Override
    public void describe(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        LedgerQuery asked = LedgerQuery.of(query);
        model.addAttribute("ledgerQuery", asked);
        model.addAttribute("ledger", ledger.of(seen.id(), asked.filter(), MOST));
        List<IdentityLedger.Reader> readers = ledger.readers(seen.id());
        model.addAttribute("readers", readers);
        model.addAttribute(
                "agencies",
                readers.stream()
                        .map(IdentityLedger.Reader::agency)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        model.addAttribute("ledgerActions", ledger.actions(seen.id()));
        model.addAttribute("disclosures", disclosures.of(seen.id()));
    }
}
