package nl.groeiruimte.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void theDemoIsTheSameEachTime() {
        List<GeneratedCase> once = Programme.of(Demo.SEED, Programme.Plan.demo(TODAY));
        List<GeneratedCase> again = Programme.of(Demo.SEED, Programme.Plan.demo(TODAY));

        assertThat(once)
                .extracting(GeneratedCase::facts)
                .isEqualTo(again.stream().map(GeneratedCase::facts).toList());
    }

    @Test
    void casesAreJudgedAsTheTableJudgesThem() {
        Programme.of(Demo.SEED, Programme.Plan.demo(TODAY)).forEach(made -> {
            boolean early = made.stage.equals("start-up");
            assertThat(made.judgement().verdict()).as(made.stage).isEqualTo(early ? "to-be-judged" : "eligible");
            assertThat(made.judgement().reasons()).containsExactly(early ? "end-of-phase-2" : "all-met");
            assertThat(made.events.get(1).details())
                    .contains(
                            "\"" + made.judgement().verdict() + "\"",
                            made.judgement().reasons().get(0));
        });
    }

    @Test
    void theDemoHasAboutSixtySignalsAndTwentyFiveInPortfolioWithEveryOutcome() {
        List<GeneratedCase> demo = Programme.of(Demo.SEED, Programme.Plan.demo(TODAY));

        assertThat(demo).hasSizeBetween(55, 65);
        assertThat(demo.stream().filter(GeneratedCase::inPortfolio)).hasSizeBetween(23, 28);
        assertThat(demo.stream()
                        .map(GeneratedCase::outcome)
                        .filter(Objects::nonNull)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "own-region", "other-region", "no-proposition", "abroad", "withdrawn", "declined");
        assertThat(demo).extracting(made -> Texts.codeName(made.id)).doesNotHaveDuplicates();
    }
}
