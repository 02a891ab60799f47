package nl.groeiruimte.api.leads;

import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.groeiruimte.api.http.ErrorCode;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.Options;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Takes a body apart into the fields of the form that people start a case with. */
final class BodyParts {

    /** Answers that the form asks as a choice between words. */
    private static final Set<String> YES_OR_NO = Set.of("makes", "limitedAtLocation");

    private static final Set<String> NUMBERED = Set.of("lifePhase");
    private static final String NOT_DUPLICATE = "confirmedNotDuplicate";
    private static final String TEXTS_CHECKED = "confirmedTextsChecked";
    /** What the caller says besides the form's answers. */
    private static final Set<String> CONFIRMATIONS = Set.of(NOT_DUPLICATE, TEXTS_CHECKED);
    /** So many are told; a body of 64 KiB has room for thousands. */
    private static final int MOST_FAULTS = 200;

    private final Map<String, Place> places;
    private final Form form;
    private final Options options;
    private final List<Fault> faults;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> absent = new LinkedHashSet<>();
    private final Set<String> wrong = new HashSet<>();
    private final Set<String> ticked = new HashSet<>();

    /** A part of the body: the value of a form's field, else an object. */
    record Place(@Nullable String field, TextShape shape) {}

    /** @param places where each field stands in the body, as {@link #places} finds them */
    BodyParts(Map<String, Place> places, Form form, Options options, List<Fault> faults) {
        this.places = places;
        this.form = form;
        this.options = options;
        this.faults = faults;
    }

    /** Where each field of the form stands in such a body, by pointer. */
    static Map<String, Place> places(Class<?> body) {
        return places(body, "", "", new TreeMap<>());
    }

    private static Map<String, Place> places(Class<?> type, String pointer, String prefix, Map<String, Place> places) {
        for (RecordComponent part : type.getRecordComponents()) {
            String at = pointer + "/" + part.getName();
            if (part.getType().isRecord()) {
                places.put(at, new Place(null, TextShape.ANY));
                places(part.getType(), at, part.getType() == NewLead.Contact.class ? "contact" : "", places);
            } else {
                places.put(
                        at,
                        new Place(
                                prefix.isEmpty() ? part.getName() : prefix + StringUtils.capitalize(part.getName()),
                                TextShape.of(part)));
            }
        }
        return places;
    }

    /** Reads a body. */
    BodyParts of(Map<?, ?> body) {
        add("", body);
        return this;
    }

    /** The values of the form's fields, as JSON has them. */
    Map<String, Object> values() {
        return values;
    }

    /** The fields that were said to have none, by a null for them or for the object around them. */
    Set<String> absent() {
        return absent;
    }

    /** Whether a person read texts again that seem to name the company. */
    boolean textsChecked() {
        return ticked.contains(TEXTS_CHECKED);
    }

    /** Whether the caller knows of other open cases of the company. */
    boolean notDuplicate() {
        return ticked.contains(NOT_DUPLICATE);
    }

    /** Adds what the form found wrong, but for fields of which something was told already. */
    void tell(List<FieldError> errors) {
        for (FieldError error : errors) {
            if (!wrong.contains(error.key())) {
                faults.add(Fault.ofCode(pointer(error.key()), error, form.listOf(error.key())));
            }
        }
    }

    private String pointer(String field) {
        return places.entrySet().stream()
                .filter(place -> field.equals(place.getValue().field()))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private void add(String pointer, Map<?, ?> object) {
        object.forEach((name, value) -> {
            String at = pointer + "/" + name;
            // A name with a slash is no path.
            Place place = ((String) name).indexOf('/') < 0 ? places.get(at) : null;
            if (place == null) {
                faults.add(Fault.unknownField(pointer, (String) name));
            } else if (value == null) {
                none(at);
            } else if (place.field() != null) {
                field(at, place, place.field(), value);
            } else if (value instanceof Map<?, ?> inner) {
                add(at, inner);
            } else {
                faults.add(Fault.ofBody(at, ErrorCode.OBJECT));
            }
        });
    }

    private void none(String pointer) {
        places.forEach((at, place) -> {
            String field = place.field();
            if (field != null
                    && !CONFIRMATIONS.contains(field)
                    && (at.equals(pointer) || at.startsWith(pointer + "/"))) {
                absent.add(field);
            }
        });
    }

    private void field(String at, Place place, String field, Object value) {
        if (CONFIRMATIONS.contains(field)) {
            if (Boolean.TRUE.equals(value)) {
                ticked.add(field);
            } else if (!(value instanceof Boolean)) {
                faults.add(Fault.ofBody(at, ErrorCode.TYPE_BOOLEAN));
            }
        } else if (YES_OR_NO.contains(field)) {
            if (value instanceof Boolean flag) {
                values.put(field, flag ? "yes" : "no");
            } else {
                refuse(at, field, "form.error.type-flag");
            }
        } else if (NUMBERED.contains(field)) {
            if (value instanceof Number number) {
                values.put(field, number.toString());
            } else {
                refuse(at, field, "form.error.type-number");
            }
        } else if (place.shape().text() && !(value instanceof String)) {
            // Also where the form would not ask it.
            refuse(at, field, "form.error.type-text");
        } else if (value instanceof List<?> items) {
            items(at, field, items);
        } else if (value instanceof String text && text.indexOf('\0') >= 0) {
            wrong.add(field);
            faults.add(Fault.ofBody(at, ErrorCode.NULL_CHARACTER));
        } else {
            Optional<Fault> fault =
                    value instanceof String text ? place.shape().fault(at, text, form.listOf(field)) : Optional.empty();
            fault.ifPresentOrElse(
                    found -> {
                        wrong.add(field);
                        faults.add(found);
                    },
                    () -> values.put(field, value));
        }
    }

    /** Each item that is wrong by its place; what is wrong with the list as a whole is judged as any field is. */
    private void items(String at, String field, List<?> items) {
        values.put(field, items);
        if (!form.isList(field)) {
            return;
        }
        for (int i = 0; i < items.size() && faults.size() < MOST_FAULTS; i++) {
            if (!(items.get(i) instanceof String item)) {
                refuse(at + "/" + i, field, "form.error.type-text");
            } else if (!form.offers(field, item, options)) {
                refuse(at + "/" + i, field, "form.error.option");
            }
        }
    }

    private void refuse(String at, String field, String messageKey) {
        wrong.add(field);
        faults.add(Fault.ofCode(at, FieldError.of(field, messageKey), form.listOf(field)));
    }
}
