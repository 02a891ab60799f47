package nl.groeiruimte.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KindOfRoomTest {

    @Test
    void kindsAreInTheOrderOfTheListHoweverTheyWereWrittenDown() {
        assertThat(KindOfRoom.inOrder(List.of("energy", "talent", "space")))
                .containsExactly("space", "talent", "energy");
        assertThat(KindOfRoom.inOrder(List.of())).isEmpty();
        assertThat(KindOfRoom.inOrder(Map.of("energy", 1, "space", 2, "capital", 3))
                        .keySet())
                .containsExactly("space", "capital", "energy");
    }
}
