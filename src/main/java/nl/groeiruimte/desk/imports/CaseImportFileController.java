package nl.groeiruimte.desk.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.cases.leadimport.LeadImport;
import nl.groeiruimte.cases.leadimport.LeadImports;
import nl.groeiruimte.cases.leadimport.LeadTemplate;
import nl.groeiruimte.cases.leadimport.LineWords;
import nl.groeiruimte.platform.spreadsheet.Sheet;
import nl.groeiruimte.platform.spreadsheet.SheetFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The template to fill in, and what would come of each line as a file. */
@Controller
@RequestMapping("/cases/import")
@PreAuthorize("hasRole('TASKFORCE')")
class CaseImportFileController {

    private final LeadTemplate template;
    private final LeadImports imports;
    private final LineWords words;
    private final MessageSource messages;

    CaseImportFileController(LeadTemplate template, LeadImports imports, LineWords words, MessageSource messages) {
        this.template = template;
        this.imports = imports;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping("/template.{format:xlsx|ods|csv}")
    ResponseEntity<byte[]> template(@PathVariable String format, Locale locale) {
        return SheetFormat.valueOf(format.toUpperCase(Locale.ROOT))
                .download(template.sheets(locale), "groeiruimte-" + say("leadimport.template.file", locale), locale);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/lines.csv")
    ResponseEntity<byte[]> lines(@PathVariable UUID id, Locale locale) {
        imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (LeadImport.Line line : imports.lines(id, null, 0, LeadImports.MOST_COMPANIES)) {
            String verdict = say("leadimport.verdict." + line.verdict().code(), locale);
            if (line.faults().isEmpty()) {
                rows.add(Arrays.asList(line.number(), verdict, null, null, null));
            }
            words.of(line, locale)
                    .forEach(fault -> rows.add(
                            Arrays.asList(line.number(), verdict, fault.column(), fault.wrong(), fault.expected())));
        }
        List<String> headings = List.of("line", "verdict", "column", "wrong", "expected").stream()
                .map(column -> say("leadimport.fault." + column, locale))
                .toList();
        return SheetFormat.CSV.download(
                new Sheet("import", headings, rows), "import-" + id.toString().substring(0, 8), locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
