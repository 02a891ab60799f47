package nl.groeiruimte.desk.shortlistpage;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.comparison.ScorePart;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.desk.casewords.SiteComparison;
import nl.groeiruimte.desk.casewords.SummaryWords;
import nl.groeiruimte.platform.chart.ProvinceMap;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.spreadsheet.SheetFormat;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The shortlist of a case: table and map, weights, and sites side by side. */
@Controller
@RequestMapping("/cases/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/shortlist")
class ShortlistController {

    private static final int SHOWN = 50;

    /** More columns do not fit beside each other. */
    private static final int SIDE_BY_SIDE = 4;

    private final ShortlistPages pages;
    private final SummaryWords summary;
    private final SiteComparison comparison;
    private final ShortlistSheet sheet;
    private final ReferenceLists lists;

    ShortlistController(
            ShortlistPages pages,
            SummaryWords summary,
            SiteComparison comparison,
            ShortlistSheet sheet,
            ReferenceLists lists) {
        this.pages = pages;
        this.summary = summary;
        this.comparison = comparison;
        this.sheet = sheet;
        this.lists = lists;
    }

    @GetMapping
    String show(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale) {
        ShortlistView view = pages.view(id, ShortlistQuery.of(parameters));
        List<ShortlistRow> rows = pages.rows(view, locale);
        List<ShortlistRow> shown =
                view.query().all() ? rows : rows.stream().limit(SHOWN).toList();
        model.addAttribute("rows", shown);
        // The best last, so that it lies on top.
        model.addAttribute(
                "onMap",
                shown.stream()
                        .sorted(Comparator.comparing(ShortlistRow::rank).reversed())
                        .toList());
        model.addAttribute("found", rows.size());
        model.addAttribute("summary", summary.of(view.list(), locale));
        model.addAttribute("parts", ScorePart.values());
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("regions", lists.regions());
        model.addAttribute("technologies", lists.technologies());
        model.addAttribute("provinces", ProvinceMap.shapes());
        model.addAttribute("formats", List.of("ods", "csv"));
        return page("shortlist/list", view, model, locale);
    }

    @GetMapping("/compare")
    String compare(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale) {
        ShortlistView view = pages.view(id, ShortlistQuery.of(parameters));
        List<ShortlistRow> chosen = pages.rows(view, locale).stream()
                .filter(row -> view.query().sites().contains(row.site().code()))
                .toList();
        List<ShortlistRow> columns = chosen.stream().limit(SIDE_BY_SIDE).toList();
        model.addAttribute("columns", columns);
        model.addAttribute("tooMany", chosen.size() > SIDE_BY_SIDE);
        model.addAttribute(
                "lines", comparison.of(columns.stream().map(ShortlistRow::site).toList(), locale));
        return page("shortlist/compare", view, model, locale);
    }

    /** All sites that the page would show, as a sheet; the case goes by its code name. */
    @GetMapping("/sheet.{format:ods|csv}")
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID id,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        ShortlistView view = pages.view(id, ShortlistQuery.of(parameters));
        return SheetFormat.valueOf(format.toUpperCase(Locale.ROOT))
                .download(
                        sheet.of(view, pages.rows(view, locale), locale),
                        "shortlist-" + view.lead().caseNumber(),
                        locale);
    }

    /** Keeps the weights for the next shortlists, or gives the usual ones back when none are sent. */
    @PostMapping("/weights")
    String keepWeights(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes redirect) {
        ShortlistQuery query = ShortlistQuery.of(parameters);
        pages.chooseWeights(id, query.tried());
        Notice.done(query.tried() == null ? "shortlist.weights.reset" : "shortlist.weights.kept")
                .showAfter(redirect);
        return "redirect:/cases/" + id + "/shortlist";
    }

    private String page(String template, ShortlistView view, Model model, Locale locale) {
        model.addAttribute("view", view);
        model.addAttribute("technologyNames", names(lists.technologies(), locale));
        model.addAttribute("provinceNames", names(lists.provinces(), locale));
        return template;
    }

    private static Map<String, String> names(List<Option> options, Locale locale) {
        return options.stream().collect(Collectors.toMap(Option::value, option -> option.label(locale)));
    }
}
