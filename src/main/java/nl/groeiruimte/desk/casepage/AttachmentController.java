package nl.groeiruimte.desk.casepage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.attachment.Attachment;
import nl.groeiruimte.cases.attachment.Attachments;
import nl.groeiruimte.cases.attachment.Upload;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds, opens and takes away a case's attachments; all by POST, so that no link or preview opens one. */
@Controller
@RequestMapping("/cases/" + CaseController.ID + "/attachments")
class AttachmentController {

    private static final Map<String, String> TAB = Map.of("tab", AttachmentsTab.KEY);

    private final SeenCases cases;
    private final CasePage page;
    private final Attachments attachments;

    AttachmentController(SeenCases cases, CasePage page, Attachments attachments) {
        this.cases = cases;
        this.page = page;
        this.attachments = attachments;
    }

    @PostMapping
    @Once
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        SeenCase seen = findOwn(id);
        Map<String, String> errors = new HashMap<>();
        if (!Attachments.KINDS.contains(kind)) {
            errors.put("kind", "attachment.kind.choose");
        }
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            errors.put("file", "attachment.refused.none");
        }
        if (file != null && errors.isEmpty()) {
            Upload upload = attachments.add(id, kind, file.getOriginalFilename(), file.getBytes());
            Upload.Refusal refusal = upload.refusal();
            if (refusal == null) {
                Notice.done("attachment.added", upload.number()).showAfter(redirect);
                return address(id);
            }
            errors.put("file", "attachment.refused." + refusal.code());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("attachmentErrors", errors);
        model.addAttribute("attachmentKind", kind);
        return page.show(seen, TAB, model, locale);
    }

    /** Shows the names of the files, which the ledger records. */
    @PostMapping("/names")
    String names(@PathVariable UUID id, Model model, Locale locale) {
        SeenCase seen = findOwn(id);
        model.addAttribute("attachmentNames", attachments.names(id));
        return page.show(seen, TAB, model, locale);
    }

    /** The next version of a file; the ones before it stay. */
    @PostMapping("/{number:[0-9]{1,6}}/versions")
    @Once
    String addVersion(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        SeenCase seen = findOwn(id);
        if (!attachments.versions(id).containsKey(number)) {
            throw CaseController.notFound();
        }
        String error = "attachment.refused.none";
        if (file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isEmpty()) {
            Upload upload = attachments.addVersion(id, number, file.getOriginalFilename(), file.getBytes());
            Upload.Refusal refusal = upload.refusal();
            if (refusal == null) {
                (upload.number() == 0
                                ? Notice.warning("attachment.version.gone", number)
                                : Notice.done("attachment.version.added", upload.number(), number))
                        .showAfter(redirect);
                return address(id);
            }
            error = "attachment.refused." + refusal.code();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("versionOf", number);
        model.addAttribute("versionError", error);
        return page.show(seen, TAB, model, locale);
    }

    /** The newest version of a file. */
    @PostMapping("/{number:[0-9]{1,6}}")
    ResponseEntity<byte[]> open(@PathVariable UUID id, @PathVariable int number) {
        SeenCase seen = cases.find(id).orElseThrow(CaseController::notFound);
        List<Attachment> versions = attachments.versions(id).getOrDefault(number, List.of());
        return file(seen, number, versions.isEmpty() ? 1 : versions.get(0).version());
    }

    @PostMapping("/{number:[0-9]{1,6}}/versions/{version:[0-9]{1,6}}")
    ResponseEntity<byte[]> openVersion(@PathVariable UUID id, @PathVariable int number, @PathVariable int version) {
        return file(cases.find(id).orElseThrow(CaseController::notFound), number, version);
    }

    /**
     * The file, which the ledger records, under a name that tells nothing. It may run nothing in our name when it is
     * shown.
     */
    private ResponseEntity<byte[]> file(SeenCase seen, int number, int version) {
        Attachments.Content file = attachments.open(seen.id(), number, version).orElseThrow(CaseController::notFound);
        String name = "%s-%d%s.%s"
                .formatted(
                        seen.caseNumber(),
                        number,
                        version == 1 ? "" : "-v" + version,
                        file.type().extension());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .cacheControl(CacheControl.noStore())
                .body(file.bytes());
    }

    @PostMapping("/{number:[0-9]{1,6}}/remove")
    @Once
    String remove(@PathVariable UUID id, @PathVariable int number, RedirectAttributes redirect) {
        findOwn(id);
        if (!attachments.remove(id, number)) {
            throw CaseController.notFound();
        }
        Notice.done("attachment.removed", number).showAfter(redirect);
        return address(id);
    }

    private static String address(UUID id) {
        return "redirect:/cases/" + id + "?tab=" + AttachmentsTab.KEY;
    }

    private SeenCase findOwn(UUID id) {
        return cases.find(id).filter(SeenCase::own).orElseThrow(CaseController::notFound);
    }
}
