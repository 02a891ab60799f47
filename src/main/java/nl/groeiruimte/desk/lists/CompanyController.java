package nl.groeiruimte.desk.lists;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.identity.IdentityLedger;
import nl.groeiruimte.cases.identity.OwnCompanies;
import nl.groeiruimte.platform.text.Blank;
import nl.groeiruimte.platform.text.WrittenCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finding the own region's cases by their company, and its names in the lists; by POST, so that no address holds a
 * name.
 */
@Controller
@PreAuthorize("hasRole('TASKFORCE')")
class CompanyController {

    private static final int LAST_SEARCHES = 10;
    private static final int LONGEST = 200;

    /** A case that was found, with the name for which the ledger has a line. */
    record Hit(CaseRow row, String name) {}

    private final OwnCompanies companies;
    private final CaseList cases;
    private final IdentityLedger ledger;
    private final NamesSwitch names;

    CompanyController(OwnCompanies companies, CaseList cases, IdentityLedger ledger, NamesSwitch names) {
        this.companies = companies;
        this.cases = cases;
        this.ledger = ledger;
        this.names = names;
    }

    /** Switches the names in the lists on or off. */
    @PostMapping("/names")
    String switchNames(@RequestParam boolean on, @RequestParam(defaultValue = "") String back, HttpSession session) {
        names.turn(session, on);
        return "redirect:" + ListAddress.back(back);
    }

    @GetMapping("/cases/search")
    String show(Model model) {
        model.addAttribute("searches", ledger.searches(LAST_SEARCHES));
        return "worklist/search";
    }

    @PostMapping("/cases/search")
    String search(@RequestParam(defaultValue = "") String company, Model model) {
        String text = WrittenCode.digits(Blank.plainSpaces(Blank.strip(company)));
        if (text.isEmpty() || text.length() > LONGEST) {
            model.addAttribute("wrong", true);
            return show(model);
        }
        List<OwnCompanies.Found> found = companies.search(text);
        Map<UUID, CaseRow> rows = cases
                .rows(found.stream().map(OwnCompanies.Found::leadId).toList())
                .stream()
                .collect(Collectors.toMap(CaseRow::id, Function.identity()));
        model.addAttribute(
                "hits",
                found.stream()
                        .map(hit -> rows.get(hit.leadId()) == null ? null : new Hit(rows.get(hit.leadId()), hit.name()))
                        .filter(Objects::nonNull)
                        .toList());
        return show(model);
    }
}
