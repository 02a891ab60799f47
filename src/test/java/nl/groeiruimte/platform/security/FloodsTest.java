package nl.groeiruimte.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FloodsTest {

    private static final Instant START = Instant.parse("2026-11-29T09:00:00Z");

    private final Floods floods = new Floods();

    @Test
    void aThousandRefusalsOfAMinuteAreOneLineWithTheirNumber() {
        for (int i = 0; i < 1000; i++) {
            floods.add("robot", "crm-bom", START.plusMillis(i * 50L));
        }
        assertThat(floods.ended(START.plusSeconds(59)))
                .as("its minute is not over")
                .isEmpty();
        assertThat(floods.ended(START.plusSeconds(60)))
                .containsExactly(new Floods.Flood("robot", "crm-bom", START, 1000));
        assertThat(floods.ended(START.plusSeconds(120))).as("told once").isEmpty();
    }

    @Test
    void eachClientAndEachMinuteHasALineOfItsOwn() {
        floods.add("robot", "crm-bom", START);
        floods.add("lotte", null, START.plusSeconds(1));
        floods.add("robot", "crm-bom", START.plusSeconds(70));
        floods.add("robot", "crm-bom", START.plusSeconds(71));

        assertThat(floods.all())
                .containsExactlyInAnyOrder(
                        new Floods.Flood("robot", "crm-bom", START, 1),
                        new Floods.Flood("lotte", null, START.plusSeconds(1), 1),
                        new Floods.Flood("robot", "crm-bom", START.plusSeconds(70), 2));
    }
}
