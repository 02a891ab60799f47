package nl.groeiruimte.platform.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.text.WrittenNumber;
import org.jspecify.annotations.Nullable;

/** One part of a shown form: a field, a text, a line or a group. Texts are in the language of the view. */
public final class PartView {

    private final FormComponent component;
    private final FormView view;
    private final List<PartView> children;

    PartView(FormComponent component, FormView view, List<PartView> children) {
        this.component = component;
        this.view = view;
        this.children = children;
    }

    /**
     * A choice as shown.
     *
     * @param id of its input
     * @param checked whether it is chosen now
     */
    public record Choice(String id, String value, String label, boolean checked) {}

    /** Type of the component as the form file names it. */
    public String type() {
        return component.kind().type();
    }

    /** Key of the field. */
    public String key() {
        return component.key();
    }

    /** Whether it can be answered. */
    public boolean isField() {
        return component.kind().isField();
    }

    /** Whether it depends on an answer. */
    public boolean isConditional() {
        return component.hide() != null;
    }

    /** Whether it is asked now. */
    public boolean isShown() {
        return !view.isHidden(component.key());
    }

    /** Id of the place of a conditional part. */
    public String slotId() {
        return slotId(component.key());
    }

    private static String slotId(String key) {
        return "slot-" + key;
    }

    /** Id of the field's element; a group is known by its first field. */
    public String id() {
        return component.kind() == Kind.GROUP
                ? "group-" + component.children().get(0).key()
                : "field-" + component.key();
    }

    /** Id of the element that takes the focus. */
    public String focusId() {
        boolean several = component.kind() == Kind.RADIO || component.kind() == Kind.CHECKLIST;
        List<Choice> choices = several ? choices() : List.of();
        return choices.isEmpty() ? id() : choices.get(0).id();
    }

    /** The label. */
    public String label() {
        return component.texts().label().in(view.locale());
    }

    /** The explanation as safe HTML; empty when there is none. */
    public String description() {
        return Markdown.inline(component.texts().description().in(view.locale()));
    }

    /** The text component's body as safe HTML. */
    public String body() {
        return Markdown.blocks(component.texts().body().in(view.locale()));
    }

    /** The unit after the input; empty when there is none. */
    public String unit() {
        return component.input().unit().in(view.locale());
    }

    /** Whether it is an amount in EUR. */
    public boolean isEuro() {
        return component.is(Format.EUR);
    }

    /** Whether it must be answered. */
    public boolean isRequired() {
        return component.isRequired();
    }

    /** Whether it may be left open whatever else was answered, so that the page says so. */
    public boolean isOptional() {
        return !isRequired() && !component.input().byCase();
    }

    /** Where other fields get filled from what is chosen here, if this field fills any. */
    public @Nullable String fillUrl() {
        return component.input().fills() ? view.refreshUrl() : null;
    }

    /** What is wrong with the answer, if anything. */
    public @Nullable FieldMessage error() {
        return view.error(component);
    }

    /** Whether the answer must be corrected. */
    public boolean isInvalid() {
        return error() != null;
    }

    /** Ids of all that explains the field, if anything does. */
    public @Nullable String describedBy() {
        List<String> ids = new ArrayList<>();
        if (!description().isEmpty()) {
            ids.add(id() + "-description");
        }
        if (component.kind() == Kind.DATETIME) {
            ids.add(id() + "-hint");
        }
        if (isInvalid()) {
            ids.add(id() + "-error");
        }
        if (isEuro() || !unit().isEmpty()) {
            ids.add(id() + "-unit");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** What was typed. */
    public String value() {
        return view.typed(component.key()).stream().findFirst().orElse("");
    }

    /** Whether the box is ticked. */
    public boolean isTicked() {
        return "true".equals(value());
    }

    /** The choices. */
    public List<Choice> choices() {
        List<String> chosen = view.typed(component.key());
        List<Choice> choices = new ArrayList<>();
        for (Option option : component.choices(view.options())) {
            choices.add(new Choice(
                    id() + "-" + choices.size(),
                    option.value(),
                    option.label(view.locale()),
                    chosen.contains(option.value())));
        }
        return choices;
    }

    /** Keyboard that a telephone should show, unless it is the ordinary one. */
    public @Nullable String inputMode() {
        return switch (component.kind()) {
            case NUMBER -> component.input().limits().decimalDigits() == 0 ? "numeric" : "decimal";
            case DATETIME -> "numeric";
            default ->
                switch (component.input().format()) {
                    case KVK, DIGITS -> "numeric";
                    case EMAIL -> "email";
                    case PHONE -> "tel";
                    default -> null;
                };
        };
    }

    /** Whether the browser may check the spelling; not of identities, which some browsers send elsewhere for it. */
    public boolean isSpellchecked() {
        return component.kind().isTyped() && !component.input().identity() && component.is(Format.NONE);
    }

    /** Whether other parts come or go with its answer. */
    public boolean isTrigger() {
        return !view.dependents(component.key()).isEmpty();
    }

    /** Where htmx asks for those parts, if there are any and the page has such an address. */
    public @Nullable String refreshUrl() {
        return isTrigger() ? view.refreshUrl() : null;
    }

    /**
     * The places that htmx replaces when the answer changes; only these, so that nothing that is being typed gets lost.
     */
    public String refreshedSlots() {
        return refreshUrl() == null
                ? ""
                : view.dependents(component.key()).stream()
                        .map(key -> "#" + slotId(key))
                        .collect(Collectors.joining(","));
    }

    /** Whether a list of answers shows it: shown, and not what tells which company it is. */
    public boolean isReadable() {
        return isShown() && isField() && !component.input().identity();
    }

    /**
     * Whether a list of answers has something to show of it, or of a part in it. A box says yes or no, so always
     * something.
     */
    public boolean isAnswered() {
        return isReadable() && (component.kind() == Kind.CHECKBOX || !readable().isEmpty())
                || isShown() && children.stream().anyMatch(PartView::isAnswered);
    }

    /** The answer as people read it, with its unit or label; empty when there is none. */
    public String readable() {
        return switch (component.kind()) {
            case NUMBER ->
                value().isEmpty() || component.is(Format.YEAR)
                        ? value()
                        : isEuro() ? "€\u00a0" + amount() : (amount() + "\u00a0" + unit()).strip();
            case RADIO, SELECT, CHECKLIST ->
                view.typed(component.key()).stream()
                        .map(value -> component
                                .choice(value, view.options())
                                .map(option -> option.label(view.locale()))
                                .orElse(value))
                        .collect(Collectors.joining("\n"));
            default -> value();
        };
    }

    private String amount() {
        int decimals = component.input().limits().decimalDigits();
        return WrittenNumber.read(value(), decimals)
                .filter(written -> !written.inDoubt())
                .map(written -> Numbers.write(written.number(), decimals, view.locale()))
                .orElse(value());
    }

    /** Parts of a group. */
    public List<PartView> children() {
        return children;
    }

    /** The same by row. */
    public List<PartRow> rows() {
        return PartRow.of(children);
    }

    boolean followsInRow(PartView first) {
        String row = component.layout().row();
        return !row.isEmpty() && row.equals(first.component.layout().row());
    }

    int columns() {
        return component.layout().columns();
    }

    /** Whether a group is closed until somebody opens it. */
    public boolean isFolded() {
        return component.layout().folded();
    }

    /** Whether a folded group has something that must be seen: an answer, or something to correct. */
    public boolean isOpen() {
        return children.stream()
                .anyMatch(part ->
                        part.isField() && (part.isInvalid() || !part.value().isEmpty()) || part.isOpen());
    }
}
