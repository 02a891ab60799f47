package nl.groeiruimte.platform.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.feel.Feel;
import org.jspecify.annotations.Nullable;

/** A FEEL expression over the keys of a form that says when a component is hidden. */
final class Condition {

    private static final int MOST_KEPT = 100;
    private static final Pattern CODE = Pattern.compile("[a-z0-9.-]{1,40}");

    private final Feel expression;
    // FEEL builds its whole library anew for each evaluation, and most conditions look at a choice or two.
    private final Map<Map<String, @Nullable Object>, Boolean> kept = new ConcurrentHashMap<>();

    private Condition(Feel expression) {
        this.expression = expression;
    }

    /**
     * Reads an expression as Camunda Forms writes it, with "=" in front.
     *
     * @throws IllegalArgumentException with the reason when it is not FEEL
     */
    static Condition of(String text) {
        if (!text.startsWith("=")) {
            throw new IllegalArgumentException("must start with '='");
        }
        return new Condition(Feel.expression(text.substring(1)));
    }

    Feel expression() {
        return expression;
    }

    /** The fields that it looks at. */
    Set<String> names() {
        return expression.names();
    }

    /** Whether it holds for these values; anything else than true means "show", so that no question gets lost. */
    boolean holds(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> seen = new HashMap<>();
        names().forEach(name -> seen.put(name, values.get(name)));
        if (!expression.changing().isEmpty() || !seen.values().stream().allMatch(Condition::isChoice)) {
            return Boolean.TRUE.equals(expression.evaluate(seen));
        }
        Boolean known = kept.get(seen);
        if (known == null) {
            known = Boolean.TRUE.equals(expression.evaluate(seen));
            if (kept.size() < MOST_KEPT) {
                kept.put(seen, known);
            }
        }
        return known;
    }

    /** Codes and boxes only: what people typed is not kept in memory. */
    private static boolean isChoice(@Nullable Object value) {
        return value == null
                || value instanceof Boolean
                || value instanceof String text && CODE.matcher(text).matches()
                || value instanceof List<?> list && list.stream().allMatch(Condition::isChoice);
    }
}
