package nl.groeiruimte.desk.casewords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.lead.EventDetail;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.web.Words;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.site.Sites;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineWordsTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final ReferenceLists lists = mock(ReferenceLists.class);
    private final Words dates = mock(Words.class);
    private final TimelineWords words = new TimelineWords(Messages.source(), lists, mock(Sites.class), dates);

    @BeforeEach
    void names() {
        when(lists.agencyName("horizon")).thenReturn("Horizon Flevoland");
        when(lists.agencyName("bom")).thenReturn("BOM");
        when(dates.longDate(any())).thenReturn("1 december 2026");
    }

    @Test
    void codesBecomeWords() {
        assertThat(say("own-region-without-site", Map.of("kinds", "space,energy", "cause", "grid-congestion")))
                .isEqualTo("In de eigen regio is geen plek gevonden. Knelpunt bij ruimte, energie: vol stroomnet "
                        + "(netcongestie).");
    }

    @Test
    void eachKindOfRoomHasItsOwnCause() {
        assertThat(say("own-region-without-site", Map.of("causes", "space:no-land,energy:grid-congestion")))
                .isEqualTo("In de eigen regio is geen plek gevonden."
                        + " Knelpunt bij ruimte: geen grond beschikbaar; energie: vol stroomnet (netcongestie).");
    }

    @Test
    void agenciesHaveTheirNames() {
        assertThat(say("regions-asked", Map.of("regions", "horizon,bom", "profileVersion", "1")))
                .isEqualTo("Gevraagd om een propositie: Horizon Flevoland, BOM.");
    }

    @Test
    void aPartWithoutItsDetailIsLeftOut() {
        assertThat(say("milestones-checked", Map.of("state", "realised")))
                .isEqualTo("De mijlpalen zijn bekeken: groei gerealiseerd.");
        assertThat(say("milestones-checked", Map.of("state", "continue", "nextCheckOn", "2026-12-01")))
                .isEqualTo("De mijlpalen zijn bekeken: loopt nog. Volgende keer op 1 december 2026.");
    }

    @Test
    void aNameKeepsItsDollarSign() {
        assertThat(say("handed-over", Map.of("from", "A$1", "to", "B\\C"))).contains("A$1", "B\\C");
    }

    private String say(String type, Map<String, String> details) {
        EventType event = EventType.of(type).orElseThrow();
        Map<EventDetail, String> kept = event.details().stream()
                .filter(detail -> details.containsKey(detail.name()))
                .collect(Collectors.toMap(Function.identity(), detail -> details.get(detail.name())));
        return words.sentence(new Timeline.Entry(1, Instant.EPOCH, event, "Sanne", "bom", kept), DUTCH);
    }
}
