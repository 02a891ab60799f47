package nl.groeiruimte.supply;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import nl.groeiruimte.form.FormValues;

/** A site's known facts as the form {@code edit-site} asks them; see {@link Fact#field()} for its keys. */
final class SiteForm {

    static final String KEY = "edit-site";
    static final String SOURCE = "source";

    private SiteForm() {
    }

    static FormValues of(Site site) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Fact fact : Fact.values()) {
            Object known = site.facts().known(fact);
            switch (fact.type()) {
                case RANGE -> {
                    values.put(fact.field() + "From", known == null ? null : ((AmountRange) known).from());
                    values.put(fact.field() + "To", known == null ? null : ((AmountRange) known).to());
                }
                case YES_NO -> values.put(fact.field(), answer((Boolean) known));
                default -> values.put(fact.field(), known);
            }
        }
        values.put("strengths", site.strengths());
        values.put("notes", site.notes());
        return FormValues.of(values);
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

    private static Object value(FormValues values, Fact fact) {
        return switch (fact.type()) {
            case NUMBER -> values.number(fact.field()).orElse(null);
            case RANGE -> AmountRange.orNull(end(values, fact, "From"), end(values, fact, "To"));
            case DATE -> values.date(fact.field()).orElse(null);
            case YES_NO -> truth(values, fact.field());
            case CODE, TEXT -> values.text(fact.field()).orElse(null);
        };
    }

    private static BigDecimal end(FormValues values, Fact fact, String end) {
        return values.number(fact.field() + end).orElse(null);
    }

    /** A radio button once chosen cannot be emptied, hence an answer of its own for "unknown". */
    private static String answer(Boolean truth) {
        if (truth == null) {
            return "unknown";
        }
        return truth ? "yes" : "no";
    }

    private static Boolean truth(FormValues values, String key) {
        return values.text(key).filter(answer -> !answer.equals("unknown")).map("yes"::equals).orElse(null);
    }
}
