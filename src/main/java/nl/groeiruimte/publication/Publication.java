package nl.groeiruimte.publication;

import java.util.Locale;
import java.util.function.UnaryOperator;

import nl.groeiruimte.report.ReportDocument;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A report as page and as files. The same document gives the same page and the same bytes, whenever it is asked; what it
 * needs for a kind of file is loaded when the first such file is asked for.
 */
@Component
public class Publication {

    private final MessageSource messages;

    Publication(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What {@code templates/publication/report.html} shows.
     *
     * @param links the address of the cases behind a figure by its key (a target's code, or {@code ReportTable.behind}); null
     *              as answer where the reader gets none
     */
    public ReportView view(ReportDocument document, Locale locale, UnaryOperator<String> links) {
        return new ReportViews(document, new Wording(messages, locale), links).view();
    }

    /** The report as a file in the reader's language; JSON holds both. */
    public byte[] render(ReportDocument document, Format format, Locale locale) {
        return switch (format) {
            case JSON -> CanonicalJson.of(document);
            default -> throw new IllegalArgumentException("no such file: " + format);
        };
    }
}
