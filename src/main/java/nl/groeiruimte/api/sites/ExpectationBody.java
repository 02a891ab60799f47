package nl.groeiruimte.api.sites;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.groeiruimte.api.http.ErrorCode;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.supply.fact.FactType;
import nl.groeiruimte.supply.site.ExpectedFact;
import nl.groeiruimte.supply.site.Fact;
import org.jspecify.annotations.Nullable;

/** Takes what is expected of a site apart into the forms in which people say it; the forms judge the values. */
final class ExpectationBody {

    private static final String FROM = "from";
    private static final String SOURCE = "source";
    private static final String FACTS = "facts";
    /** More than there are facts of a site in some years. */
    private static final int MOST = 100;

    private final List<Fault> faults;
    private final Set<String> wrong;

    /** @param wrong where something is wrong that the forms need not tell again */
    ExpectationBody(List<Fault> faults, Set<String> wrong) {
        this.faults = faults;
        this.wrong = wrong;
    }

    List<ExpectedFact> read(String at, @Nullable Object value) {
        List<ExpectedFact> read = new ArrayList<>();
        if (value instanceof List<?> items && items.size() <= MOST) {
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof Map<?, ?> item) {
                    item(at + "/" + i, item, read);
                } else {
                    faults.add(Fault.ofBody(at + "/" + i, ErrorCode.OBJECT));
                }
            }
        } else if (value instanceof List<?>) {
            faults.add(Fault.ofBody(at, ErrorCode.MAX, MOST));
        } else if (value != null) {
            faults.add(Fault.ofBody(at, ErrorCode.TYPE_LIST));
        }
        return read;
    }

    private void item(String at, Map<?, ?> item, List<ExpectedFact> read) {
        for (Object name : item.keySet()) {
            if (!Set.of(FROM, SOURCE, FACTS).contains(name)) {
                faults.add(Fault.unknownField(at, (String) name));
            }
        }
        if (!(item.get(FACTS) instanceof Map<?, ?> facts)) {
            refuse(at + "/" + FACTS, item.get(FACTS) == null ? ErrorCode.REQUIRED : ErrorCode.OBJECT);
            return;
        }
        if (facts.isEmpty()) {
            refuse(at + "/" + FACTS, ErrorCode.REQUIRED);
        }
        Set<Object> left = new HashSet<>(facts.keySet());
        for (Fact fact : Fact.values()) {
            if (fact.fields().stream().anyMatch(facts::containsKey)) {
                fact.fields().forEach(left::remove);
                read.add(expected(at, fact, facts, item));
            }
        }
        left.forEach(name -> faults.add(Fault.unknownField(at + "/" + FACTS, (String) name)));
    }

    private ExpectedFact expected(String at, Fact fact, Map<?, ?> facts, Map<?, ?> item) {
        Map<String, Object> answers = new HashMap<>();
        put(answers, FROM, at + "/" + FROM, item.get(FROM));
        put(answers, SOURCE, at + "/" + SOURCE, item.get(SOURCE));
        boolean gone = true;
        for (String field : fact.fields()) {
            Object value = facts.get(field);
            gone &= value == null;
            String place = at + "/" + FACTS + "/" + field;
            String asked = "value" + field.substring(fact.field().length());
            if (fact.type() != FactType.YES_NO || value == null) {
                put(answers, asked, place, value);
            } else if (value instanceof Boolean yes) {
                answers.put(asked, yes ? "yes" : "no");
            } else {
                refuse(place, ErrorCode.TYPE_BOOLEAN);
            }
        }
        if (fact.type() == FactType.DATE) {
            day(at, fact, answers, gone);
        }
        return new ExpectedFact(at, fact, answers, gone);
    }

    /** A day that is expected holds from itself on. */
    private void day(String at, Fact fact, Map<String, Object> answers, boolean gone) {
        Object from = answers.remove(FROM);
        String day = ExpectedFact.day(fact);
        if (gone && from != null) {
            answers.put(day, from);
        } else if (!gone && from != null && !from.equals(answers.get(day))) {
            refuse(at + "/" + FROM, ErrorCode.SAME_DAY);
        }
    }

    private void put(Map<String, Object> answers, String key, String at, @Nullable Object value) {
        if (value instanceof String text && text.indexOf('\0') >= 0) {
            refuse(at, ErrorCode.NULL_CHARACTER);
        } else if (value != null) {
            answers.put(key, value);
        }
    }

    private void refuse(String at, ErrorCode code) {
        if (wrong.add(at)) {
            faults.add(Fault.ofBody(at, code));
        }
    }
}
