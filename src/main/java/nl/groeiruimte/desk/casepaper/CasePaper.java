package nl.groeiruimte.desk.casepaper;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.pdf.Letters;
import nl.groeiruimte.platform.pdf.PdfFile;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Makes the document; what of it is loaded for PDF files is so with the first one. */
@Component
class CasePaper {

    private final List<PaperPart> parts;
    private final NamelessPage nameless;
    private final SpringTemplateEngine templates;
    private final ApplicationContext beans;
    private final CurrentAsker asker;
    private final Clock clock;

    CasePaper(
            List<PaperPart> parts,
            NamelessPage nameless,
            SpringTemplateEngine templates,
            ApplicationContext beans,
            CurrentAsker asker,
            Clock clock) {
        this.parts = parts;
        this.nameless = nameless;
        this.templates = templates;
        this.beans = beans;
        this.asker = asker;
        this.clock = clock;
    }

    /**
     * The file.
     *
     * @param lead a case of the asker's own agency
     * @param named whether it tells who the company is, which the ledger records
     */
    byte[] pdf(Lead lead, boolean named, Locale locale) {
        Instant now = clock.instant();
        Map<String, Object> model = new HashMap<>();
        model.put("lead", lead);
        model.put("named", named);
        model.put("madeAt", now);
        model.put("madeBy", asker.get().name());
        model.put("style", PdfFile.style("casepaper/pdf.css"));
        // So that templates can ask beans for words, as on pages.
        model.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        parts.forEach(part -> part.describe(lead, named, model, locale));
        String page = page(lead, named, model, locale);
        if (!Letters.missing(List.of(page)).isEmpty()) {
            model.put("unshown", true);
            page = page(lead, named, model, locale);
        }
        return PdfFile.of(page, now);
    }

    private String page(Lead lead, boolean named, Map<String, Object> model, Locale locale) {
        String page = PdfFile.printable(templates.process("casepaper/pdf", new Context(locale, model)));
        return named ? page : nameless.of(page, lead.id(), locale);
    }
}
