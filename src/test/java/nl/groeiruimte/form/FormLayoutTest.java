package nl.groeiruimte.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** How a form is laid out: as its file says, with what may wait folded. */
class FormLayoutTest {

    private static final Form SIGNAL = new FormCatalogue(new PathMatchingResourcePatternResolver(), "classpath*:forms/*.form")
            .form("register-signal");
    private static final Options OPTIONS = Options.of(Map.of("technologies", List.of(Option.of("photonics", "Fotonica")),
            "provinces", List.of(Option.of("PV30", "Noord-Brabant"))));

    private static FormView shown(Map<String, List<String>> posted) {
        FormResult read = SIGNAL.read(posted, OPTIONS, LocalDate.of(2026, 11, 28));
        return view().show(posted.isEmpty() ? read.withoutErrors() : read);
    }

    private static FormView view() {
        return SIGNAL.view(OPTIONS, Locale.forLanguageTag("nl"));
    }

    private static PartView group(FormView view, String label) {
        return view.parts().stream().filter(part -> part.label().startsWith(label)).findFirst().orElseThrow();
    }

    @Test
    void partsOfOneRowStandSideBySideInTheOrderOfReading() {
        List<PartRow> rows = group(view(), "Het bedrijf").rows();

        assertThat(rows).extracting(PartRow::isShared).containsExactly(false, true);
        PartRow who = rows.get(1);
        assertThat(who.parts()).extracting(PartView::key).containsExactly("name", "kvkNumber");
        assertThat(who.parts()).extracting(who::columns).containsExactly(10, 6);
        assertThat(rows.stream().flatMap(row -> row.parts().stream()).toList()).hasSameSizeAs(group(view(), "Het bedrijf").children());
    }

    @Test
    void requiredQuestionsOfASignalComeFirstAndTheOthersAreFolded() {
        List<PartView> first = parts(view().parts().stream().filter(part -> !part.isFolded()));
        List<PartView> folded = parts(view().parts().stream().filter(PartView::isFolded));

        assertThat(first).allMatch(PartView::isRequired);
        assertThat(first.stream().filter(part -> !part.isConditional())).hasSize(12);
        assertThat(folded).hasSize(13).noneMatch(PartView::isRequired);
        assertThat(view().parts()).extracting(PartView::isFolded).isSorted();
    }

    private static List<PartView> parts(Stream<PartView> groups) {
        return groups.flatMap(group -> group.children().stream()).filter(PartView::isField).toList();
    }

    @Test
    void foldedPartOpensByItselfForAnAnswerOrAMistake() {
        assertThat(group(view(), "Adres").isOpen()).isFalse();
        assertThat(group(shown(Map.of("name", List.of("Proefwerk"))), "Adres").isOpen()).isFalse();
        assertThat(group(shown(Map.of("city", List.of("Delft"))), "Adres").isOpen()).isTrue();
        assertThat(group(shown(Map.of("contactEmail", List.of("iemand"))), "Adres").isOpen()).isTrue();
    }
}
