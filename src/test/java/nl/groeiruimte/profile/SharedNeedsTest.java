package nl.groeiruimte.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.groeiruimte.fit.RequestField;
import nl.groeiruimte.form.Option;
import nl.groeiruimte.form.TestCatalogue;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SharedNeedsTest {

    /** Those are always told, as ranges of their own. */
    private static final Set<String> INTO_BANDS =
            Set.of("floorAreaMin", "floorAreaWish", "plotAreaMin", "plotAreaWish", "demandMwMin", "demandMwWish");

    private final SharedNeeds needs = new SharedNeeds(TestCatalogue.ofTheProduct(), Messages.source());

    @Test
    void needIsSaidInTheWordsOfItsForm() {
        assertThat(needs.options(List.of(
                        new SharedNeed("space", "vibrationFree", List.of("required"), null, null),
                        new SharedNeed("space", "hallHeightMin", List.of(), null, band(8, 10)),
                        new SharedNeed("talent", "jobsHbo", List.of(), null, band(0, 10)),
                        new SharedNeed("talent", "disciplines", List.of(), "Optica", null))))
                .extracting(Option::labelNl)
                .containsExactly(
                        "Trillingsvrije vloer: Minimaal nodig (harde eis)",
                        "Vrije hoogte van de hal, minimaal nodig: 8 tot 10\u00a0m",
                        "Banen op hbo-niveau: minder dan 10",
                        "Vakgebieden: Optica");
    }

    @Test
    void choicesThatBelongTogetherAreSaidTogether() {
        assertThat(needs.options(
                        List.of(new SharedNeed("housing-access", "roadOrRail", List.of("road", "rail"), null, null))))
                .extracting(Option::labelEn)
                .containsExactly("Transport to be improved: Road, Rail and public transport");
    }

    @ParameterizedTest
    @EnumSource
    void declaredFieldIsInItsForm(Shareable declared) throws Exception {
        JsonNode form = JsonMapper.shared()
                .readTree(Files.readString(Path.of("forms", "articulate-" + declared.kind() + ".form")));
        JsonNode field = field(form, declared.field());

        assertThat(field).isNotNull();
        assertThat(field.path("type").asString().equals("number"))
                .as("amounts are told as ranges")
                .isEqualTo(declared.banded());
    }

    /** Whoever lets sites be compared on one more field thinks of the regions that have to offer one. */
    @Test
    void everythingThatSitesAreComparedOnIsInTheProfile() {
        Set<String> told =
                Arrays.stream(Shareable.values()).map(Shareable::field).collect(Collectors.toSet());
        assertThat(RequestField.list())
                .filteredOn(field -> field.measure() != null && !INTO_BANDS.contains(field.key()))
                .extracting(RequestField::key)
                .isSubsetOf(told);
    }

    @Test
    void fieldIsDeclaredOnce() {
        assertThat(Arrays.stream(Shareable.values()).map(Shareable::field)).doesNotHaveDuplicates();
    }

    private static JsonNode field(JsonNode node, String key) {
        for (JsonNode component : node.path("components")) {
            JsonNode found = key.equals(component.path("key").asString("")) ? component : field(component, key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Band band(long from, long to) {
        return new Band(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    }
}
