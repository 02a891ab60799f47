package nl.groeiruimte.platform.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which components are asked, given the answers so far. */
final class Visibility {

    private Visibility() {}

    /**
     * Keys of the hidden components. The answer of a hidden field doesn't count, so this looks again until nothing
     * changes.
     */
    static Set<String> hidden(Form form, Map<String, @Nullable Object> values, Set<String> notAsked) {
        Set<String> hidden = notAsked;
        // Each round settles at least one more field of a chain; conditions in a circle would go on for ever.
        for (int round = 0; round <= form.fields().size(); round++) {
            Set<String> next = new HashSet<>(notAsked);
            collect(form.components(), false, context(form, values, hidden), next);
            if (next.equals(hidden)) {
                break;
            }
            hidden = next;
        }
        return hidden;
    }

    private static void collect(
            List<FormComponent> components,
            boolean parentHidden,
            Map<String, @Nullable Object> context,
            Set<String> hidden) {
        for (FormComponent component : components) {
            boolean isHidden =
                    parentHidden || component.hide() != null && component.hide().holds(context);
            if (isHidden) {
                hidden.add(component.key());
            }
            collect(component.children(), isHidden, context, hidden);
        }
    }

    /**
     * Unanswered lists are empty and unanswered boxes are off, so that conditions needn't think of what is not there.
     */
    static Map<String, @Nullable Object> context(Form form, Map<String, @Nullable Object> values, Set<String> hidden) {
        Map<String, @Nullable Object> context = new HashMap<>();
        for (FormComponent field : form.fields()) {
            Object value = hidden.contains(field.key()) ? null : values.get(field.key());
            if (value == null && field.kind() == Kind.CHECKLIST) {
                value = List.of();
            } else if (value == null && field.kind() == Kind.CHECKBOX) {
                value = false;
            }
            context.put(field.key(), value);
        }
        return context;
    }
}
