package nl.groeiruimte.desk.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.cases.leadimport.LeadImport;
import nl.groeiruimte.cases.leadimport.LeadImports;
import nl.groeiruimte.cases.leadimport.LineWords;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends a file with companies, shows what would come of each line, and starts the cases when somebody says so. */
@Controller
@RequestMapping("/cases/import")
@PreAuthorize("hasRole('TASKFORCE')")
class CaseImportController {

    private static final String ID = "/{id:[0-9a-f-]{36}}";
    private static final int SHOWN = 50;
    private static final int MEGABYTE = 1024 * 1024;

    private final LeadImports imports;
    private final LineWords words;

    CaseImportController(LeadImports imports, LineWords words) {
        this.imports = imports;
        this.words = words;
    }

    @GetMapping
    String page(Model model) {
        return page(model, null);
    }

    @PostMapping
    @Once
    String send(@RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            return refused(model, response, HttpStatus.UNPROCESSABLE_CONTENT, "leadimport.choose-file");
        }
        if (file.getSize() > LeadImports.MOST_BYTES) {
            return refused(model, response, HttpStatus.UNPROCESSABLE_CONTENT, "leadimport.too-large");
        }
        LeadImports.Outcome outcome = imports.send(file.getBytes(), "form", null);
        if (outcome instanceof LeadImports.Outcome.Taken taken) {
            return "redirect:/cases/import/" + taken.imported().id();
        }
        return refused(model, response, HttpStatus.SERVICE_UNAVAILABLE, "leadimport.busy");
    }

    @GetMapping(ID)
    String run(@PathVariable UUID id, Model model, Locale locale) {
        LeadImport found = find(id);
        model.addAttribute("run", found);
        if (found.problem() != null) {
            model.addAttribute("broken", words.of(found.problem(), locale));
        }
        if (!found.state().busy()) {
            for (LeadImport.Verdict verdict : LeadImport.Verdict.values()) {
                model.addAttribute(verdict.code() + "Lines", ranges(id, verdict));
            }
            model.addAttribute(
                    "faults",
                    imports.lines(id, LeadImport.Verdict.REFUSED, 0, SHOWN).stream()
                            .flatMap(line -> words.of(line, locale).stream())
                            .toList());
            model.addAttribute("shown", Math.min(SHOWN, found.counts().refused()));
        }
        return "leadimport/run";
    }

    /**
     * The part of the page that changes while it is being worked on; when that ended, the browser is told to load the
     * page.
     */
    @GetMapping(ID + "/progress")
    String progress(@PathVariable UUID id, Model model, HttpServletResponse response) {
        LeadImport found = find(id);
        if (!found.state().busy()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("run", found);
        return "leadimport/run :: progress";
    }

    @PostMapping(ID + "/start")
    @Once
    String start(@PathVariable UUID id, RedirectAttributes redirect) {
        find(id);
        if (!imports.confirm(id)) {
            Notice.warning("leadimport.not-ready").showAfter(redirect);
        }
        return "redirect:/cases/import/{id}";
    }

    @PostMapping(ID + "/cancel")
    String cancel(@PathVariable UUID id, RedirectAttributes redirect) {
        find(id);
        (imports.cancel(id) ? Notice.done("leadimport.cancelled") : Notice.warning("leadimport.ended-before"))
                .showAfter(redirect);
        return "redirect:/cases/import/{id}";
    }

    private String ranges(UUID id, LeadImport.Verdict verdict) {
        return LineRanges.of(imports.lines(id, verdict, 0, LeadImports.MOST_COMPANIES).stream()
                .map(LeadImport.Line::number)
                .toList());
    }

    private String refused(Model model, HttpServletResponse response, HttpStatus status, String error) {
        response.setStatus(status.value());
        return page(model, error);
    }

    private String page(Model model, @Nullable String error) {
        model.addAttribute("runs", imports.latest());
        model.addAttribute("error", error);
        model.addAttribute("formats", List.of("xlsx", "ods", "csv"));
        model.addAttribute("mostMegabytes", LeadImports.MOST_BYTES / MEGABYTE);
        model.addAttribute("mostCompanies", LeadImports.MOST_COMPANIES);
        return "leadimport/start";
    }

    private LeadImport find(UUID id) {
        return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
