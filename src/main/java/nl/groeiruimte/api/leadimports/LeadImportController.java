package nl.groeiruimte.api.leadimports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.CallerLanguage;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.api.http.IdempotencyKey;
import nl.groeiruimte.api.http.Page;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.ProblemType;
import nl.groeiruimte.api.http.Query;
import nl.groeiruimte.cases.lead.Registration;
import nl.groeiruimte.cases.leadimport.LeadImport;
import nl.groeiruimte.cases.leadimport.LeadImports;
import nl.groeiruimte.cases.leadimport.LineWords;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files with companies of the agency whose system asks. */
@RestController
@RequestMapping(path = Api.LEAD_IMPORTS, produces = MediaType.APPLICATION_JSON_VALUE)
class LeadImportController implements LeadImportOperations {

    private static final int KIB = 1024;

    private final LeadImports imports;
    private final LineWords words;
    private final FormCatalogue forms;
    private final MessageSource messages;

    LeadImportController(LeadImports imports, LineWords words, FormCatalogue forms, MessageSource messages) {
        this.imports = imports;
        this.words = words;
        this.forms = forms;
        this.messages = messages;
    }

    @Override
    @PostMapping(consumes = {XLSX, ODS, CSV})
    public ResponseEntity<LeadImportResource> send(
            HttpServletRequest request, @RequestParam MultiValueMap<String, String> query) throws IOException {
        List<Fault> faults = new ArrayList<>(Query.of(query).faults());
        String key = IdempotencyKey.of(request, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        LeadImports.Outcome outcome = imports.send(file(request), "api", key);
        if (outcome instanceof LeadImports.Outcome.OtherContent) {
            throw ProblemException.of(ProblemType.IDEMPOTENCY_KEY_USED);
        }
        if (!(outcome instanceof LeadImports.Outcome.Taken taken)) {
            throw ProblemException.of(ProblemType.LEAD_IMPORTS_BUSY);
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.accepted()
                .location(URI.create(address(taken.imported().id())));
        return (taken.replayed() ? answer.header("Idempotent-Replayed", "true") : answer)
                .body(resource(taken.imported(), request));
    }

    private static byte[] file(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LeadImports.MOST_BYTES) {
            throw tooLarge();
        }
        byte[] file = request.getInputStream().readNBytes(LeadImports.MOST_BYTES + 1);
        if (file.length > LeadImports.MOST_BYTES) {
            throw tooLarge();
        }
        return file;
    }

    private static ProblemException tooLarge() {
        return ProblemException.of(ProblemType.BODY_TOO_LARGE, LeadImports.MOST_BYTES / KIB);
    }

    @Override
    @GetMapping("/{id}")
    public LeadImportResource find(
            @PathVariable String id, HttpServletRequest request, @RequestParam MultiValueMap<String, String> query) {
        Query.none(query);
        return resource(find(id), request);
    }

    @Override
    @GetMapping("/{id}/lines")
    public ResponseEntity<LeadImportResource.Lines> lines(
            @PathVariable String id, HttpServletRequest request, @RequestParam MultiValueMap<String, String> given) {
        Query query = Query.of(given, "verdict", "after", "limit");
        LeadImport.Verdict only =
                query.one("verdict", Stream.of(LeadImport.Verdict.values()), LeadImport.Verdict::code);
        long after =
                Optional.ofNullable(query.number("after", 0, Integer.MAX_VALUE)).orElse(0L);
        int limit = query.limit();
        query.check();
        UUID found = find(id).id();
        List<LeadImport.Line> some = imports.lines(found, only, after, limit + 1);
        List<LeadImport.Line> page = some.subList(0, Math.min(limit, some.size()));
        String next = some.size() <= limit
                ? null
                : Page.next(
                        address(found) + "/lines",
                        query,
                        "after",
                        Long.toString(page.get(limit - 1).number()));
        Locale locale = CallerLanguage.of(request);
        Form form = forms.form(Registration.FORM);
        return Page.answer(
                new LeadImportResource.Lines(
                        page.stream()
                                .map(line -> LeadImportResource.Line.of(line, form, locale, messages))
                                .toList(),
                        next),
                next);
    }

    @Override
    @PostMapping("/{id}/confirmation")
    public ResponseEntity<LeadImportResource> confirm(
            @PathVariable String id, HttpServletRequest request, @RequestParam MultiValueMap<String, String> query) {
        Query.none(query);
        UUID found = find(id).id();
        if (!imports.confirm(found)) {
            throw ProblemException.of(ProblemType.LEAD_IMPORT_NOT_READY);
        }
        return ResponseEntity.accepted().location(URI.create(address(found))).body(resource(find(id), request));
    }

    @Override
    @PostMapping("/{id}/cancellation")
    public LeadImportResource cancel(
            @PathVariable String id, HttpServletRequest request, @RequestParam MultiValueMap<String, String> query) {
        Query.none(query);
        if (!imports.cancel(find(id).id())) {
            throw ProblemException.of(ProblemType.LEAD_IMPORT_ENDED);
        }
        return resource(find(id), request);
    }

    private LeadImport find(String id) {
        // Text that is no id is answered as an id that is nobody's.
        try {
            return imports.find(UUID.fromString(id)).orElseThrow(ProblemException::notFound);
        } catch (IllegalArgumentException noId) {
            throw ProblemException.notFound();
        }
    }

    private LeadImportResource resource(LeadImport found, HttpServletRequest request) {
        return LeadImportResource.of(found, address(found.id()), words, CallerLanguage.of(request));
    }

    private static String address(UUID id) {
        return Api.LEAD_IMPORTS + "/" + id;
    }
}
