package nl.groeiruimte.desk.casepage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.ui.Model;

/**
 * A part of the case page with an address of its own ({@code ?tab=<key>}) and a fragment {@code casefile/tabs/<key> ::
 * tab}.
 */
interface CaseTab {

    /** The keys of all tabs, in the order in which they stand on the page. */
    List<String> ORDER = List.of(
            "request",
            "financing",
            "propositions",
            "resolution",
            "process",
            "timeline",
            "notes",
            "conversations",
            "partners",
            "company",
            "attachments",
            "ledger");

    String key();

    /** Whether only the agency of origin reads it; others get a place-holder with the reason. */
    default boolean forOriginOnly() {
        return true;
    }

    /** Puts what the tab shows in the model; asked only of those who may read it. */
    void describe(SeenCase seen, Map<String, String> query, Model model, Locale locale);
}
