package nl.groeiruimte.platform.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SealTest {

    private static final String PLACE = "session\nname";

    private final Seal seal = new Seal("a key of more than thirty-two characters");

    @Test
    void whatSessionsKeepIsOpenedInItsPlaceAlone() {
        LoginState state = LoginState.begun("token", Instant.EPOCH, Instant.EPOCH);

        assertThat(seal.open(seal.close(state, PLACE), PLACE)).isEqualTo(state);
        assertThat(seal.open(seal.close(state, PLACE), "another")).isNull();
    }

    static List<Object> others() {
        return List.of(
                new PriorityQueue<>(List.of(1)),
                new AtomicReference<>("x"),
                new ArrayList<>(List.of(new AtomicReference<>("within another"))),
                new AtomicReference[] {new AtomicReference<>("in an array")},
                new IllegalStateException("what failed"));
    }

    /** Though it was sealed with the key: whoever has that still makes no object run. */
    @ParameterizedTest
    @MethodSource("others")
    void objectOfAnotherClassIsNotMade(Object other) {
        assertThat(seal.open(seal.close(other, PLACE), PLACE)).isNull();
    }
}
