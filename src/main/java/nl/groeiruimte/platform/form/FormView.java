package nl.groeiruimte.platform.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.groeiruimte.platform.text.Blank;
import org.jspecify.annotations.Nullable;

/**
 * A form as the template shows it, in one language. Start with {@link Form#view}; the other methods give copies:
 * {@link #fill} for known values, {@link #show} for what was posted, {@link #refreshAt} for conditional fields.
 */
public final class FormView {

    private final Form form;
    private final Options options;
    private final Locale locale;
    private final Map<String, List<String>> typed;
    private final List<FieldError> errors;
    private final @Nullable String refreshUrl;
    private final Set<String> hidden;

    FormView(Form form, Options options, Locale locale) {
        this(form, options, locale, Map.of(), List.of(), null);
    }

    private FormView(
            Form form,
            Options options,
            Locale locale,
            Map<String, List<String>> typed,
            List<FieldError> errors,
            @Nullable String refreshUrl) {
        this.form = form;
        this.options = options;
        this.locale = locale;
        this.typed = typed;
        this.errors = errors;
        this.refreshUrl = refreshUrl;
        this.hidden = form.hidden(PostedReader.answers(form, typed), options);
    }

    /** The form filled with these values; values that are no field are left out. */
    public FormView fill(FormValues values) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (FormComponent field : form.fields()) {
            if (values.has(field.key())) {
                texts.put(field.key(), written(field, values));
            }
        }
        return new FormView(form, options, locale, texts, errors, refreshUrl);
    }

    private List<String> written(FormComponent field, FormValues values) {
        String key = field.key();
        return switch (field.kind()) {
            case NUMBER ->
                values.number(key).map(number -> writtenNumber(field, number)).stream()
                        .toList();
            case DATETIME -> values.date(key).map(Dates::write).stream().toList();
            case CHECKBOX -> values.flag(key) ? List.of("true") : List.of();
            case CHECKLIST -> values.list(key);
            default -> values.text(key).stream().toList();
        };
    }

    private String writtenNumber(FormComponent field, BigDecimal number) {
        return field.is(Format.YEAR)
                ? number.toPlainString()
                : Numbers.typed(number, field.input().limits().decimalDigits(), locale);
    }

    /** The form with these fields filled anew, or emptied. The other fields stay as they are. */
    public FormView refill(Map<String, ? extends @Nullable Object> values) {
        Map<String, List<String>> texts = new LinkedHashMap<>(typed);
        FormValues filled = FormValues.of(values);
        form.fields().stream()
                .filter(field -> values.containsKey(field.key()))
                .forEach(field -> texts.put(field.key(), written(field, filled)));
        return new FormView(form, options, locale, texts, errors, refreshUrl);
    }

    /** The form as it was posted, with everything to correct. */
    public FormView show(FormResult result) {
        return new FormView(
                form, options, locale, PostedReader.typed(form, result.posted()), result.errors(), refreshUrl);
    }

    /**
     * Known values in the fields that were not on the page when it was posted, such as those that a choice has just
     * brought.
     */
    public FormView fillNew(FormValues values) {
        Map<String, List<String>> texts = new LinkedHashMap<>(fill(values).typed);
        texts.putAll(typed);
        return new FormView(form, options, locale, texts, errors, refreshUrl);
    }

    /**
     * The form that asks this address for its conditional fields. It gets the whole form by POST; it answers with the
     * fragment {@code form/form :: fields(view)} to htmx (header HX-Request) and with the whole page to a browser
     * without JavaScript.
     */
    public FormView refreshAt(String url) {
        return new FormView(form, options, locale, typed, errors, url);
    }

    /** Key of the form. */
    public String key() {
        return form.key();
    }

    /** Where conditional fields are asked, if anywhere. */
    public @Nullable String refreshUrl() {
        return refreshUrl;
    }

    /** Everything to correct, in the order of the form. */
    public List<FieldMessage> errors() {
        return form.messages(errors, locale);
    }

    /** Whether the writer can say that texts were read again, so that they are taken as they are. */
    public boolean asksToCheckTexts() {
        return errors.stream()
                .anyMatch(error -> error.messageKey().startsWith(Form.MAY_NAME)
                        || error.messageKey().equals(Form.NO_LETTERS));
    }

    /** How many of the errors are answers that are still to be given. */
    public long missing() {
        return errors.stream()
                .filter(error -> error.messageKey().startsWith(Rules.REQUIRED))
                .count();
    }

    /** Fragment that a message of the error summary links to, if its field is on the page. */
    public @Nullable String errorTarget(FieldMessage message) {
        return all(parts())
                .filter(part -> part.isField() && part.isShown() && part.key().equals(message.key()))
                .findFirst()
                .map(PartView::focusId)
                .orElse(null);
    }

    private static Stream<PartView> all(List<PartView> parts) {
        return parts.stream().flatMap(part -> Stream.concat(Stream.of(part), all(part.children())));
    }

    /** The fields that were answered, for giving somebody back what they typed themselves. */
    public List<PartView> answered() {
        return all(parts())
                .filter(part -> part.isField() && part.isShown() && !Blank.is(part.readable()))
                .toList();
    }

    /** What stands on the page, in order. Conditional parts that are hidden now are there as empty places. */
    public List<PartView> parts() {
        return parts(form.components());
    }

    /** The same by row. */
    public List<PartRow> rows() {
        return PartRow.of(parts());
    }

    private List<PartView> parts(List<FormComponent> components) {
        return components.stream()
                .map(component -> new PartView(component, this, parts(component.children())))
                .toList();
    }

    /** The questions that a list of answers folds away, because nobody answered them. */
    public List<PartView> unanswered() {
        return all(parts())
                .filter(part -> part.isReadable() && !part.isAnswered())
                .toList();
    }

    Locale locale() {
        return locale;
    }

    Options options() {
        return options;
    }

    List<String> typed(String key) {
        return typed.getOrDefault(key, List.of());
    }

    boolean isHidden(String key) {
        return hidden.contains(key);
    }

    /** The first error of a field. */
    @Nullable
    FieldMessage error(FormComponent field) {
        return errors.stream()
                .filter(error -> error.key().equals(field.key()))
                .findFirst()
                .map(error -> FieldMessage.of(error, field, locale))
                .orElse(null);
    }

    /** Outermost conditional components that come or go, directly or by way of another, when this field changes. */
    Set<String> dependents(String key) {
        Set<String> dependents = new LinkedHashSet<>();
        Set<String> changing = new LinkedHashSet<>(Set.of(key));
        while (addDependents(form.components(), changing, dependents)) {
            // Again, because a field that comes or goes may decide on others.
        }
        return dependents;
    }

    private static boolean addDependents(List<FormComponent> components, Set<String> changing, Set<String> dependents) {
        boolean added = false;
        for (FormComponent component : components) {
            if (component.hide() != null && component.hide().names().stream().anyMatch(changing::contains)) {
                added |= dependents.add(component.key());
                addFields(component, changing);
            } else {
                added |= addDependents(component.children(), changing, dependents);
            }
        }
        return added;
    }

    private static void addFields(FormComponent component, Collection<String> keys) {
        keys.add(component.key());
        component.children().forEach(child -> addFields(child, keys));
    }
}
