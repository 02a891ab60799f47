package nl.groeiruimte.reports.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InferenceTest {

    private static final int MINIMUM = 3;

    private final Inference knowledge = new Inference();
    private final int whole = knowledge.number();
    private final int one = knowledge.number();
    private final int other = knowledge.number();

    @Test
    void aPartIsToldWhereTheRestKeepsEnoughPossibleValues() {
        knowledge.equal(new int[] {whole}, new int[] {one, other});
        knowledge.tellAnyway(List.of(exactly(whole, 9)), MINIMUM);

        assertThat(tell(one, 3, 5)).isTrue();
        assertThat(tell(other, 3, 5)).as("9 - 5 is 4").isFalse();
    }

    @Test
    void whatWasNotToldLeavesNothingBehind() {
        knowledge.equal(new int[] {whole}, new int[] {one, other});
        knowledge.tellAnyway(List.of(exactly(whole, 9)), MINIMUM);

        assertThat(tell(one, 9, 9)).isFalse();
        assertThat(tell(other, 6, 8)).as("as if one had never been tried").isTrue();
    }

    @Test
    void whatIsTakenBackLeavesNothingBehindEither() {
        knowledge.equal(new int[] {whole}, new int[] {one, other});
        knowledge.tellAnyway(List.of(exactly(whole, 9)), MINIMUM);

        assertThat(tell(one, 0, 2)).isTrue();
        knowledge.takeBack();
        assertThat(tell(other, 0, 2)).as("as if one had never been told").isTrue();
    }

    @Test
    void allThatIsToldAtOnceIsToldOrNothing() {
        knowledge.equal(new int[] {whole}, new int[] {one, other});
        knowledge.tellAnyway(List.of(exactly(whole, 4)), MINIMUM);

        assertThat(knowledge.tell(List.of(new Inference.Said(one, 0, 2), new Inference.Said(other, 0, 2))))
                .as("both are 2")
                .isFalse();
        assertThat(tell(one, 0, 2)).isTrue();
    }

    @Test
    void aLaterNumberThatNeverFallsTellsNothingOfAnEarlierOneInTheSameBand() {
        knowledge.noLess(new int[] {other}, new int[] {one});
        knowledge.tellAnyway(List.of(new Inference.Said(one, 3, 5)), MINIMUM);

        assertThat(tell(other, 2, 4)).as("bands that do not lie alike").isFalse();
        assertThat(tell(other, 3, 5)).isTrue();
    }

    @Test
    void whatIsKnownAnywayNeedsNoMoreProtectionThanItHas() {
        knowledge.equal(new int[] {whole}, new int[] {one});
        knowledge.tellAnyway(List.of(exactly(whole, 4)), MINIMUM);

        assertThat(tell(one, 3, 5)).isTrue();
        assertThat(tell(other, 0, 1)).isFalse();
    }

    @Test
    void tryingOutFindsWhatNoSingleSumTells() {
        knowledge.equal(new int[] {whole}, new int[] {one, other});
        knowledge.equal(new int[] {one}, new int[] {other});
        knowledge.tellAnyway(List.of(exactly(whole, 4)), MINIMUM);

        assertThat(knowledge.tried(one, MINIMUM)).as("each is 2").isEqualTo(1);
        assertThat(tell(one, 0, 4)).as("trying out told nothing by itself").isTrue();
    }

    @Test
    void tryingOutWhatGoesOnForEverEnds() {
        knowledge.noLess(new int[] {one}, new int[] {other, whole});
        knowledge.noLess(new int[] {other}, new int[] {one});
        knowledge.tellAnyway(List.of(), MINIMUM);

        assertThat(knowledge.tried(whole, MINIMUM))
                .as("both grow for ever unless it is 0")
                .isEqualTo(1);
    }

    @Test
    void anotherReaderKnowsTheSameSumsAndHearsNothingOfWhatTheFirstIsTold() {
        knowledge.equal(new int[] {whole}, new int[] {one, other});
        Inference another = knowledge.copy();
        another.noLess(new int[] {one}, new int[] {another.number()});
        knowledge.tellAnyway(List.of(exactly(whole, 4)), MINIMUM);
        another.tellAnyway(List.of(exactly(whole, 9), exactly(one, 4)), 1);

        assertThat(knowledge.tried(other, 9)).as("0 to 4").isEqualTo(5);
        assertThat(another.tried(other, 9)).as("5").isEqualTo(1);
    }

    private boolean tell(int number, long lowest, long highest) {
        return knowledge.tell(List.of(new Inference.Said(number, lowest, highest)));
    }

    private static Inference.Said exactly(int number, long value) {
        return new Inference.Said(number, value, value);
    }
}
