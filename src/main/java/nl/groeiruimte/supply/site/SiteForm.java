package nl.groeiruimte.supply.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import org.jspecify.annotations.Nullable;

/** A site's known facts as the form {@code edit-site} asks them; see {@link Fact#field()} for its keys. */
final class SiteForm {

    static final String KEY = "edit-site";
    static final String SOURCE = "source";
    static final String KNOWN_ON = "knownOn";
    /** Ticked when what was not changed is still right. */
    static final String CONFIRMS_OTHERS = "confirmsOthers";

    private SiteForm() {}

    static FormValues of(Site site) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Fact fact : Fact.values()) {
            Object known = site.facts().known(fact);
            switch (fact.type()) {
                case RANGE -> {
                    values.put(fact.field() + "From", known == null ? null : ((AmountRange) known).from());
                    values.put(fact.field() + "To", known == null ? null : ((AmountRange) known).to());
                }
                case YES_NO -> values.put(fact.field(), answer((Boolean) known));
                case NUMBER ->
                    values.put(fact.field(), fact.unit() == FactUnit.YEAR && known != null ? known.toString() : known);
                default -> values.put(fact.field(), known);
            }
        }
        values.put("strengths", site.strengths());
        values.put("notes", site.notes());
        return FormValues.of(values);
    }

    /** The fields that ask one fact. */
    static List<String> fields(Fact fact) {
        return fact.type() == FactType.RANGE
                ? List.of(fact.field() + "From", fact.field() + "To")
                : List.of(fact.field());
    }

    /** The answers about one fact, with what is known of the others. */
    static FormValues with(Site site, Fact fact, FormValues answers) {
        Map<String, Object> values = new LinkedHashMap<>(of(site).asMap());
        values.keySet().removeAll(fields(fact));
        values.putAll(answers.asMap());
        return FormValues.of(values);
    }

    /** Where what was answered comes from. */
    static Provenance provenance(FormValues values, LocalDate today, String by) {
        return new Provenance(
                values.text(SOURCE).orElse(null), values.date(KNOWN_ON).orElse(today), by);
    }

    /** The facts as the form was answered; what was left empty is unknown, what changed comes from {@code now}. */
    static SiteFacts facts(SiteFacts before, FormValues values, Provenance now) {
        SiteFacts.Builder facts = before.but();
        for (Fact fact : Fact.values()) {
            Object known = value(values, fact);
            facts.known(fact, known);
            if (!Objects.equals(known == null ? null : fact.checked(known), before.known(fact))) {
                facts.provenance(fact, known == null ? null : now);
            }
        }
        return facts.build();
    }

    /** What the form itself cannot know to be wrong: ranges the wrong way round, and changes without a source. */
    static List<FieldError> check(SiteFacts before, FormValues values) {
        List<FieldError> errors = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            if (fact.type() == FactType.RANGE && wrongWayRound(end(values, fact, "From"), end(values, fact, "To"))) {
                errors.add(FieldError.of(fact.field() + "To", "supply.error.range"));
            }
        }
        // What is wrong would add something too, once it is put right.
        boolean adds = !errors.isEmpty() || Arrays.stream(Fact.values()).anyMatch(fact -> wrong(values, fact));
        if (!values.answered(SOURCE) && (adds || addsSomething(before, values))) {
            errors.add(FieldError.of(SOURCE, "supply.error.source"));
        }
        return errors;
    }

    static boolean wrongWayRound(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return from != null && to != null && from.compareTo(to) > 0;
    }

    private static boolean wrong(FormValues values, Fact fact) {
        return Stream.of("", "From", "To")
                .map(end -> fact.field() + end)
                .anyMatch(key -> values.answered(key) && !values.has(key));
    }

    private static boolean addsSomething(SiteFacts before, FormValues values) {
        SiteFacts after = facts(before, values, Provenance.NONE);
        return Arrays.stream(Fact.values())
                .anyMatch(fact -> after.known(fact) != null && !Objects.equals(after.known(fact), before.known(fact)));
    }

    static @Nullable Object value(FormValues values, Fact fact) {
        return switch (fact.type()) {
            case NUMBER -> values.number(fact.field()).orElse(null);
            case RANGE -> AmountRange.orNull(end(values, fact, "From"), end(values, fact, "To"));
            case DATE -> values.date(fact.field()).orElse(null);
            case YES_NO -> truth(values, fact.field());
            case CODE, TEXT -> values.text(fact.field()).orElse(null);
        };
    }

    private static @Nullable BigDecimal end(FormValues values, Fact fact, String end) {
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
