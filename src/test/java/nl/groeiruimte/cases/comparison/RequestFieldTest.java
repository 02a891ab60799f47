package nl.groeiruimte.cases.comparison;

import static nl.groeiruimte.cases.comparison.TestSites.judge;
import static nl.groeiruimte.cases.comparison.TestSites.site;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.KnownFacts;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.SiteFacts;
import nl.groeiruimte.support.NeedFormFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What a company is asked is compared with sites, or the form says that it is not: nothing is asked for nothing. */
class RequestFieldTest {

    private static final String NOT_COMPARED = "Locaties worden hierop niet vergeleken";
    private static final String NOT_COMPARED_EN = "Sites are not compared on this";

    static Stream<String> kinds() {
        return RequestField.KINDS.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyFieldOfAFormIsComparedOrDeclaredBackground(String kind) {
        assertThat(RequestField.list())
                .filteredOn(field -> field.kind().equals(kind))
                .extracting(RequestField::key)
                .containsExactlyInAnyOrderElementsOf(NeedFormFields.of(kind).keySet());
    }

    @Test
    void everyFormOfANeedIsOneOfTheKinds() {
        assertThat(RequestField.list()).extracting(RequestField::kind).containsOnlyElementsOf(RequestField.KINDS);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theFormSaysOfBackgroundAndOfNothingElseThatSitesAreNotComparedOnIt(String kind) {
        Map<String, JsonNode> fields = NeedFormFields.of(kind);
        assertThat(RequestField.list())
                .filteredOn(field -> field.kind().equals(kind))
                .allSatisfy(field -> {
                    boolean background = field.use() == RequestField.Use.BACKGROUND;
                    JsonNode form = fields.get(field.key());
                    assertThat(form.path("description").asString("").contains(NOT_COMPARED))
                            .as(field.key())
                            .isEqualTo(background);
                    assertThat(form.path("properties")
                                    .path("en.description")
                                    .asString("")
                                    .contains(NOT_COMPARED_EN))
                            .as(field.key())
                            .isEqualTo(background);
                });
    }

    /** Each of so many fields would say so otherwise. */
    @Test
    void formSaysOnceAboveTheAmountsThatSitesAreNotComparedOnThem() throws IOException {
        String form = Files.readString(Path.of("forms/articulate-capital.form"));

        assertThat(form.indexOf(NOT_COMPARED)).isLessThan(form.indexOf("amountYear{code}"));
        assertThat(form.indexOf(NOT_COMPARED_EN)).isLessThan(form.indexOf("amountYear{code}"));
        assertThat(RequestField.of("capital"))
                .filteredOn(field -> field.use() == RequestField.Use.LINE)
                .hasSize(32)
                .allMatch(field -> field.sharing().how() == Sharing.How.STAYS);
    }

    /** As long as no code reads the answer, only the person who ticks it can do something with it. */
    @Test
    void tickForTheMirtPromisesNoReportToAnybody() {
        JsonNode tick = NeedFormFields.of("housing-access").get("mirtSignal");

        assertThat(tick.path("label").asString("")).doesNotContainIgnoringCase("meld");
        assertThat(tick.path("description").asString("")).contains("Groeiruimte meldt dit nog niet door");
        assertThat(tick.path("properties").path("en.label").asString("")).doesNotContainIgnoringCase("report");
        assertThat(tick.path("properties").path("en.description").asString(""))
                .contains("Groeiruimte does not report this yet");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyAnswerThatIsComparedGetsAVerdictFromASiteThatKnowsItsFacts(String kind) {
        Map<String, JsonNode> fields = NeedFormFields.of(kind);
        assertThat(RequestField.of(kind))
                .filteredOn(field -> field.measure() != null)
                .isNotEmpty()
                .allSatisfy(field -> answers(field, fields).forEach(answer -> {
                    RankedSite site = judge(
                            Map.of(kind, FormValues.of(Map.of(field.key(), answer))),
                            site("a", "bom", everythingKnown()));
                    assertThat(site.needs())
                            .as("%s = %s", field.key(), answer)
                            .hasSize(answer.equals("no") ? 0 : 1)
                            .noneMatch(need -> need.verdict() == Verdict.UNKNOWN || need.verdict() == Verdict.TO_ASK);
                }));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void amountsAreSharedAsRangesAndWordsOnlyWhereTheyAreCheckedForTheName(String kind) {
        Map<String, JsonNode> fields = NeedFormFields.of(kind);
        assertThat(RequestField.list())
                .filteredOn(field -> field.kind().equals(kind))
                .allSatisfy(field -> assertThat(field.sharing().how())
                        .as(field.key())
                        .isIn(
                                switch (fields.get(field.key()).path("type").asString()) {
                                    case "number" -> Set.of(Sharing.How.STAYS, Sharing.How.BAND);
                                    case "datetime" -> Set.of(Sharing.How.STAYS, Sharing.How.HALF_YEAR);
                                    case "select", "radio" ->
                                        Set.of(Sharing.How.STAYS, Sharing.How.CHOICE, Sharing.How.CLASS);
                                    case "checklist" -> Set.of(Sharing.How.STAYS, Sharing.How.CHOICES);
                                    case "textarea", "textfield" ->
                                        field.key().equals("disciplines")
                                                ? Set.of(Sharing.How.WORDS)
                                                : Set.of(Sharing.How.STAYS);
                                    default -> Set.of(Sharing.How.STAYS);
                                }));
    }

    private static List<Object> answers(RequestField field, Map<String, JsonNode> fields) {
        JsonNode values = fields.get(field.key()).path("values");
        List<Object> answers = new ArrayList<>();
        values.forEach(value -> answers.add(value.get("value").asString()));
        return answers.isEmpty() ? List.of(BigDecimal.TEN) : answers;
    }

    private static SiteFacts everythingKnown() {
        KnownFacts.Builder<Fact, SiteFacts> facts = SiteFacts.builder();
        for (Fact fact : Fact.values()) {
            facts.known(
                    fact,
                    switch (fact.type()) {
                        case NUMBER -> BigDecimal.ONE;
                        case RANGE -> new AmountRange(null, BigDecimal.ONE);
                        case DATE -> TestSites.TODAY;
                        case YES_NO -> true;
                        case CODE -> fact.codes().get(0);
                        case CODES, WINDOWS -> null;
                        case TEXT -> "Er is veel";
                    });
        }
        return facts.build();
    }
}
