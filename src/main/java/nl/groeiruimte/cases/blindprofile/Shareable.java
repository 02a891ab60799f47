package nl.groeiruimte.cases.blindprofile;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import nl.groeiruimte.cases.comparison.Band;
import nl.groeiruimte.cases.comparison.BandScale;
import nl.groeiruimte.cases.comparison.Measure;
import nl.groeiruimte.cases.comparison.RequestField;
import nl.groeiruimte.cases.comparison.Sharing;
import nl.groeiruimte.platform.form.FormValues;

/**
 * The needs of a request that a case lead can let a blind profile tell: many companies have them, so they point at
 * none. {@link RequestField} declares which ones and how; what is not declared so stays with the agency of origin.
 */
final class Shareable {

    /** What a profile always tells, as ranges of its own. */
    private static final Set<Measure> ALWAYS_TOLD = EnumSet.of(Measure.FLOOR_AREA, Measure.PLOT_AREA, Measure.DEMAND);

    private static final List<RequestField> FIELDS =
            RequestField.list().stream().filter(Shareable::chosen).toList();

    /** What a company does not need is no need. */
    private static final String NO_NEED = "no";

    private Shareable() {}

    /** The fields of all kinds, in a fixed order; no two of them have the same key. */
    static List<RequestField> fields() {
        return FIELDS;
    }

    /** Whether several codes can be chosen in the field. */
    static boolean several(String field) {
        return find(field)
                .filter(one -> one.sharing().how() == Sharing.How.CHOICES)
                .isPresent();
    }

    /** The need with another range; one without an amount stays as it is. */
    static SharedNeed within(SharedNeed need, BiFunction<BandScale, Band, Band> other) {
        return find(need.field())
                .map(one -> one.sharing().scale())
                .map(scale -> new SharedNeed(
                        need.kind(), need.field(), need.codes(), need.text(), other.apply(scale, need.band())))
                .orElse(need);
    }

    /** What of the request can be told, by kind and in a fixed order. */
    static List<SharedNeed> of(Map<String, FormValues> request) {
        return FIELDS.stream().flatMap(one -> need(one, request).stream()).toList();
    }

    private static boolean chosen(RequestField field) {
        return switch (field.sharing().how()) {
            case BAND -> !ALWAYS_TOLD.contains(field.measure());
            case CHOICE, CHOICES, CLASS, WORDS -> true;
            // Of the day a profile tells its own half-year.
            case STAYS, HALF_YEAR -> false;
        };
    }

    private static Optional<RequestField> find(String field) {
        return FIELDS.stream().filter(one -> one.key().equals(field)).findFirst();
    }

    private static Optional<SharedNeed> need(RequestField field, Map<String, FormValues> request) {
        String kind = field.kind();
        String key = field.key();
        FormValues facts = request.getOrDefault(kind, FormValues.empty());
        if (!facts.has(key)) {
            return Optional.empty();
        }
        return switch (field.sharing().how()) {
            case BAND ->
                facts.number(key)
                        .map(field.sharing().bands()::of)
                        .map(band -> new SharedNeed(kind, key, List.of(), null, band));
            case WORDS -> facts.text(key).map(text -> new SharedNeed(kind, key, List.of(), text, null));
            case CHOICES -> Optional.of(new SharedNeed(kind, key, facts.list(key), null, null));
            case CHOICE, CLASS ->
                facts.text(key)
                        .filter(code -> !NO_NEED.equals(code))
                        .map(code -> new SharedNeed(kind, key, List.of(code), null, null));
            case STAYS, HALF_YEAR -> Optional.empty();
        };
    }
}
