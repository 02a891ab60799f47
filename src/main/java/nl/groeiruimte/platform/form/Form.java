package nl.groeiruimte.platform.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A form: reads answers and makes the view that the template {@code form/form} shows. Immutable. */
public final class Form {

    /** What a browser posts when the writer read texts again that seem to name the company. */
    public static final String TEXTS_CHECKED = "textsChecked";

    static final String MAY_NAME = "form.error.may-name-company";
    static final String NO_LETTERS = "form.error.no-letters";
    static final String NAMES = "proposition.error.names-company";
    static final String BY_WORD = "-by";

    private final String key;
    private final List<FormComponent> components;
    private final Map<String, FormComponent> fields = new LinkedHashMap<>();

    Form(String key, List<FormComponent> components) {
        this.key = key;
        this.components = List.copyOf(components);
        flat(components)
                .filter(component -> component.kind().isField())
                .forEach(field -> fields.put(field.key(), field));
    }

    private static Stream<FormComponent> flat(List<FormComponent> components) {
        return components.stream()
                .flatMap(component -> Stream.concat(Stream.of(component), flat(component.children())));
    }

    /** Name of the form, as tasks refer to it. */
    public String key() {
        return key;
    }

    /** The keys of all its fields, in their order. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    /** All its fields as programs know them, in their order. */
    public List<FieldFact> facts() {
        return fields.values().stream().map(FieldFact::of).toList();
    }

    /** The same with the choices that the server gives. */
    public List<FieldFact> facts(Options options) {
        return fields.values().stream()
                .map(field -> FieldFact.of(field, options))
                .toList();
    }

