package nl.groeiruimte.desk.lists;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.groeiruimte.desk.views.SavedView;
import nl.groeiruimte.desk.views.SavedViews;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.text.Blank;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what a list shows as a view, and changes, shares and takes away views. */
@Controller
@RequestMapping("/lists/{list:inbox|cases}/views")
@PreAuthorize("hasAnyRole('TASKFORCE', 'COORDINATOR', 'PARTNER', 'MINISTRY')")
class ViewController {

    static final String FORM = "save-view";

    private static final String ID = "/{id:[0-9a-f-]{36}}";

    private final SavedViews views;
    private final FormCatalogue forms;
    private final CurrentAsker asker;
    private final Clock clock;

    ViewController(SavedViews views, FormCatalogue forms, CurrentAsker asker, Clock clock) {
        this.views = views;
        this.forms = forms;
        this.asker = asker;
        this.clock = clock;
    }

    @GetMapping("/new")
    String show(@PathVariable String list, @RequestParam(defaultValue = "") String filter, Model model, Locale locale) {
        mayList(list);
        return page(list, null, filter, form().view(Options.none(), locale), model);
    }

    @Once
    @PostMapping("/new")
    String keep(
            @PathVariable String list,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        mayList(list);
        FormResult result = read(posted);
        if (result.ok()) {
            SavedViews.Kept kept = keep(list, ListViews.kept(list, filter), result.values());
            if (kept.id() != null) {
                Notice.done("view.kept").showAfter(redirect);
                return "redirect:" + ListViews.address(list, kept.id());
            }
            result = refused(result, kept.refusal());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(list, null, filter, form().view(Options.none(), locale).show(result), model);
    }

    @GetMapping(ID)
    String edit(@PathVariable String list, @PathVariable UUID id, Model model, Locale locale) {
        SavedView view = find(list, id);
        FormValues now = FormValues.of(Map.of("name", view.name(), "first", view.first(), "shared", view.shared()));
        return page(list, view, "", form().view(Options.none(), locale).fill(now), model);
    }

    @PostMapping(ID)
    String change(
            @PathVariable String list,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SavedView view = find(list, id);
        FormResult result = read(posted);
        if (result.ok()) {
            SavedViews.Refusal refusal = change(list, id, result.values());
            if (refusal == null) {
                Notice.done("view.changed").showAfter(redirect);
                return "redirect:" + ListViews.address(list, id);
            }
            result = refused(result, refusal);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(list, view, "", form().view(Options.none(), locale).show(result), model);
    }

    @PostMapping(ID + "/remove")
    String remove(@PathVariable String list, @PathVariable UUID id, RedirectAttributes redirect) {
        mayList(list);
        (views.remove(list, id) ? Notice.done("view.removed") : Notice.warning("view.gone")).showAfter(redirect);
        return "redirect:/" + list;
    }

    private SavedViews.Kept keep(String list, String query, FormValues values) {
        try {
            return views.keep(list, query, name(values), values.flag("shared"), values.flag("first"));
        } catch (DuplicateKeyException atTheSameMoment) {
            return new SavedViews.Kept(null, SavedViews.Refusal.NAME_TAKEN);
        }
    }

    private SavedViews.@Nullable Refusal change(String list, UUID id, FormValues values) {
        try {
            return views.change(list, id, name(values), values.flag("shared"), values.flag("first"))
                    .orElse(null);
        } catch (DuplicateKeyException atTheSameMoment) {
            return SavedViews.Refusal.NAME_TAKEN;
        }
    }

    private FormResult refused(FormResult result, SavedViews.@Nullable Refusal refusal) {
        String key = refusal == SavedViews.Refusal.TOO_MANY ? "view.error.too-many" : "view.error.name-taken";
        return form().also(result, List.of(FieldError.of("name", key, SavedViews.MOST)));
    }

    private FormResult read(MultiValueMap<String, String> posted) {
        return form().read(posted, Options.none(), LocalDate.now(clock));
    }

    private static String name(FormValues values) {
        return Blank.plainSpaces(values.text("name").orElseThrow());
    }

    private String page(String list, @Nullable SavedView view, String filter, FormView form, Model model) {
        model.addAttribute("viewsOf", list);
        model.addAttribute("saved", view);
        model.addAttribute("filter", filter);
        model.addAttribute("view", form);
        return "views/view";
    }

    /** Who has no colleagues here is not asked about them. */
    private Form form() {
        Form whole = forms.form(FORM);
        return views.canShare() ? whole : whole.only(List.of("name", "first"));
    }

    private SavedView find(String list, UUID id) {
        mayList(list);
        return views.find(list, id).orElseThrow(ViewController::notFound);
    }

    private void mayList(String list) {
        Asker me = asker.get();
        boolean seesCases = Stream.of(Role.TASKFORCE, Role.COORDINATOR).anyMatch(me::is);
        if (list.equals(ListViews.CASES) && !seesCases) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
