package nl.groeiruimte.desk.casepage;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a case, whole or as a region or partner sees it. */
@Component
class CasePage {

    private final CaseHead head;
    private final CaseTabs tabs;
    private final AskedCase asked;
    private final CaseErrands errands;

    CasePage(CaseHead head, CaseTabs tabs, AskedCase asked, CaseErrands errands) {
        this.head = head;
        this.tabs = tabs;
        this.asked = asked;
        this.errands = errands;
    }

    /** Puts all that the page shows in the model, and names its template. */
    String show(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        errands.describe(seen.id(), head.describe(seen, model), model);
        if (seen.lead() == null) {
            asked.describe(seen, model);
            return "casefile/asked";
        }
        tabs.describe(seen, query, model, locale);
        return "casefile/case";
    }
}
