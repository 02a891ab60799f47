package nl.groeiruimte.cases.blindprofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.comparison.Band;
import nl.groeiruimte.cases.comparison.RequestField;
import nl.groeiruimte.platform.form.TestCatalogue;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.Test;

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
                .extracting(option -> option.label().nl())
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
                .extracting(option -> option.label().en())
                .containsExactly("Transport to be improved: Road, Rail and public transport");
    }

    /** Whoever lets sites be compared on one more field thinks of the regions that have to offer one. */
    @Test
    void everythingThatSitesAreComparedOnIsInTheProfile() {
        Set<String> told = Shareable.fields().stream().map(RequestField::key).collect(Collectors.toSet());
        assertThat(RequestField.list())
                .filteredOn(field -> field.measure() != null && !INTO_BANDS.contains(field.key()))
                .extracting(RequestField::key)
                .isSubsetOf(told);
    }

    @Test
    void fieldIsDeclaredOnce() {
        assertThat(Shareable.fields().stream().map(RequestField::key)).doesNotHaveDuplicates();
    }

    private static Band band(long from, long to) {
        return new Band(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    }
}
