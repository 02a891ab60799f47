package nl.groeiruimte.reports.rendering;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.groeiruimte.platform.pdf.PdfFile;
import nl.groeiruimte.platform.spreadsheet.Workbook;
import nl.groeiruimte.reports.document.CanonicalJson;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * A report as page and as files. The same document gives the same page and the same bytes, whenever it is asked; what
 * it needs for a kind of file is loaded when the first such file is asked for.
 */
@Component
public class Publication {

    private static final String STYLE = "publication/pdf.css";

    private final MessageSource messages;
    private final SpringTemplateEngine templates;

    Publication(MessageSource messages, SpringTemplateEngine templates) {
        this.messages = messages;
        this.templates = templates;
    }

    /**
     * What {@code templates/publication/report.html} shows.
     *
     * @param links the address of the cases of a figure by its key (a target's code, or {@code ReportTable.place});
     *     none where the reader gets none
     */
    public ReportView view(ReportDocument document, Locale locale, Function<String, @Nullable String> links) {
        return new ReportViews(document, new Wording(messages, locale), links).view();
    }

    /** Only the report's tables, as {@code publication/report :: data} draws them; links as for {@link #view}. */
    public List<TableView> tables(Report report, Locale locale, Function<String, @Nullable String> links) {
        TableViews views = new TableViews(report, new Wording(messages, locale), links);
        return report.tables().stream().map(views::view).toList();
    }

    /** The report as a file in the reader's language; JSON holds both. */
    public byte[] render(ReportDocument document, FileFormat format, Locale locale) {
        return switch (format) {
            case JSON -> CanonicalJson.of(document);
            case PDF -> pdf(document, locale);
            case ODS -> workbook(document, locale).ods();
            case XLSX -> workbook(document, locale).xlsx();
            case CSV -> workbook(document, locale).csv(locale);
        };
    }

    /**
     * What differs between two reports, for {@code templates/publication/comparison.html}.
     *
     * @throws IllegalArgumentException when they are for different readers
     */
    public ComparisonView compare(ReportDocument before, ReportDocument after, Locale locale) {
        return new ComparisonViews(new Wording(messages, locale)).view(before, after);
    }

    /**
     * A year on one page, for {@code templates/publication/factsheet.html}.
     *
     * @param document the shared edition of a year's second half
     * @throws IllegalArgumentException for any other document
     */
    public FactsheetView factsheet(ReportDocument document, Locale locale) {
        return Factsheets.of(document, new Wording(messages, locale));
    }

    /** The same page as PDF. */
    public byte[] factsheetPdf(ReportDocument document, Locale locale) {
        return PdfFile.of(
                templates.process(
                        "publication/factsheet-pdf",
                        new Context(
                                locale, Map.of("view", factsheet(document, locale), "style", PdfFile.style(STYLE)))),
                written(document));
    }

    private Workbook workbook(ReportDocument document, Locale locale) {
        Wording wording = new Wording(messages, locale);
        return new Workbook(
                ReportViews.title(wording, document.report().period()),
                new ReportSheets(document, wording).pages(),
                written(document));
    }

    private byte[] pdf(ReportDocument document, Locale locale) {
        ReportView view = view(document, locale, key -> null);
        Wording wording = new Wording(messages, locale);
        return PdfFile.of(
                templates.process(
                        "publication/pdf",
                        new Context(
                                locale,
                                Map.of(
                                        "view",
                                        view,
                                        "title",
                                        view.head().title(),
                                        "subject",
                                        wording.message("subject", view.head().title()),
                                        "style",
                                        PdfFile.style(STYLE)))),
                written(document));
    }

    /** When the document was closed; while it is open, the last day that it counts. */
    private static Instant written(ReportDocument document) {
        return document.closedAt() != null
                ? document.closedAt()
                : document.report().until().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
