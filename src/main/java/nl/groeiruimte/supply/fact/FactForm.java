package nl.groeiruimte.supply.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Facts as a form asks them; see {@link DeclaredFact#fields} for its keys. */
public final class FactForm {

    /** From where the answers are. */
    public static final String SOURCE = "source";
    /** Since when it is known. */
    public static final String KNOWN_ON = "knownOn";
    /** Ticked when what was not changed is still right. */
    public static final String CONFIRMS_OTHERS = "confirmsOthers";

    private FactForm() {}

    /** The known facts as answers. */
    public static <F extends Enum<F> & DeclaredFact> Map<String, @Nullable Object> of(KnownFacts<F> facts) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (F fact : facts.all()) {
            Object known = facts.known(fact);
            switch (fact.type()) {
                case RANGE -> {
                    values.put(fact.field() + "From", known == null ? null : ((AmountRange) known).from());
                    values.put(fact.field() + "To", known == null ? null : ((AmountRange) known).to());
                }
                case YES_NO -> values.put(fact.field(), answer((Boolean) known));
                case NUMBER ->
                    values.put(fact.field(), fact.unit() == FactUnit.YEAR && known != null ? known.toString() : known);
                case WINDOWS ->
                    values.put(
                            fact.field(),
                            known == null
                                    ? null
                                    : WrittenWindows.write((Windows) known, LocaleContextHolder.getLocale())
                                            .replace("; ", "\n"));
                default -> values.put(fact.field(), known);
            }
        }
        return values;
    }

    /** Where what was answered comes from. */
    public static Provenance provenance(FormValues values, LocalDate today, String by) {
        return new Provenance(
                values.text(SOURCE).orElse(null), values.date(KNOWN_ON).orElse(today), by);
    }

    /** The facts as the form was answered; what was left empty is unknown, what changed comes from {@code now}. */
    public static <F extends Enum<F> & DeclaredFact, K extends KnownFacts<F>> K facts(
            KnownFacts<F> before, KnownFacts.Builder<F, K> after, FormValues values, Provenance now) {
        for (F fact : before.all()) {
            Object known = value(values, fact);
            after.known(fact, known);
            if (!Objects.equals(known == null ? null : fact.checked(known), before.known(fact))) {
                after.provenance(fact, known == null ? null : now);
            }
        }
        return after.build();
    }

    /** What the form itself cannot know to be wrong: what is the wrong way round, and changes without a source. */
    public static <F extends Enum<F> & DeclaredFact> List<FieldError> check(KnownFacts<F> before, FormValues values) {
        List<FieldError> errors = new ArrayList<>();
        for (F fact : before.all()) {
            if (fact.type() == FactType.RANGE && wrongWayRound(end(values, fact, "From"), end(values, fact, "To"))) {
                errors.add(FieldError.of(fact.field() + "To", "supply.error.range"));
            }
            windows(values, fact, fact.field()).ifPresent(errors::add);
        }
        // What is wrong would add something too, once it is put right.
        boolean adds = !errors.isEmpty() || before.all().stream().anyMatch(fact -> wrong(values, fact));
        if (!values.answered(SOURCE) && (adds || addsSomething(before, values))) {
            errors.add(FieldError.of(SOURCE, "supply.error.source"));
        }
        return errors;
    }

    /** Whether the first is more than the second. */
    static boolean wrongWayRound(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return from != null && to != null && from.compareTo(to) > 0;
    }

    private static Optional<FieldError> windows(FormValues values, DeclaredFact fact, String field) {
        if (fact.type() != FactType.WINDOWS) {
            return Optional.empty();
        }
        WrittenWindows.Wrong wrong =
                WrittenWindows.read(values.text(field).orElse(null)).wrong();
        return Optional.ofNullable(wrong)
                .map(what -> FieldError.of(
                        field,
                        "supply.error." + what.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private static boolean wrong(FormValues values, DeclaredFact fact) {
        return fact.fields().stream().anyMatch(key -> values.answered(key) && !values.has(key));
    }

    private static <F extends Enum<F> & DeclaredFact> boolean addsSomething(KnownFacts<F> before, FormValues values) {
        return before.all().stream().anyMatch(fact -> {
            Object known = value(values, fact);
            return known != null && !fact.checked(known).equals(before.known(fact));
        });
    }

    /** What was answered of a fact; nothing when it is unknown. */
    public static @Nullable Object value(FormValues values, DeclaredFact fact) {
        return switch (fact.type()) {
            case NUMBER -> values.number(fact.field()).orElse(null);
            case RANGE -> AmountRange.orNull(end(values, fact, "From"), end(values, fact, "To"));
            case DATE -> values.date(fact.field()).orElse(null);
            case WINDOWS ->
                WrittenWindows.read(values.text(fact.field()).orElse(null)).windows();
            case YES_NO -> truth(values, fact.field());
            case CODES -> values.list(fact.field()).isEmpty() ? null : values.list(fact.field());
            case CODE, TEXT -> values.text(fact.field()).orElse(null);
        };
    }

    private static @Nullable BigDecimal end(FormValues values, DeclaredFact fact, String end) {
        return values.number(fact.field() + end).orElse(null);
    }

    /** A radio button once chosen cannot be emptied, hence an answer of its own for "unknown". */
    private static String answer(@Nullable Boolean truth) {
        if (truth == null) {
            return "unknown";
        }
        return truth ? "yes" : "no";
    }

    private static @Nullable Boolean truth(FormValues values, String key) {
        return values.text(key)
                .filter(answer -> !answer.equals("unknown"))
                .map("yes"::equals)
                .orElse(null);
    }
}
