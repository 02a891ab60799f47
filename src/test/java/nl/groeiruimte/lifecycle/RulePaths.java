package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.ScorePart;
import nl.groeiruimte.cases.comparison.Weights;
import nl.groeiruimte.cases.shortlist.Replays;
import nl.groeiruimte.cases.shortlist.Shortlist;
import nl.groeiruimte.cases.shortlist.Shortlists;
import nl.groeiruimte.stewardship.rules.RulesWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A decision table changes while cases are under way. */
interface RulePaths {

    Cases cases();

    Shortlists shortlists();

    RulesWork rules();

    @Test
    default void runningStepKeepsTheVersionWithWhichItBeganAndTheNextStepHasTheNewOne() {
        LeadCase searching = Journey.confirmed(cases().signalled());
        LeadCase choosing = Journey.compared(cases().signalled());
        List<RankedSite> before = asCaseLead(() -> shortlists().ownSites(searching.lead()));
        Shortlist kept = asCaseLead(() -> shortlists().latest(choosing.id).orElseThrow());
        int began = asCoordinator(() -> rules().version());
        assertThat(kept.basis().weightsTable()).isEqualTo(began);

        int live = asCoordinator(() -> rules().goLive(rules().onlyPart("technology"), began, "besluit van de taskforce")
                .orElseThrow());
        try {
            assertThat(live).isEqualTo(began + 1);
            assertThat(asCaseLead(() -> shortlists().ownSites(searching.lead())))
                    .isEqualTo(before);
            assertThat(asCaseLead(() ->
                                    shortlists().tryOut(choosing.lead(), null).orElseThrow())
                            .basis())
                    .isEqualTo(kept.basis());
            assertThat(asCaseLead(() -> shortlists().latest(choosing.id).orElseThrow()))
                    .isEqualTo(kept);

            searching
                    .does(Staff.CASE_LEAD, "search-own-region", Answers.NOT_HERE)
                    .runs("compute-shortlist");
            Shortlist next = asCaseLead(() -> shortlists().latest(searching.id).orElseThrow());
            assertThat(next.basis().weightsTable()).isEqualTo(live);
            assertThat(next.basis().asWeights()).isEqualTo(new Weights(Map.of(ScorePart.TECHNOLOGY, Weights.MOST)));
            LeadCase later = Journey.confirmed(cases().signalled());
            assertThat(asCaseLead(() -> shortlists().ownSites(later.lead()))).isNotEqualTo(before);
        } finally {
            asCoordinator(() -> rules().goLive(rules().asIn(began), live, "terug naar de gewone gewichten"));
        }
        assertThat(asCoordinator(() -> rules().version())).isEqualTo(live + 1);
    }

    @Test
    default void secondCoordinatorIsToldWhoWasFirstAndWhy() {
        int seen = asCoordinator(() -> rules().version());
        UUID first = asCoordinator(() -> rules().onlyPart("power"));
        UUID second = asCoordinator(() -> rules().onlyPart("talent"));
        int live = asCoordinator(
                () -> rules().goLive(first, seen, "stroom telt zwaarder").orElseThrow());
        try {
            assertThat(asCoordinator(() -> rules().goLive(second, seen, "talent telt zwaarder")))
                    .isEmpty();
            assertThat(asCoordinator(() -> rules().version())).isEqualTo(live);
            assertThat(asCoordinator(() -> rules().why()).orElseThrow()).contains("Marieke", "stroom telt zwaarder");
        } finally {
            asCoordinator(() -> rules().goLive(rules().asIn(seen), live, "terug naar de gewone gewichten"));
        }
    }

