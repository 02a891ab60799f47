package nl.groeiruimte.desk.search;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Locale;
import nl.groeiruimte.cases.identity.OwnCompanies;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.text.WrittenCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Searching everything; what is typed comes by POST and stands in no address, because people type names. */
@Controller
class SearchController {

    private static final int LAST_PAGE = Search.MOST / Search.PAGE;

    private final Search search;
    private final KeptSearches kept;
    private final OwnCompanies companies;
    private final CurrentAsker asker;

    SearchController(Search search, KeptSearches kept, OwnCompanies companies, CurrentAsker asker) {
        this.search = search;
        this.kept = kept;
        this.companies = companies;
        this.asker = asker;
    }

    /** Keeps what was typed and leads to what is found; what is no search stays where it was typed. */
    @PostMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String text,
            HttpSession session,
            Model model,
            HttpServletResponse response) {
        String clean = SearchWords.clean(text);
        String wrong = wrong(clean);
        if (wrong == null) {
            return "redirect:/search?s=" + kept.keep(session, clean);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("wrong", wrong);
        return page(text, model);
    }

    /**
     * What is found.
     *
     * @param key of what was searched for; any other shows the empty box
     * @param kind of which all is asked for
     */
    @GetMapping("/search")
    String show(
            @RequestParam(name = "s", defaultValue = "") String key,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String page,
            HttpSession session,
            Model model,
            Locale locale) {
        String text = kept.find(session, key);
        if (text == null) {
            model.addAttribute("forgotten", !key.isEmpty());
            return page("", model);
        }
        HitKind only = HitKind.of(kind);
        int number = number(page);
        model.addAttribute("key", key);
        model.addAttribute("only", only);
        model.addAttribute("page", number);
        model.addAttribute("pageSize", Search.PAGE);
        model.addAttribute("groups", search.find(search.words(text), only, number, locale));
        return page(text, model);
    }

    /** Among the names of the own agency's companies; the ledger keeps that somebody searched. */
    @PostMapping("/search/companies")
    @PreAuthorize("hasRole('TASKFORCE')")
    String searchCompanies(
            @RequestParam(name = "s", defaultValue = "") String key, HttpSession session, Model model, Locale locale) {
        String text = kept.find(session, key);
        if (text != null) {
            model.addAttribute("companies", companies.search(WrittenCode.digits(text)));
        }
        return show(key, "", "", session, model, locale);
    }

    private @Nullable String wrong(String text) {
        if (text.isEmpty()) {
            return "empty";
        }
        if (text.codePointCount(0, text.length()) > SearchWords.LONGEST) {
            return "long";
        }
        return search.words(text).words().isEmpty() ? "small" : null;
    }

    private String page(String text, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("searching", true);
        model.addAttribute("longest", SearchWords.LONGEST);
        model.addAttribute("searchesCompanies", asker.get().is(Role.TASKFORCE));
        Asker me = asker.get();
        model.addAttribute(
                "kinds",
                Arrays.stream(HitKind.values()).filter(kind -> kind.isFor(me)).toList());
        return "search/search";
    }

    private static int number(String page) {
        return page.matches("[0-9]{1,2}") ? Math.min(Math.max(Integer.parseInt(page), 1), LAST_PAGE) : 1;
    }
}
