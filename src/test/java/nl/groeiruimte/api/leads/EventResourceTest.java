package nl.groeiruimte.api.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.cases.lead.DetailType;
import nl.groeiruimte.cases.lead.EventDetail;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventResourceTest {

    @ParameterizedTest
    @EnumSource
    void eventTellsEachOfItsDetailsButNobodysName(EventType type) {
        Map<EventDetail, String> details =
                type.details().stream().collect(Collectors.toMap(Function.identity(), EventResourceTest::kept));
        EventResource event =
                EventResource.of(new Timeline.Entry(7, Instant.EPOCH, type, "Lotte van den Heuvel", "bom", details));

        assertThat(event.toString()).doesNotContain("Lotte");
        assertThat(event.details().keySet())
                .containsExactlyInAnyOrderElementsOf(type.details().stream()
                        .filter(detail -> detail.type() != DetailType.PERSON)
                        .map(detail -> detail.told().name())
                        .toList());
    }

    private static String kept(EventDetail detail) {
        return switch (detail.type()) {
            case CODE -> "code.choice".equals(detail.words()) ? "proposition" : "a b";
            case CAUSES -> "space:no-land,energy:grid-congestion";
            case NUMBER -> "3";
            default -> "the " + detail.name();
        };
    }

    @Test
    void whatTheCompanyChoseIsToldAsTheCaseTellsIt() {
        EventResource event =
                event(EventType.CHOICE_RECORDED, Map.of("choice", "proposition", "reasons", "space, power"));

        assertThat(event.details())
                .containsEntry("chosen", "other-region")
                .containsEntry("choiceReasons", List.of("space", "power"));
    }

    @Test
    void listsAreArraysAndNumbersNumbers() {
        assertThat(event(EventType.OWN_REGION_WITHOUT_SITE, Map.of("causes", "space:no-land,energy:grid-congestion"))
                        .details())
                .containsEntry(
                        "causes",
                        List.of(
                                Map.of("kind", "space", "cause", "no-land"),
                                Map.of("kind", "energy", "cause", "grid-congestion")));
        assertThat(event(EventType.REGIONS_ASKED, Map.of("regions", "nom", "profileVersion", "2"))
                        .details())
                .containsEntry("regions", List.of("nom"))
                .containsEntry("profileVersion", 2L);
    }

    private static EventResource event(EventType type, Map<String, String> kept) {
        Map<EventDetail, String> details = type.details().stream()
                .filter(detail -> kept.containsKey(detail.name()))
                .collect(Collectors.toMap(Function.identity(), detail -> kept.get(detail.name())));
        return EventResource.of(new Timeline.Entry(7, Instant.EPOCH, type, "Lotte", "bom", details));
    }

    /** Else a client could not read a detail without knowing the type. */
    @Test
    void nameOfADetailMeansTheSameInEveryEvent() {
        Map<String, Set<String>> meanings = new TreeMap<>();
        Stream.of(EventType.values())
                .flatMap(type -> type.details().stream())
                .forEach(detail -> meanings.computeIfAbsent(detail.told().name(), name -> new TreeSet<>())
                        .add(detail.type() + " " + detail.told().many() + " "
                                + detail.told().words()));

        assertThat(meanings.values()).isNotEmpty().allSatisfy(meaning -> assertThat(meaning)
                .hasSize(1));
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
