package nl.groeiruimte.cases.leadimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.cases.lead.Registration;
import nl.groeiruimte.platform.form.FieldFact;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.platform.text.PlainName;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The columns of a file with companies: one for each field of the form with which people start a case, called by its
 * key, or its Dutch or English label, and one in which they say to have read the texts again.
 */
@Component
public class LeadColumns {

    /** The column that is no field of the form. */
    static final String TEXTS_CHECKED = Form.TEXTS_CHECKED;

    private static final String OF_SOME = "technologyNote";

    /** Names that the sheet with explanations has. */
    private static final String EXPLANATION = "leadimport.template.explanation";

    private final FormCatalogue forms;
    private final Registration registration;
    private final MessageSource messages;

    LeadColumns(FormCatalogue forms, Registration registration, MessageSource messages) {
        this.forms = forms;
        this.registration = registration;
        this.messages = messages;
    }

    Form form() {
        return forms.form(Registration.FORM);
    }

    Options options() {
        return registration.options();
    }

    /** All columns, in the order of the template. */
    List<FieldFact> columns() {
        List<FieldFact> columns = new ArrayList<>(form().facts(options()));
        columns.add(new FieldFact(
                TEXTS_CHECKED,
                FieldFact.Shape.FLAG,
                said("leadimport.column.texts-checked"),
                Bilingual.NONE,
                List.of(),
                said("leadimport.column.texts-checked.what"),
                false));
        return columns;
    }

    /** What a column is called. */
    public String heading(String column, Locale locale) {
        return columns().stream()
                .filter(one -> one.key().equals(column))
                .findFirst()
                .map(one -> one.label().in(locale))
                .orElse(column);
    }

    List<String> besideNames() {
        return Bilingual.LANGUAGES.stream()
                .map(language -> messages.getMessage(EXPLANATION, null, language))
                .toList();
    }

    /** The words of one file, of which each is looked up very often. */
    Words words() {
        return new Words(columns());
    }

    private Bilingual said(String key) {
        return Bilingual.said(locale -> messages.getMessage(key, null, locale));
    }

    /** Which words stand for which column and code. */
    static final class Words {

        private final Map<String, FieldFact> columns = new HashMap<>();
        private final Map<String, Map<String, String>> codes = new HashMap<>();
        private final List<FieldFact> all;

        private Words(List<FieldFact> all) {
            this.all = all;
            for (FieldFact column : all) {
                columns.put(PlainName.of(column.key()), column);
                Bilingual.LANGUAGES.forEach(language ->
                        columns.putIfAbsent(PlainName.of(column.label().in(language)), column));
                Map<String, String> known = codes.computeIfAbsent(column.key(), key -> new HashMap<>());
                for (Option choice : column.choices()) {
                    known.put(PlainName.of(choice.value()), choice.value());
                    Bilingual.LANGUAGES.forEach(
                            language -> known.putIfAbsent(PlainName.of(choice.label(language)), choice.value()));
                }
            }
        }

        @Nullable
        FieldFact column(String heading) {
            return columns.get(PlainName.of(heading));
        }

        /** The code that a word of this column stands for, if it does. */
        @Nullable
        String code(FieldFact column, String word) {
            Map<String, String> known = codes.get(column.key());
            return known == null ? null : known.get(PlainName.of(word));
        }

        /** Columns without which no line can be taken. */
        List<FieldFact> needed() {
            return all.stream()
                    .filter(FieldFact::required)
                    // Asked only of some, by what stands in another column.
                    .filter(column -> !column.key().equals(OF_SOME))
                    .toList();
        }
    }
}
