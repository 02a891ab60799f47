package nl.groeiruimte.supply.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.spreadsheet.Sheet;
import nl.groeiruimte.platform.spreadsheet.SheetFormat;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
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

/** Sends a file with supply, shows what it would change, and applies it when somebody says so. */
@Controller
@RequestMapping("/supply/import")
@PreAuthorize("hasAnyRole('TASKFORCE', 'PARTNER')")
class ImportController {

    private static final String ID = "/{id:[0-9a-f-]{36}}";
    private static final int SHOWN = 20;
    private static final int LONGEST_NAME = 120;

    private final ImportRuns runs;
    private final ImportWork work;
    private final ImportSettings settings;
    private final CurrentAsker asker;
    private final MessageSource messages;

    ImportController(
            ImportRuns runs, ImportWork work, ImportSettings settings, CurrentAsker asker, MessageSource messages) {
        this.runs = runs;
        this.work = work;
        this.settings = settings;
        this.asker = asker;
        this.messages = messages;
    }

    @GetMapping
    String page(Model model) {
        return page(model, null, null);
    }

    @PostMapping
    @Once
    String send(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        String agency = ownAgency();
        Optional<ImportKind> chosen = ImportKind.of(kind).filter(this::mayBeSent);
        boolean nothing = file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty();
        if (chosen.isEmpty() || nothing) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("chosenKind", kind);
            return page(
                    model,
                    chosen.isEmpty() ? "supplyimport.choose-kind" : null,
                    nothing ? "supplyimport.choose-file" : null);
        }
        Path kept = Files.createTempFile("supply-import-", ".part");
        file.transferTo(kept);
        UUID id = runs.add(chosen.get(), agency, name(file.getOriginalFilename()), file.getSize());
        work.read(id, kept);
        return "redirect:/supply/import/" + id;
    }

    @GetMapping(ID)
    String run(@PathVariable UUID id, Model model, Locale locale) {
        ImportRun run = own(id);
        fill(model, run);
        if (run.ready()) {
            model.addAttribute("preview", work.format(run).preview(run, SHOWN, locale));
        }
        if (run.counts().refused() > 0) {
            model.addAttribute("problems", runs.problems(id, SHOWN));
        }
        return "supplyimport/run";
    }

    /**
     * The part of the page that changes while it is being worked on; when that ended, the browser is told to load the
     * page.
     */
    @GetMapping(ID + "/progress")
    String progress(@PathVariable UUID id, Model model, HttpServletResponse response) {
        ImportRun run = own(id);
        if (!run.busy()) {
            response.setHeader("HX-Refresh", "true");
        }
        fill(model, run);
        return "supplyimport/run :: progress";
    }

    @PostMapping(ID + "/apply")
    @Once
    String apply(@PathVariable UUID id, RedirectAttributes redirect) {
        ImportRun run = own(id);
        if (run.counts().appliesSomething() && runs.move(id, "ready", "confirmed")) {
            work.apply(id);
        } else {
            Notice.warning("supplyimport.not-ready").showAfter(redirect);
        }
        return "redirect:/supply/import/" + id;
    }

    @PostMapping(ID + "/drop")
    String drop(@PathVariable UUID id, RedirectAttributes redirect) {
        own(id);
        if (runs.drop(id)) {
            Notice.done("supplyimport.dropped").showAfter(redirect);
        }
        return "redirect:/supply/import";
    }

    /** All that is wrong, as a file that starts no formula. */
    @GetMapping(ID + "/problems.csv")
    ResponseEntity<byte[]> problems(@PathVariable UUID id, Locale locale) {
        ImportRun run = own(id);
        ImportFormat format = work.format(run);
        List<String> headings = List.of(run.kind().place(), "field", "value", "wrong", "expected").stream()
                .map(column -> messages.getMessage("supplyimport.problem." + column, null, locale))
                .toList();
        List<List<Object>> rows = runs.problems(id, KeptProblems.MOST).stream()
                .map(problem -> Arrays.<Object>asList(
                        problem.line(),
                        field(format, problem, locale),
                        problem.value(),
                        text("wrong", problem, locale),
                        text("expected", problem, locale)))
                .toList();
        return SheetFormat.CSV.download(
                new Sheet("import", headings, rows), "import-" + id.toString().substring(0, 8), locale);
    }

    private String page(Model model, @Nullable String kindError, @Nullable String fileError) {
        String agency = ownAgency();
        model.addAttribute("kinds", kinds());
        model.addAttribute("runs", runs.latest(agency));
        model.addAttribute("maxMegabytes", settings.maxSize().toMegabytes());
        model.addAttribute("kindError", kindError);
        model.addAttribute("fileError", fileError);
        return "supplyimport/start";
    }

    private void fill(Model model, ImportRun run) {
        model.addAttribute("run", run);
        model.addAttribute("format", work.format(run));
        model.addAttribute("mostProblems", KeptProblems.MOST);
    }

    private static String field(ImportFormat format, ImportRun.Problem problem, Locale locale) {
        String field = problem.field();
        return field == null || field.isEmpty() ? "" : format.fieldName(field, locale);
    }

    private String text(String of, ImportRun.Problem problem, Locale locale) {
        return messages.getMessage(
                "supplyimport." + of + "." + problem.code(), problem.args().toArray(), locale);
    }

    private ImportRun own(UUID id) {
        ownAgency();
        return runs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String ownAgency() {
        String agency = asker.get().agency();
        if (agency == null || kinds().isEmpty()) {
            throw new AccessDeniedException("files with supply are sent by those who keep it");
        }
        return agency;
    }

    private List<ImportKind> kinds() {
        return Arrays.stream(ImportKind.values()).filter(this::mayBeSent).toList();
    }

    private boolean mayBeSent(ImportKind kind) {
        return work.reads(kind, asker.get());
    }

    /** Without folders and unprintable signs. */
    private static String name(@Nullable String sent) {
        String last = sent == null
                ? ""
                : sent.replaceFirst("^.*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
        return last.isEmpty() ? "-" : last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }
}
