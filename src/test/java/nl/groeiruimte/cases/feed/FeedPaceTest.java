package nl.groeiruimte.cases.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedPaceTest {

    private final FeedPace pace = new FeedPace();

    /** The first of so many rounds in which it looks, with so much happening before each. */
    private int firstLook(int rounds, int eachTime) {
        return IntStream.rangeClosed(1, rounds)
                .filter(round -> {
                    IntStream.range(0, eachTime).forEach(event -> pace.hear());
                    return pace.looksNow();
                })
                .findFirst()
                .orElse(0);
    }

    @Test
    void looksInTheFirstRoundAndThenNowAndThen() {
        assertThat(firstLook(1, 0)).isEqualTo(1);
        assertThat(firstLook(FeedPace.IDLE_ROUNDS, 0)).isEqualTo(FeedPace.IDLE_ROUNDS);
    }

    @Test
    void looksInTheNextRoundAfterSomethingHappened() {
        firstLook(1, 0);
        assertThat(firstLook(1, 1)).isEqualTo(1);
        assertThat(firstLook(1, FeedPace.MUCH - 1)).isEqualTo(1);
        assertThat(firstLook(1, 1)).isEqualTo(1);
    }

    @Test
    void looksLessOftenWhileVeryMuchHappens() {
        firstLook(1, 0);
        firstLook(1, FeedPace.MUCH);
        assertThat(firstLook(FeedPace.BUSY_ROUNDS, FeedPace.MUCH)).isEqualTo(FeedPace.BUSY_ROUNDS);
        assertThat(firstLook(FeedPace.BUSY_ROUNDS, 1)).isEqualTo(FeedPace.BUSY_ROUNDS);
        assertThat(firstLook(1, 1)).isEqualTo(1);
    }

    @Test
    void afterABurstTheNextEventDoesNotWaitLonger() {
        firstLook(1, 5_000);
        assertThat(firstLook(FeedPace.BUSY_ROUNDS - 1, 0)).isZero();
        assertThat(firstLook(1, 1)).isEqualTo(1);
    }
}