    @Test
    default void draftShowsWhatAShortlistWouldHaveBeenAndChangesNothing() {
        LeadCase lead = Journey.compared(cases().signalled());
        Shortlist kept = asCaseLead(() -> shortlists().latest(lead.id).orElseThrow());
        UUID draft = asCoordinator(() -> rules().onlyPart("freshness"));
        List<List<String>> firsts = asCoordinator(() -> rules().firsts(draft, lead.id));
        List<String> tried = firsts(asCaseLead(() -> shortlists()
                .tryOut(lead.lead(), new Weights(Map.of(ScorePart.FRESHNESS, Weights.MOST)))
                .orElseThrow()));
        assertThat(firsts.isEmpty() ? tried : firsts.get(1)).isEqualTo(tried);
        assertThat(firsts.isEmpty() ? tried : firsts.get(0)).isEqualTo(firsts(kept));
        assertThat(asCaseLead(() -> shortlists().latest(lead.id).orElseThrow())).isEqualTo(kept);

        UUID same = asCoordinator(() -> rules().asIn(rules().version()));
        assertThat(asCoordinator(() -> rules().firsts(same, lead.id)))
                .as("the same rules give the same list")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"match-weights", "technology-proximity", "eligibility"})
    default void everyDraftThatIsAcceptedCanGoLive(String table) throws IOException {
        String file = Files.readString(Path.of("bpmn", table + ".dmn"));
        String long400 = "x".repeat(400);
        Map<String, Boolean> tried = new LinkedHashMap<>();
        Map<String, String> variants = new LinkedHashMap<>();
        variants.put("as it is", file);
        variants.put("without a time to live", file.replace(" camunda:historyTimeToLive=\"P3650D\"", ""));
        variants.put("empty time to live", file.replace("\"P3650D\"", "\"\""));
        variants.put("other time to live", file.replace("\"P3650D\"", "\"365\""));
        variants.put("time to live in words", file.replace("\"P3650D\"", "\"ten years\""));
        variants.put("endless time to live", file.replace("\"P3650D\"", "\"P99999999999D\""));
        variants.put("negative time to live", file.replace("\"P3650D\"", "\"-1\""));
        variants.put("rule without an id", file.replaceFirst("<rule id=\"[^\"]*\">", "<rule>"));
        variants.put("cells without an id", file.replaceAll("<(input|output)Entry id=\"[^\"]*\">", "<$1Entry>"));
        variants.put("decision without a name", file.replaceFirst("(<decision id=\"[^\"]*\") name=\"[^\"]*\"", "$1"));
        variants.put(
                "decision with a long name", file.replaceFirst("(<decision id=\"[^\"]*\" name=\")", "$1" + long400));
        variants.put("long namespace", file.replaceFirst(" namespace=\"", " namespace=\"http://" + long400));
        variants.put(
                "long version tag",
                file.replaceFirst("<decision ", "<decision camunda:versionTag=\"" + long400 + "\" "));
        variants.put("a cell too few", file.replaceFirst("(?s)<outputEntry .*?</outputEntry>", ""));
        variants.put("older standard", file.replace("20191111", "20180521"));
        variants.put(
                "id of a rule twice",
                file.replaceFirst("(?s)(<rule id=\")[^\"]*(\".*?<rule id=\")([^\"]*)(\")", "$1$3$2$3$4"));
        variants.put(
                "output without a name",
                file.replaceFirst("(<output id=\"[^\"]*\" label=\"[^\"]*\") name=\"[^\"]*\"", "$1"));
        variants.put("unknown type", file.replaceFirst("typeRef=\"(string|boolean)\"", "typeRef=\"colour\""));
        variants.forEach((what, variant) -> tried.put(what, asCoordinator(() -> rules().taken(table, variant))));
        assertThat(tried)
                .containsEntry("as it is", true)
                .containsEntry("without a time to live", true)
                .containsEntry("other time to live", true)
                .containsEntry("cells without an id", true)
                .containsEntry("time to live in words", false)
                .containsEntry("decision with a long name", false)
                .containsEntry("id of a rule twice", false);
    }

    @Test
    default void proposalWithoutADifferenceChangesNoCase() throws IOException {
        Journey.compared(cases().signalled());
        String otherVerdict = Files.readString(Path.of("bpmn", "eligibility.dmn"))
                .replace("<text>&quot;eligible&quot;</text>", "<text>&quot;to-be-judged&quot;</text>");
        String otherWeights = Files.readString(Path.of("bpmn", "match-weights.dmn"))
                .replaceAll("(-freshness\">\\s*<text>)\\d+", "$1100");
        assertThat(asCoordinator(() -> rules().changedByNothing("eligibility", otherVerdict)))
                .isZero();
        assertThat(asCoordinator(() -> rules().changedByNothing("match-weights", otherWeights)))
                .isZero();
    }

    private static List<String> firsts(Shortlist list) {
        return list.sites().stream().limit(Replays.TOP).map(RankedSite::code).toList();
    }

    private <T> T asCaseLead(Supplier<T> work) {
        return cases().staff.as(Staff.CASE_LEAD, work);
    }

    private <T> T asCoordinator(Supplier<T> work) {
        return cases().staff.as(Staff.COORDINATOR, work);
    }
}
