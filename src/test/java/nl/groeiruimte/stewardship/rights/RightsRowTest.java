package nl.groeiruimte.stewardship.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.groeiruimte.platform.security.Person;
import org.junit.jupiter.api.Test;

class RightsRowTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void rightsThatNobodyUsesStandOut() {
        assertThat(state(person("taskforce", true, NOW.minus(Duration.ofDays(90)))))
                .isEqualTo(RightsRow.State.ACTIVE);
        assertThat(state(person("taskforce", true, NOW.minus(Duration.ofDays(92)))))
                .isEqualTo(RightsRow.State.IDLE);
        assertThat(state(person("taskforce", true, null))).isEqualTo(RightsRow.State.NEVER);
        assertThat(state(person("taskforce", false, NOW))).isEqualTo(RightsRow.State.ENDED);
        assertThat(state(new Person("s", "n", null, false, List.of(), true, NOW)))
                .isEqualTo(RightsRow.State.ENDED);
        assertThat(state(new Person("s", "n", null, true, List.of("taskforce"), true, NOW)))
                .isEqualTo(RightsRow.State.SEVERAL);
    }

    @Test
    void changeIsSeenAgainstTheLastReview() {
        Review last = new Review(1, "yearly", NOW, "Kim", "", List.of(Review.Seen.of(person("taskforce", true, NOW))));

        assertThat(change(person("taskforce", true, null), last)).isEqualTo(RightsRow.Change.NONE);
        assertThat(change(person("coordinator", true, NOW), last)).isEqualTo(RightsRow.Change.CHANGED);
        assertThat(change(person("taskforce", false, NOW), last)).isEqualTo(RightsRow.Change.CHANGED);
        assertThat(change(new Person("other", "n", "bom", false, List.of("partner"), true, NOW), last))
                .isEqualTo(RightsRow.Change.NEW);
        assertThat(change(new Person("other", "n", "bom", false, List.of(), true, NOW), last))
                .isEqualTo(RightsRow.Change.NONE);
        assertThat(change(person("coordinator", true, NOW), null)).isEqualTo(RightsRow.Change.NONE);
    }

    @Test
    void disclosuresAreForTaskforceMembersOnly() {
        assertThat(RightsRow.of(person("taskforce", true, NOW), null, 3, NOW).disclosures())
                .isEqualTo(3);
        assertThat(RightsRow.of(person("partner", true, NOW), null, 3, NOW).disclosures())
                .isZero();
    }

    private static RightsRow.State state(Person person) {
        return RightsRow.of(person, null, 0, NOW).state();
    }

    private static RightsRow.Change change(Person person, Review last) {
        return RightsRow.of(person, last, 0, NOW).change();
    }

    private static Person person(String role, boolean active, Instant lastLogin) {
        return new Person("s", "n", "bom", false, List.of(role), active, lastLogin);
    }
}
