package nl.groeiruimte.desk.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.groeiruimte.cases.lead.PhaseTimes;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.reports.versions.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsualDaysTest {

    private static final Asker LOTTE = new Asker("lotte", "Lotte", "bom", Set.of(Role.TASKFORCE));
    private static final Asker MILA = new Asker("mila", "Mila", "horizon", Set.of(Role.TASKFORCE));
    private static final Asker COORDINATOR = new Asker("marieke", "Marieke", "bom", Set.of(Role.COORDINATOR));
    private static final Asker PARTNER = new Asker("noor", "Noor", "bom", Set.of(Role.PARTNER));

    private final PhaseTimes times = mock(PhaseTimes.class);
    private final Archive archive = mock(Archive.class);
    private final CurrentAsker asker = mock(CurrentAsker.class);
    private final UsualDays usual = new UsualDays(times, archive, asker, Clock.systemUTC());

    @BeforeEach
    void nothingIsReported() {
        when(archive.all(any())).thenReturn(List.of());
    }

    @Test
    void nobodyGetsTheDaysThatWereReadForAnotherAgency() {
        when(times.own()).thenReturn(List.of(new PhaseTimes.Time("signal", 9, 12)));
        assertThat(as(LOTTE).mine()).isEqualTo(Map.of("signal", 12));

        when(times.own()).thenReturn(List.of(new PhaseTimes.Time("signal", 9, 40)));
        assertThat(as(MILA).mine()).isEqualTo(Map.of("signal", 40));
        assertThat(as(COORDINATOR).mine()).as("of no agency's cases").isEmpty();
        assertThat(as(PARTNER).mine()).isEmpty();
        assertThat(as(LOTTE).mine()).as("within the hour").isEqualTo(Map.of("signal", 12));
    }

    @Test
    void ownFewCasesAreNoUsualTime() {
        when(times.own())
                .thenReturn(List.of(new PhaseTimes.Time("signal", 4, 12), new PhaseTimes.Time("articulation", 5, 30)));

        assertThat(as(LOTTE).own()).containsExactly("articulation");
        assertThat(as(LOTTE).mine()).isEqualTo(Map.of("articulation", 30));
    }

    private UsualDays.Usual as(Asker who) {
        when(asker.get()).thenReturn(who);
        return usual.now();
    }
}
