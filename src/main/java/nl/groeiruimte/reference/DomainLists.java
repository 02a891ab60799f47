package nl.groeiruimte.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.StandingLists;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.platform.text.DutchCapital;
import org.springframework.stereotype.Component;

/**
 * The closed lists as forms offer them: each {@link CodeList}, the causes of each kind of room, and how kinds are
 * called.
 */
@Component
public class DomainLists implements StandingLists {

    private static final String WORDS = "messages/codes";
    private static final String CAUSES = "code.cause";
    private static final String KIND_NAMES = "kind-names";
    private static final String NAMES_OF_KINDS = "insight.kind";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<String, List<Option>> lists = new LinkedHashMap<>();

    /** @throws java.util.MissingResourceException naming a code that has no words */
    public DomainLists() {
        for (CodeList list : CodeList.values()) {
            lists.put(list.listName(), options(list.inForms(), list.codes()));
        }
        lists.put(KIND_NAMES, options(NAMES_OF_KINDS, KindOfRoom.CODES));
        for (KindOfRoom kind : KindOfRoom.values()) {
            lists.put(
                    kind.causeList(),
                    options(CAUSES, kind.causes().stream().map(Cause::code).toList()));
        }
    }

    @Override
    public Map<String, List<Option>> all() {
        return lists;
    }

    /** The codes of the kinds of room, for the lists in templates. */
    public List<String> kinds() {
        return KindOfRoom.CODES;
    }

    /** The codes of all phases. */
    public List<String> phases() {
        return Phase.CODES;
    }

    /** The codes of the phases in which there is work. */
    public List<String> workingPhases() {
        return Coded.codes(Phase.WORKING);
    }

    /** The codes of the outcomes. */
    public List<String> outcomes() {
        return Outcome.CODES;
    }

    private static List<Option> options(String words, List<String> codes) {
        return codes.stream()
                .map(code -> new Option(code, Bilingual.said(language -> said(words + "." + code, language))))
                .toList();
    }

    private static String said(String key, Locale language) {
        return DutchCapital.of(
                ResourceBundle.getBundle(WORDS, language, NO_OTHER_LANGUAGE).getString(key));
    }
}
