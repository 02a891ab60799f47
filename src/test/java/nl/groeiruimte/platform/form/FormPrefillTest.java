package nl.groeiruimte.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.reference.DomainLists;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What is known stands in a form, also in a question that comes with a choice; what somebody took out stays out. */
class FormPrefillTest {

    private static final Form FORM = new FormCatalogue(
                    new PathMatchingResourcePatternResolver(), "classpath*:forms/*.form", new DomainLists())
            .form("select-regions");
    private static final Options OPTIONS = Options.of(Map.of(
            "regions",
            List.of(Option.of("bom", "BOM")),
            "areas",
            List.of(Option.of("PV30", "Noord-Brabant")),
            "shareableNeeds",
            List.of(Option.of("hallHeightMin", "Halhoogte"))));
    private static final FormValues KNOWN = FormValues.of(
            Map.of("profileMakes", "Onderdelen", "sharedNeeds", List.of("hallHeightMin"), "rareAccepted", true));

    private static FormView posted(Map<String, List<String>> posted) {
        return FORM.view(OPTIONS, Locale.forLanguageTag("nl"))
                .show(FORM.read(posted, OPTIONS, LocalDate.of(2026, 11, 28)).withoutErrors())
                .fillNew(KNOWN);
    }

    @Test
    void knownAnswerIsThereWhenAChoiceBringsItsQuestion() {
        FormView view = posted(Map.of("decision", List.of("ask")));

        assertThat(view.typed("profileMakes")).containsExactly("Onderdelen");
        assertThat(view.typed("sharedNeeds")).containsExactly("hallHeightMin");
        assertThat(view.typed("rareAccepted")).containsExactly("true");
    }

    @Test
    void whatWasEmptiedOrUntickedDoesNotComeBack() {
        FormView view = posted(Map.of(
                "decision",
                List.of("ask"),
                "profileMakes",
                List.of(""),
                "sharedNeeds",
                List.of(""),
                "rareAccepted",
                List.of("")));

        assertThat(view.typed("profileMakes")).containsExactly("");
        assertThat(view.typed("sharedNeeds")).isEmpty();
        assertThat(view.typed("rareAccepted")).isEmpty();
    }
}
