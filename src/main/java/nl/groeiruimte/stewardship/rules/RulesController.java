package nl.groeiruimte.stewardship.rules;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.cases.comparison.ScorePart;
import nl.groeiruimte.platform.process.RuleFile;
import nl.groeiruimte.platform.process.RuleFileException;
import nl.groeiruimte.platform.process.RuleProblem;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The decision tables with their versions, for everybody of the taskforce; changing them is the coordinator's. */
@Controller
@RequestMapping("/figures/rules")
class RulesController {

    private static final int MOST_BYTES = 1_000_000;

    private final RuleBook book;
    private final CurrentAsker asker;

    RulesController(RuleBook book, CurrentAsker asker) {
        this.book = book;
        this.asker = asker;
    }

    @GetMapping
    String overview(Model model) {
        mayRead();
        model.addAttribute("tables", RuleTable.values());
        model.addAttribute("mayChange", mayChange());
        return "rules/overview";
    }

    @GetMapping("/{key:[a-z-]+}")
    String table(@PathVariable String key, Model model) {
        mayRead();
        return page(known(key), null, List.of(), model);
    }

    /** The file of a version, to change it. */
    @GetMapping("/{key:[a-z-]+}/{version:\\d+}.dmn")
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable int version) {
        mayRead();
        RuleFile file = book.find(known(key), version).orElseThrow(RulesController::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(key + "-" + version + ".dmn")
                                .build()
                                .toString())
                .body(file.content());
    }

    @PostMapping("/{key:[a-z-]+}/file")
    @Once
    String upload(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        RuleTable table = changeable(key);
        if (file == null || file.isEmpty()) {
            return refused(table, null, List.of(RuleProblem.at(null, "no-file")), model, response);
        }
        if (file.getSize() > MOST_BYTES) {
            return refused(table, null, List.of(RuleProblem.at(null, "too-large")), model, response);
        }
        try {
            return shown(book.draft(table, file.getBytes()));
        } catch (RuleFileException e) {
            return refused(table, null, e.problems(), model, response);
        }
    }

    @PostMapping("/match-weights/weights")
    @Once
    String weights(@RequestParam MultiValueMap<String, String> posted, Model model, HttpServletResponse response) {
        RuleTable table = changeable(RuleTable.MATCH_WEIGHTS.key());
        RuleFile current = book.current(table);
        WeightsForm.Fields fields = WeightsForm.of(current, posted);
        try {
            return shown(book.draft(table, WeightsForm.changed(current, fields).content()));
        } catch (RuleFileException e) {
            return refused(table, fields, e.problems(), model, response);
        }
    }

    private static String shown(UUID draft) {
        return "redirect:/figures/rules/drafts/" + draft;
    }

    private String refused(
            RuleTable table,
            WeightsForm.@Nullable Fields fields,
            List<RuleProblem> problems,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(table, fields, problems, model);
    }

    private String page(RuleTable table, WeightsForm.@Nullable Fields sent, List<RuleProblem> problems, Model model) {
        RuleFile current = book.current(table);
        model.addAttribute("table", table);
        model.addAttribute("problems", problems);
        model.addAttribute("byForm", sent != null);
        model.addAttribute("versions", book.versions(table));
        model.addAttribute("mayChange", mayChange());
        model.addAttribute("columns", current.columns());
        model.addAttribute("lines", current.lines());
        if (mayChange()) {
            model.addAttribute("drafts", book.drafts(table));
        }
        if (mayChange() && table == RuleTable.MATCH_WEIGHTS) {
            model.addAttribute("parts", ScorePart.values());
            model.addAttribute("fields", sent != null ? sent : WeightsForm.of(current));
        }
        return "rules/table";
    }

    private RuleTable changeable(String key) {
        if (!mayChange()) {
            throw notFound();
        }
        return known(key);
    }

    private boolean mayChange() {
        return asker.get().is(Role.COORDINATOR);
    }

    private void mayRead() {
        if (!mayChange() && !asker.get().is(Role.TASKFORCE)) {
            throw notFound();
        }
    }

    private static RuleTable known(String key) {
        return RuleTable.of(key).orElseThrow(RulesController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
