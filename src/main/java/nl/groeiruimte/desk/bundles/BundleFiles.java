package nl.groeiruimte.desk.bundles;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.platform.pdf.PdfFile;
import nl.groeiruimte.platform.spreadsheet.Sheet;
import nl.groeiruimte.platform.spreadsheet.Workbook;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** The files of a frozen version, all made of the same tables; the same version gives the same bytes. */
@Component
class BundleFiles {

    /** A kind of file. */
    enum Format {
        PDF("application/pdf", "pdf"),
        ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        CSV("application/zip", "zip");

        private final String mediaType;
        private final String extension;

        Format(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        String mediaType() {
            return mediaType;
        }

        String extension() {
            return extension;
        }

        /** The name in an address, and in the ledger. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final BundleTables tables;
    private final MessageSource messages;
    private final SpringTemplateEngine templates;
    private final ApplicationContext beans;

    BundleFiles(BundleTables tables, MessageSource messages, SpringTemplateEngine templates, ApplicationContext beans) {
        this.tables = tables;
        this.messages = messages;
        this.templates = templates;
        this.beans = beans;
    }

    byte[] file(FrozenBundle frozen, Format format, Locale locale) {
        return switch (format) {
            case PDF -> pdf(frozen, locale);
            case ODS -> workbook(frozen, locale).ods();
            case XLSX -> workbook(frozen, locale).xlsx();
            case CSV -> workbook(frozen, locale).csv(locale);
        };
    }

    private byte[] pdf(FrozenBundle frozen, Locale locale) {
        Map<String, Object> model = new HashMap<>();
        model.put("frozen", frozen);
        model.put("document", frozen.document());
        model.put("companies", tables.companies(frozen.document(), locale));
        model.put("tables", tables.of(frozen.document(), locale));
        model.put("style", PdfFile.style());
        // So that the template can ask beans for words, as on pages.
        model.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        return PdfFile.of(
                PdfFile.printable(templates.process("bundle/pdf", new Context(locale, model))), frozen.frozenAt());
    }

    private Workbook workbook(FrozenBundle frozen, Locale locale) {
        BundleDocument document = frozen.document();
        return new Workbook(
                messages.getMessage("bundle.version.title", new Object[] {document.name(), document.version()}, locale),
                tables.of(document, locale).stream()
                        .map(table -> new Workbook.Page(
                                table.key(),
                                new Sheet(
                                        table.title(),
                                        List.of(table.head(), table.measure()),
                                        table.rows().stream()
                                                .map(row -> List.<Object>of(row.label(), row.told()))
                                                .toList())))
                        .toList(),
                frozen.frozenAt());
    }
}
