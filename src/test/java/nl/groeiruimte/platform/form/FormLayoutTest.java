package nl.groeiruimte.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.groeiruimte.reference.DomainLists;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a form is laid out: as its file says, with what may wait folded. */
class FormLayoutTest {

    private static final Form SIGNAL = new FormCatalogue(
                    new PathMatchingResourcePatternResolver(), "classpath*:forms/*.form", new DomainLists())
            .form("register-signal");
    private static final Options OPTIONS = Options.of(Map.of(
            "technologies",
            List.of(Option.of("photonics", "Fotonica")),
            "provinces",
            List.of(Option.of("PV30", "Noord-Brabant"))));

    private static FormView shown(Map<String, List<String>> posted) {
        FormResult read = SIGNAL.read(posted, OPTIONS, LocalDate.of(2026, 11, 28));
        return view().show(posted.isEmpty() ? read.withoutErrors() : read);
    }

    private static FormView view() {
        return SIGNAL.view(OPTIONS, Locale.forLanguageTag("nl"));
    }

    private static PartView group(FormView view, String label) {
        return view.parts().stream()
                .filter(part -> part.label().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void partsOfOneRowStandSideBySideInTheOrderOfReading() {
        List<PartRow> rows = group(view(), "Het bedrijf").rows();

        assertThat(rows).extracting(PartRow::isShared).containsExactly(false, true);
        PartRow who = rows.get(1);
        assertThat(who.parts()).extracting(PartView::key).containsExactly("name", "kvkNumber");
        assertThat(who.parts()).extracting(who::columns).containsExactly(10, 6);
        assertThat(rows.stream().flatMap(row -> row.parts().stream()).toList())
                .hasSameSizeAs(group(view(), "Het bedrijf").children());
    }

    @Test
    void requiredQuestionsOfASignalComeFirstAndTheOthersAreFolded() {
        List<PartView> first = parts(view().parts().stream().filter(part -> !part.isFolded()));
        List<PartView> folded = parts(view().parts().stream().filter(PartView::isFolded));

        assertThat(first).allMatch(PartView::isRequired);
        assertThat(first.stream().filter(part -> !part.isConditional())).hasSize(12);
        assertThat(folded).hasSize(15).noneMatch(PartView::isRequired);
        assertThat(view().parts()).extracting(PartView::isFolded).isSorted();
    }

    private static List<PartView> parts(Stream<PartView> groups) {
        return groups.flatMap(group -> group.children().stream())
                .filter(PartView::isField)
                .toList();
    }

    @Test
    void foldedPartOpensByItselfForAnAnswerOrAMistake() {
        assertThat(group(view(), "Adres").isOpen()).isFalse();
        assertThat(group(shown(Map.of("name", List.of("Proefwerk"))), "Adres").isOpen())
                .isFalse();
        assertThat(group(shown(Map.of("city", List.of("Delft"))), "Adres").isOpen())
                .isTrue();
        assertThat(group(shown(Map.of("contactEmail", List.of("iemand"))), "Adres")
                        .isOpen())
                .isTrue();
    }

    @Test
    void noRowOfAFormAsksForMoreColumnsThanThereAre() throws IOException {
        JsonMapper json = new JsonMapper();
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form");
        assertThat(files).hasSizeGreaterThan(20);
        for (Resource file : files) {
            assertThat(crowded(json.readTree(file.getInputStream())))
                    .as(file.getFilename())
                    .isEmpty();
        }
    }

    /**
     * Rows in which parts stand side by side that are together wider than a row; a part without columns takes a whole
     * one.
     */
    private static List<String> crowded(JsonNode parent) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> rows = new ArrayList<>();
        for (JsonNode part : parent.path("components")) {
            columns.merge(
                    part.path("layout").path("row").asString(),
                    part.path("layout").path("columns").asInt(PartRow.COLUMNS),
                    Integer::sum);
            rows.addAll(crowded(part));
        }
        columns.forEach((row, sum) -> {
            if (sum > PartRow.COLUMNS) {
                rows.add(row);
            }
        });
        return rows;
    }
}
