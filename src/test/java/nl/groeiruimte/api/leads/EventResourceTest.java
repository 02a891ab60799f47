package nl.groeiruimte.api.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.lead.DetailType;
import nl.groeiruimte.cases.lead.EventDetail;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventResourceTest {

    @ParameterizedTest
    @EnumSource
    void eventTellsEachOfItsDetailsButNobodysName(EventType type) {
        Map<EventDetail, String> details = type.details().stream()
                .collect(Collectors.toMap(Function.identity(), detail -> "the " + detail.name()));
        EventResource event =
                EventResource.of(new Timeline.Entry(7, Instant.EPOCH, type, "Lotte van den Heuvel", "bom", details));

        assertThat(event.toString()).doesNotContain("Lotte");
        assertThat(event.details().keySet())
                .containsExactlyInAnyOrderElementsOf(type.details().stream()
                        .filter(detail -> detail.type() != DetailType.PERSON)
                        .map(EventDetail::name)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"INTO_PORTFOLIO", "HANDED_OVER"})
    void eventAboutPeopleAloneHasNoDetails(EventType type) {
        Map<EventDetail, String> details =
                type.details().stream().collect(Collectors.toMap(Function.identity(), detail -> "Lotte"));

        assertThat(EventResource.of(new Timeline.Entry(7, Instant.EPOCH, type, "Lotte", "bom", details))
                        .details())
                .isEmpty();
    }
}
