package nl.groeiruimte.desk.casepage;

import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.cases.partner.PartnerRequests;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What partners were asked and what they answered. */
@Component
class PartnersTab implements CaseTab {

    private final PartnerRequests requests;

    PartnersTab(PartnerRequests requests) {
        this.requests = requests;
    }

    @Override
    public String key() {
        return "partners";
    }

    @Override
    public void describe(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        model.addAttribute("partnerRequests", requests.of(seen.id()));
    }
}
