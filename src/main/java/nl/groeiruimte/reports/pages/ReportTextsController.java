package nl.groeiruimte.reports.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.pdf.Letters;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import nl.groeiruimte.reports.cycle.AgencyAnswers;
import nl.groeiruimte.reports.cycle.Gaps;
import nl.groeiruimte.reports.cycle.HalfYearState;
import nl.groeiruimte.reports.cycle.HalfYears;
import nl.groeiruimte.reports.cycle.ReportTexts;
import nl.groeiruimte.reports.cycle.ReportTexts.Saved;
import nl.groeiruimte.reports.cycle.ReportTexts.Text;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report.Edition;
import org.jspecify.annotations.Nullable;
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

/**
 * Where the coordinator writes beside the figures. Whoever saves after somebody else is told, and keeps what was typed.
 */
@Controller
@RequestMapping("/reports/{period}/texts")
@PreAuthorize("hasRole('COORDINATOR')")
class ReportTextsController {

    /** The form's fields by the text that they hold. */
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("ecosystem-coherence", "ecosystemCoherence");
        FIELDS.put("learning-effects", "learningEffects");
        FIELDS.put("conclusions", "conclusions");
    }

    private final ReportTexts texts;
    private final HalfYears halfYears;
    private final AgencyAnswers answers;
    private final Gaps gaps;
    private final ReportOpener reports;
    private final FormCatalogue forms;
    private final Clock clock;

    ReportTextsController(
            ReportTexts texts,
            HalfYears halfYears,
            AgencyAnswers answers,
            Gaps gaps,
            ReportOpener reports,
            FormCatalogue forms,
            Clock clock) {
        this.texts = texts;
        this.halfYears = halfYears;
        this.answers = answers;
        this.gaps = gaps;
        this.reports = reports;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String period, Model model, Locale locale) {
        HalfYear halfYear = begun(period);
        Map<String, Text> latest = texts.latest(halfYear);
        Map<String, String> bodies =
                latest.values().stream().collect(Collectors.toMap(text -> FIELDS.get(text.code()), Text::body));
        model.addAttribute("view", form().view(Options.none(), locale).fill(FormValues.of(bodies)));
        warn(halfYear, bodies.values(), model);
        return page(halfYear, revisions(latest), model);
    }

    @PostMapping
    @Once
    String save(
            @PathVariable String period,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        HalfYear halfYear = begun(period);
        FormResult result = form().read(posted, Options.none(), LocalDate.now(clock));
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", form().view(Options.none(), locale).show(result));
            warn(halfYear, bodies(posted), model);
            return page(halfYear, seen(posted), model);
        }
        Map<String, Saved> saved = saveAll(halfYear, posted);
        List<Text> theirs = theirs(saved);
        if (theirs.isEmpty()) {
            Notice.done("reports.texts.saved").showAfter(redirect);
            return "redirect:/reports/" + halfYear + "/texts";
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("theirs", theirs);
        model.addAttribute("view", form().view(Options.none(), locale).show(result));
        warn(halfYear, bodies(posted), model);
        return page(halfYear, revisions(saved), model);
    }

    /** While somebody types: answers with what to put beside the buttons, and the revisions that were seen now. */
    @PostMapping("/autosave")
    String autosave(@PathVariable String period, @RequestParam MultiValueMap<String, String> posted, Model model) {
        HalfYear halfYear = begun(period);
        Map<String, Saved> saved = saveAll(halfYear, posted);
        Map<String, Integer> seen = seen(posted);
        // Until the writer has looked at somebody else's text, theirs is not overwritten.
        saved.forEach((code, one) -> seen.put(code, one.saved() ? one.revision() : seen.get(code)));
        model.addAttribute("revisions", seen);
        model.addAttribute("theirs", theirs(saved));
        model.addAttribute("savedAt", clock.instant());
        warn(halfYear, bodies(posted), model);
        return "reportpages/autosaved";
    }

    private Map<String, Saved> saveAll(HalfYear period, MultiValueMap<String, String> posted) {
        Map<String, Integer> seen = seen(posted);
        Map<String, Saved> saved = new LinkedHashMap<>();
        FIELDS.forEach((code, field) -> {
            String body = posted.getFirst(field);
            if (body != null && body.length() <= ReportTexts.MOST) {
                saved.put(code, texts.save(period, code, seen.getOrDefault(code, 0), body.replace("\r\n", "\n")));
            }
        });
        return saved;
    }

    private static List<String> bodies(MultiValueMap<String, String> posted) {
        return FIELDS.values().stream()
                .map(posted::getFirst)
                .filter(Objects::nonNull)
                .toList();
    }

    private void warn(HalfYear period, Collection<String> bodies, Model model) {
        List<String> hidden = HiddenNumbers.in(
                bodies,
                reports.open(period, null, Edition.FULL).document().report(),
                reports.open(period, null, Edition.SHARED).document().report());
        model.addAttribute("noLetters", noLetters(bodies));
        model.addAttribute("hidden", hidden.isEmpty() ? null : String.join(", ", hidden));
    }

    /** Signs that the report's PDF file cannot show, as words between quotes; none when there are none. */
    private static @Nullable String noLetters(Collection<String> bodies) {
        List<String> signs = Letters.missing(bodies);
        return signs.isEmpty()
                ? null
                : signs.stream().map(sign -> "‘" + sign + "’").collect(Collectors.joining(" "));
    }

    private static List<Text> theirs(Map<String, Saved> saved) {
        return saved.values().stream()
                .filter(one -> !one.saved())
                .map(Saved::theirs)
                .toList();
    }

    private static Map<String, Integer> seen(MultiValueMap<String, String> posted) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        ReportTexts.CODES.forEach(code -> {
            String revision = posted.getFirst("seen." + code);
            seen.put(code, revision != null && revision.matches("[0-9]{1,6}") ? Integer.valueOf(revision) : 0);
        });
        return seen;
    }

    private static Map<String, Integer> revisions(Map<String, ?> texts) {
        Map<String, Integer> revisions = new LinkedHashMap<>();
        ReportTexts.CODES.forEach(code -> {
            Object text = texts.get(code);
            revisions.put(
                    code,
                    text instanceof Text one ? one.revision() : text instanceof Saved saved ? saved.revision() : 0);
        });
        return revisions;
    }

    private String page(HalfYear period, Map<String, Integer> revisions, Model model) {
        model.addAttribute("period", period);
        HalfYearState state = halfYears.find(period).orElseThrow();
        model.addAttribute("state", state);
        model.addAttribute("gapCounts", state.closed() ? List.of() : gaps.counts(period));
        model.addAttribute("answers", answers.of(period));
        model.addAttribute("revisions", revisions);
        model.addAttribute("codes", ReportTexts.CODES);
        model.addAttribute("opened", reports.open(period, null, reports.edition(null)));
        model.addAttribute("comments", answers.comments(period));
        model.addAttribute(
                "history",
                ReportTexts.CODES.stream()
                        .flatMap(code -> texts.history(period, code).stream().skip(1))
                        .toList());
        return "reportpages/texts";
    }

    private HalfYear begun(String period) {
        HalfYear halfYear = reports.period(period);
        halfYears.find(halfYear).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return halfYear;
    }

    private Form form() {
        return forms.form("report-texts");
    }
}
