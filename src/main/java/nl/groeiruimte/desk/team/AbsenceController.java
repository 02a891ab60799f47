package nl.groeiruimte.desk.team;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.task.Absences;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Says that oneself or a colleague is away, and who does their tasks meanwhile. Before it is kept, one can look at what
 * is due in those days.
 */
@Controller
@RequestMapping("/team/absence")
@PreAuthorize("hasAnyRole('TASKFORCE', 'PARTNER')")
class AbsenceController {

    static final String FORM = "absence";

    private final Absences absences;
    private final Team team;
    private final People people;
    private final FormCatalogue forms;
    private final CurrentAsker asker;
    private final Clock clock;

    AbsenceController(
            Absences absences, Team team, People people, FormCatalogue forms, CurrentAsker asker, Clock clock) {
        this.absences = absences;
        this.team = team;
        this.people = people;
        this.forms = forms;
        this.asker = asker;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        FormValues me = FormValues.of(Map.of("person", asker.get().subject(), "firstDay", LocalDate.now(clock)));
        return page(form().view(options(), locale).fill(me), model);
    }

    /**
     * Keeps it, or shows what is due meanwhile.
     *
     * @param action {@code look} to see that first
     */
    @Once
    @PostMapping
    String enter(
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(defaultValue = "") String action,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormResult read = form().read(posted, options(), LocalDate.now(clock));
        FormResult result = form().also(read, wrong(read.values()));
        if (result.ok() && !action.equals("look")) {
            FormValues values = result.values();
            List<Absences.Refusal> refused = absences.enter(
                    agency(), person(values), deputy(values), day(values, "firstDay"), day(values, "lastDay"));
            if (refused.isEmpty()) {
                Notice.done("absence.kept").showAfter(redirect);
                return "redirect:/team";
            }
            // A colleague entered another one at the same moment.
            result = form().also(read, told(refused));
        }
        if (result.ok()) {
            model.addAttribute(
                    "due", team.dueUntil(agency(), person(result.values()), day(result.values(), "lastDay")));
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(form().view(options(), locale).show(result), model);
    }

    /** Ends one now, or drops one that is to come. */
    @PostMapping("/end")
    String end(@RequestParam UUID id, RedirectAttributes redirect) {
        Notice notice =
                absences.end(agency(), id) ? Notice.done("absence.ended") : Notice.warning("absence.ended-meanwhile");
        notice.showAfter(redirect);
        return "redirect:/team";
    }

    private String page(FormView view, Model model) {
        model.addAttribute("view", view);
        return "team/absence";
    }

    private List<FieldError> wrong(FormValues values) {
        return told(absences.refusals(
                agency(),
                values.text("person").orElse(""),
                values.text("deputy").orElse(""),
                values.date("firstDay").orElse(null),
                values.date("lastDay").orElse(null)));
    }

    private static List<FieldError> told(List<Absences.Refusal> refusals) {
        return refusals.stream().map(AbsenceController::told).toList();
    }

    private static FieldError told(Absences.Refusal refusal) {
        String field =
                switch (refusal.problem()) {
                    case NO_COLLEAGUE -> "person";
                    case BEGAN_BEFORE_TODAY, OVERLAPS, STANDS_IN -> "firstDay";
                    case ENDS_BEFORE_IT_BEGINS, LONGER_THAN_A_YEAR -> "lastDay";
                    case DEPUTY_IS_THE_PERSON, DEPUTY_IS_NO_COLLEAGUE, DEPUTY_IS_AWAY -> "deputy";
                };
        String key = "absence.error."
                + refusal.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return refusal.other() == null
                ? FieldError.of(field, key)
                : FieldError.of(
                        field,
                        key,
                        refusal.other().who().name(),
                        refusal.other().firstDay(),
                        refusal.other().lastDay());
    }

    private Form form() {
        return forms.form(FORM);
    }

    private Options options() {
        List<Option> colleagues = people.of(agency()).stream()
                .map(colleague -> Option.of(colleague.subject(), colleague.name()))
                .toList();
        return Options.of(Map.of("people", colleagues));
    }

    private String agency() {
        Asker me = asker.get();
        if (me.agency() == null || !team.isMine(me.agency())) {
            throw TeamController.notFound();
        }
        return me.agency();
    }

    private static String person(FormValues values) {
        return values.text("person").orElseThrow();
    }

    private static String deputy(FormValues values) {
        return values.text("deputy").orElseThrow();
    }

    private static LocalDate day(FormValues values, String key) {
        return values.date(key).orElseThrow();
    }
}
