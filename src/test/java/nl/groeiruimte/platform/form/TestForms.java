package nl.groeiruimte.platform.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.DomainLists;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The form "room" of the tests and answers to it. */
final class TestForms {

    static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    static final Options OPTIONS = Options.of(Map.of(
            "sites", List.of(Option.of("s1", "Campus Noord"), new Option("other", new Bilingual("Anders", "Other")))));

    private TestForms() {}

    static FormCatalogue catalogue(String folder) {
        return new FormCatalogue(
                new PathMatchingResourcePatternResolver(),
                "classpath*:forms-test/" + folder + "/*.form",
                new DomainLists());
    }

    static Form room() {
        return catalogue("good").form("room");
    }

    /** Answers without an error, changed by pairs of key and value; a null value takes the answer away. */
    static Map<String, List<String>> posted(String... changes) {
        Map<String, List<String>> posted = new LinkedHashMap<>();
        posted.put("name", List.of("Voorbeeld BV"));
        posted.put("floorArea", List.of("60.000"));
        posted.put("neededBy", List.of("01-03-2028"));
        posted.put("kinds", List.of("space"));
        posted.put("found", List.of("no"));
        posted.put("consent", List.of("true"));
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                posted.remove(changes[i]);
            } else {
                posted.put(changes[i], List.of(changes[i + 1].split("\\|")));
            }
        }
        return posted;
    }

    static FormResult read(String... changes) {
        return room().read(posted(changes), OPTIONS, TODAY);
    }

    static List<String> errors(FormResult result) {
        List<String> errors = new ArrayList<>();
        result.errors().forEach(error -> errors.add(error.key() + " " + error.messageKey()));
        return errors;
    }
}
