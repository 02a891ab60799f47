package nl.groeiruimte.desk.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.groeiruimte.cases.attachment.Attachments;
import nl.groeiruimte.cases.attachment.FileType;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** An agency's own templates: which there are, a new version, and what templates can ask for. */
@Controller
@RequestMapping("/documents")
@PreAuthorize("hasRole('TASKFORCE')")
class TemplateController {

    private static final String KIND = "/{kind:[a-z-]{1,30}}";

    private final DocumentTemplates templates;
    private final Documents documents;
    private final ExampleTemplate example;
    private final Attachments attachments;

    TemplateController(
            DocumentTemplates templates, Documents documents, ExampleTemplate example, Attachments attachments) {
        this.templates = templates;
        this.documents = documents;
        this.example = example;
        this.attachments = attachments;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("kinds", DocumentKind.values());
        model.addAttribute("templates", templates.all());
        model.addAttribute("fields", DocumentField.values());
        model.addAttribute("megabytes", attachments.maxMegabytes());
        return "documents/templates";
    }

    @PostMapping(KIND)
    @Once
    String add(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        DocumentKind of = find(kind);
        byte[] content = file == null ? new byte[0] : file.getBytes();
        boolean chosen = file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isEmpty();
        Documents.@Nullable Taken taken = chosen ? documents.take(of, content) : null;
        if (taken != null && taken.version() > 0) {
            Notice.done("documents.added", taken.version()).showAfter(redirect);
            return "redirect:/documents";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refusedKind", of);
        model.addAttribute("refusal", taken == null ? "none" : taken.refusal().orElse(null));
        if (taken != null) {
            model.addAttribute("problems", taken.problems());
        }
        return show(model);
    }

    @GetMapping(KIND + "/example")
    ResponseEntity<byte[]> example(@PathVariable String kind, @RequestParam(defaultValue = "") String type) {
        DocumentKind of = find(kind);
        FileType as = type.equals(FileType.ODT.extension()) ? FileType.ODT : FileType.DOCX;
        return file(as, of.code() + "." + as.extension(), example.of(of, as));
    }

    @GetMapping(KIND + "/{version:[0-9]{1,6}}")
    ResponseEntity<byte[]> version(@PathVariable String kind, @PathVariable int version) {
        DocumentKind of = find(kind);
        DocumentTemplates.Version found = templates.all().getOrDefault(of, List.of()).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(TemplateController::notFound);
        return file(
                found.type(),
                found.fileName(),
                templates.content(of, version).orElseThrow(TemplateController::notFound));
    }

    private static ResponseEntity<byte[]> file(FileType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    private static DocumentKind find(String kind) {
        return DocumentKind.of(kind).orElseThrow(TemplateController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
