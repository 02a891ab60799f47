package nl.groeiruimte.cases.leadimport;

import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.form.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong with a line as people read it. */
@Component
public class LineWords {

    /**
     * Something to mend.
     *
     * @param column as the file calls it; empty when it is about the line
     * @param expected empty when {@code wrong} says it
     */
    public record Fault(long line, String column, String wrong, String expected) {}

    private final LeadColumns columns;
    private final LeadTemplate template;
    private final MessageSource messages;

    LineWords(LeadColumns columns, LeadTemplate template, MessageSource messages) {
        this.columns = columns;
        this.template = template;
        this.messages = messages;
    }

    /** Everything that is wrong with a line, in this language. */
    public List<Fault> of(LeadImport.Line line, Locale locale) {
        return line.faults().stream().map(fault -> of(line, fault, locale)).toList();
    }

    private Fault of(LeadImport.Line line, FieldError fault, Locale locale) {
        String wrong = messages.getMessage(
                columns.form().messages(List.of(fault), locale).get(0), locale);
        return new Fault(
                line.number(),
                fault.key().isEmpty() ? "" : columns.heading(fault.key(), locale),
                wrong,
                fault.key().isEmpty() ? "" : template.expects(fault.key(), locale));
    }

    /** Why nothing of a file can be taken, and what to do. */
    public String of(LeadImport.Problem problem, Locale locale) {
        Object[] args = problem.code().equals("missing-columns")
                ? new Object[] {
                    String.join(
                            "; ",
                            List.of(problem.args().get(0).split(",")).stream()
                                    .map(column -> columns.heading(column, locale))
                                    .toList())
                }
                : problem.args().stream()
                        .<Object>map(arg -> arg.matches("[0-9]{1,9}") ? Integer.valueOf(arg) : arg)
                        .toArray();
        return messages.getMessage("leadimport.broken." + problem.code(), args, locale);
    }
}
