package nl.groeiruimte.api.sites;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.groeiruimte.api.http.ErrorCode;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.api.http.JsonBody;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.supply.fact.FactType;
import nl.groeiruimte.supply.fact.FactUnit;
import nl.groeiruimte.supply.site.ExpectedFact;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.ReferredSites;
import nl.groeiruimte.supply.site.ReferredSites.Outcome;
import nl.groeiruimte.supply.site.ReferredSites.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a body apart into the fields of the forms in which people keep a site; the forms judge their values. */
@Component
class SiteBody {

    /** For what may stand in an address as it is. */
    static final String REFERENCE = "^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}$";

    private static final String SITE = "site";
    private static final String PART_OF = "partOf";
    private static final String EXPECTED = "expected";
    private static final String PLACE = "place";
    private static final String FACTS = "facts";
    /** Fields whose codes are a list of the API; those of facts stand in the description. */
    private static final Map<String, String> LISTS =
            Map.of("kind", "site-kinds", "province", "provinces", "strengths", "technologies");

    /** So many are told; a body has room for thousands. */
    private static final int MOST_FAULTS = 200;

    /** What a value is in JSON, and how the form has it. */
    enum Shape {
        AS_IT_IS,
        /** A choice between words in the form. */
        TRUTH,
        /** A text in the form. */
        NUMBER_AS_TEXT
    }

    /** Where each field of the forms stands, and what it is there. */
    private static final Map<String, Shape> FIELDS = fields();

    private static Map<String, Shape> fields() {
        Map<String, Shape> fields = new LinkedHashMap<>();
        Stream.of("name", "kind", "strengths", "notes", "source", "knownOn", "confirmsOthers")
                .forEach(name -> fields.put("/" + name, Shape.AS_IT_IS));
        Stream.of("province", "municipality", "municipalityCode", "postcode")
                .forEach(name -> fields.put("/place/" + name, Shape.AS_IT_IS));
        Stream.of("municipalityYear", "latitude", "longitude")
                .forEach(name -> fields.put("/place/" + name, Shape.NUMBER_AS_TEXT));
        for (Fact fact : Fact.values()) {
            fact.fields().forEach(name -> fields.put("/facts/" + name, shape(fact)));
        }
        return fields;
    }

    private static Shape shape(Fact fact) {
        if (fact.type() == FactType.YES_NO) {
            return Shape.TRUTH;
        }
        return fact.unit() == FactUnit.YEAR ? Shape.NUMBER_AS_TEXT : Shape.AS_IT_IS;
    }

    private final ReferredSites sites;

    SiteBody(ReferredSites sites) {
        this.sites = sites;
    }

    /**
     * What the body says.
     *
     * @param faults of the request around it
     * @throws ProblemException with everything that is wrong, also what the forms would find, when anything is here
     */
    Sent read(String reference, JsonBody body, List<Fault> faults) {
        Reading reading = new Reading(faults);
        reading.object("", body.values());
        Sent sent = new Sent(
                reference,
                new ReferredSites.Which(reading.codes.get(SITE), reading.codes.get(PART_OF)),
                reading.values,
                reading.absent,
                reading.expected);
        if (!faults.isEmpty()) {
            Outcome.Wrong wrong = sites.errors(sent);
            faults.addAll(faults(wrong, error -> !reading.wrong.contains(error.key())));
            throw ProblemException.invalid(faults);
        }
        return sent;
    }

    /** What is wrong, at its place in the body. */
    static List<Fault> faults(Outcome outcome) {
        if (outcome instanceof Outcome.Wrong wrong) {
            return faults(wrong, error -> true);
        }
        return List.of(Fault.ofBody(
                "/" + SITE, outcome instanceof Outcome.NotOwn ? ErrorCode.OWN_SITE : ErrorCode.SITE_REFERENCE));
    }

    private static List<Fault> faults(Outcome.Wrong wrong, Predicate<FieldError> told) {
        return Stream.concat(
                        Stream.of(PART_OF)
                                .filter(field -> wrong.otherWhole())
                                .map(field -> Fault.ofBody("/" + field, ErrorCode.PART_OF)),
                        wrong.errors().stream()
                                .filter(told)
                                .map(error -> Fault.ofCode(pointer(error.key()), error, LISTS.get(error.key()))))
                .toList();
    }

    private static String pointer(String field) {
        if (field.startsWith("/" + EXPECTED)) {
            return field;
        }
        return FIELDS.keySet().stream()
                .filter(pointer -> pointer.endsWith("/" + field))
                .findFirst()
                .orElseThrow();
    }

    private static final class Reading {

        private final List<Fault> faults;
        private final Map<String, Object> values = new HashMap<>();
        private final Set<String> absent = new HashSet<>();
        private final Set<String> wrong = new HashSet<>();
        private final Map<String, String> codes = new HashMap<>();
        private List<ExpectedFact> expected = List.of();

        private Reading(List<Fault> faults) {
            this.faults = faults;
        }

        void object(String pointer, Map<?, ?> object) {
            for (Map.Entry<?, ?> one : object.entrySet()) {
                String name = (String) one.getKey();
                if (faults.size() < MOST_FAULTS) {
                    value(pointer, name, one.getValue());
                }
            }
        }

        private void value(String object, String name, @Nullable Object value) {
            String at = object + "/" + name;
            Shape shape = name.indexOf('/') < 0 ? FIELDS.get(at) : null;
            if (object.isEmpty() && Set.of(PLACE, FACTS).contains(name)) {
                inner(at, value);
            } else if (object.isEmpty() && Set.of(SITE, PART_OF).contains(name)) {
                code(at, name, value);
            } else if (object.isEmpty() && name.equals(EXPECTED)) {
                expected = new ExpectationBody(faults, wrong).read(at, value);
            } else if (shape == null) {
                faults.add(Fault.unknownField(object, name));
            } else if (value == null) {
                absent.add(name);
            } else {
                field(at, name, shape, value);
            }
        }

        private void inner(String at, @Nullable Object value) {
            if (value instanceof Map<?, ?> object) {
                object(at, object);
            } else if (value != null) {
                faults.add(Fault.ofBody(at, ErrorCode.OBJECT));
            }
        }

        private void code(String at, String name, @Nullable Object value) {
            if (value instanceof String code && code.indexOf('\0') < 0) {
                codes.put(name, code);
            } else if (value != null) {
                faults.add(Fault.ofBody(at, ErrorCode.TYPE_TEXT));
            }
        }

        private void field(String at, String name, Shape shape, Object value) {
            switch (shape) {
                case TRUTH -> {
                    if (value instanceof Boolean truth) {
                        values.put(name, truth ? "yes" : "no");
                    } else {
                        refuse(at, name, ErrorCode.TYPE_BOOLEAN);
                    }
                }
                case NUMBER_AS_TEXT -> {
                    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
                        values.put(name, number.toString());
                    } else {
                        refuse(at, name, ErrorCode.TYPE_NUMBER);
                    }
                }
                default -> {
                    if (value instanceof String text && text.indexOf('\0') >= 0) {
                        refuse(at, name, ErrorCode.NULL_CHARACTER);
                    } else {
                        values.put(name, value);
                    }
                }
            }
        }

        private void refuse(String at, String name, ErrorCode code) {
            wrong.add(name);
            faults.add(Fault.ofBody(at, code));
        }
    }
}