    /** The keys of the fields that tell which company it is. */
    public Set<String> identityKeys() {
        return fields.values().stream()
                .filter(field -> field.input().identity())
                .map(FormComponent::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The keys of the texts about a case that people read who may not know which company it is. */
    public Set<String> textsForOthers() {
        return fields.values().stream()
                .filter(field -> field.kind().isTyped()
                        && readers(field) != Readers.OF_IDENTITY
                        && readers(field) != Readers.ALL)
                .map(FormComponent::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The keys of the texts that asked regions read, which may not know who asks. */
    public Set<String> textsForRegions() {
        return fields.values().stream()
                .filter(field -> field.kind().isTyped() && readers(field) == Readers.REGIONS)
                .map(FormComponent::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether several choices can be made in a field. */
    public boolean isList(String key) {
        return field(key).kind() == Kind.CHECKLIST;
    }

    /** Whether a field offers this choice. */
    public boolean offers(String key, String choice, Options options) {
        return field(key).choice(choice, options).isPresent();
    }

    /** Name of the list of which a field offers the choices, if it offers any and they are not its own. */
    public @Nullable String listOf(String key) {
        FormComponent field = fields.get(key);
        return field == null ? null : field.input().valuesKey();
    }

    private FormComponent field(String fieldKey) {
        FormComponent field = fields.get(fieldKey);
        if (field == null) {
            throw new IllegalArgumentException("The form '" + key + "' has no field '" + fieldKey + "'");
        }
        return field;
    }

    /** A form of some of its fields alone, one below the other. */
    public Form only(Collection<String> keys) {
        return new Form(
                key,
                fields.values().stream()
                        .filter(field -> keys.contains(field.key()))
                        .toList());
    }

    /** Names of the lists of choices that the server has to give. */
    public Set<String> optionNames() {
        return fields.values().stream()
                .filter(field -> !field.input().fixed())
                .map(field -> field.input().valuesKey())
                .filter(name -> name != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Reads what a browser posted (a MultiValueMap is such a map). Other names than the form's are ignored; hidden
     * fields are neither required nor kept; all errors come at once.
     *
     * @param today the day that "future" and "past" are judged by
     */
    public FormResult read(Map<String, List<String>> posted, Options options, LocalDate today) {
        Map<String, List<String>> typed = PostedReader.typed(this, posted);
        return judge(PostedReader.answers(this, typed), typed, List.of(), new Rules(options, today));
    }

    /**
     * Reads values as JSON knows them: text, number, true or false, list of text, days as yyyy-mm-dd. Unknown names and
     * wrong types are errors; the rest is judged as in {@link #read}.
     */
    public FormResult readTyped(Map<String, ?> values, Options options, LocalDate today) {
        return judge(
                TypedReader.answers(this, values),
                Map.of(),
                TypedReader.unknownFields(this, values),
                new Rules(options, today));
    }

    private FormResult judge(
            Map<String, Answer> answers, Map<String, List<String>> typed, List<FieldError> first, Rules rules) {
        Set<String> hidden = hidden(answers, rules.options());
        Map<String, @Nullable Object> context = Visibility.context(this, values(answers), hidden);
        List<FieldError> errors = new ArrayList<>(first);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (FormComponent field : fields()) {
            if (hidden.contains(field.key())) {
                continue;
            }
            Answer answer = answers.getOrDefault(field.key(), Answer.NONE);
            rules.check(field, answer, context)
                    .ifPresentOrElse(
                            errors::add, () -> values.put(field.key(), field.inOrder(answer.value(), rules.options())));
        }
        List<String> wrong = errors.stream().map(FieldError::key).toList();
        return new FormResult(FormValues.of(values).beside(wrong), errors, typed);
    }

    /**
     * The result with what others found wrong as well: one error a field, the first found, in the order of the form.
     * Words that give something away are told all at once, whoever found them.
     */
    public FormResult also(FormResult result, List<FieldError> more) {
        List<String> order = List.copyOf(fields.keySet());
        Map<String, FieldError> byField = new LinkedHashMap<>();
        Stream.concat(result.errors().stream(), more.stream())
                .forEach(error -> byField.merge(
                        error.key(), error, (first, next) -> first.tells() && next.tells() ? first.and(next) : first));
        return result.withErrors(byField.values().stream()
                .sorted(Comparator.comparingInt(error -> order.indexOf(error.key())))
                .toList());
    }

    /**
     * The result when texts that may be printed hold signs that paper cannot show: a warning, which ends when the
     * writer says to have read them again.
     *
     * @param missing which signs of a text no letter type has
     */
    public FormResult printing(FormResult result, Function<String, List<String>> missing, boolean checked) {
        return also(
                result,
                fields.values().stream()
                        .filter(field -> field.input().printed() && !checked)
                        .flatMap(field -> result
                                .values()
                                .text(field.key())
                                .map(missing)
                                .filter(signs -> !signs.isEmpty())
                                .map(signs -> FieldError.of(field.key(), NO_LETTERS, String.join(" ", signs)))
                                .stream())
                        .toList());
    }

    /**
     * The result when these texts seem to name the company: refused where others than colleagues read it; otherwise a
     * warning, which ends when the writer says to have read it again, because a name may be an ordinary word as well.
     *
     * @param naming keys of {@link #textsForOthers}, each with all words that name it, or none when the whole does
     * @param checked whether the writer said so
     */
    public FormResult naming(FormResult result, Map<String, List<TellingWord>> naming, boolean checked) {
        return also(
                result,
                naming.entrySet().stream()
                        .filter(found ->
                                !checked || readers(field(found.getKey())).others())
                        .map(found -> naming(found.getKey(), found.getValue()))
                        .toList());
    }

    private FieldError naming(String key, List<TellingWord> words) {
        String message = readers(field(key)).others() ? NAMES : MAY_NAME;
        return words.isEmpty() ? FieldError.of(key, message) : FieldError.of(key, message + BY_WORD, words.toArray());
    }

    private static Readers readers(FormComponent field) {
        return field.input().readers();
    }

    /** Keys of the components that are not asked after these answers, or not at all. */
    Set<String> hidden(Map<String, Answer> answers, Options options) {
        return Visibility.hidden(this, values(answers), options.notAsked());
    }

    private static Map<String, @Nullable Object> values(Map<String, Answer> answers) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        answers.forEach((name, answer) -> values.put(name, answer.value()));
        return values;
    }

    /** The empty form in this language; see {@link FormView} for filling it. */
    public FormView view(Options options, Locale locale) {
        return new FormView(this, options, locale);
    }

    /** The errors as messages in this language, for those who don't show the form. */
    public List<FieldMessage> messages(List<FieldError> errors, Locale locale) {
        return errors.stream()
                .map(error -> FieldMessage.of(error, fields.get(error.key()), locale))
                .toList();
    }

    List<FormComponent> components() {
        return components;
    }

    List<FormComponent> fields() {
        return List.copyOf(fields.values());
    }
}
