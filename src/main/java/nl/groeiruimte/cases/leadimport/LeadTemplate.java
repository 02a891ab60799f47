package nl.groeiruimte.cases.leadimport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.form.FieldFact;
import nl.groeiruimte.platform.spreadsheet.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The file to fill in: a sheet with a heading for each column, and one that explains them. */
@Component
public class LeadTemplate {

    private final LeadColumns columns;
    private final MessageSource messages;

    LeadTemplate(LeadColumns columns, MessageSource messages) {
        this.columns = columns;
        this.messages = messages;
    }

    /** Its sheets in this language, the one to fill in first. */
    public List<Sheet> sheets(Locale locale) {
        return List.of(
                new Sheet(
                        say("leadimport.template.companies", locale),
                        columns.columns().stream()
                                .map(column -> column.label().in(locale))
                                .toList(),
                        List.of()),
                new Sheet(
                        say("leadimport.template.explanation", locale),
                        List.of("column", "required", "what", "choices").stream()
                                .map(heading -> say("leadimport.template." + heading, locale))
                                .toList(),
                        columns.columns().stream()
                                .map(column -> explained(column, locale))
                                .toList()));
    }

    /** What a column expects, in words; empty when there is no more to say than its name. */
    public String expects(String key, Locale locale) {
        return columns.columns().stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .map(column -> column.shape() == FieldFact.Shape.FLAG
                                || column.choices().isEmpty()
                        ? what(column, locale)
                        : choices(column, locale).replace("\n", "; "))
                .orElse("");
    }

    private List<@Nullable Object> explained(FieldFact column, Locale locale) {
        return new ArrayList<>(Arrays.asList(
                column.label().in(locale),
                say(column.required() ? "leadimport.template.yes" : "leadimport.template.no", locale),
                what(column, locale),
                choices(column, locale)));
    }

    private String what(FieldFact column, Locale locale) {
        String shape = say("leadimport.template.shape." + column.shape().name().toLowerCase(Locale.ROOT), locale);
        String words = column.description().in(locale);
        return words.isEmpty() ? shape : shape + " " + words;
    }

    private static String choices(FieldFact column, Locale locale) {
        return column.choices().stream()
                .map(choice -> choice.label(locale).equals(choice.value())
                        ? choice.value()
                        : choice.label(locale) + " (" + choice.value() + ")")
                .collect(Collectors.joining("\n"));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
