package nl.groeiruimte.desk.casepage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Signals;
import nl.groeiruimte.cases.resolution.Resolutions;
import nl.groeiruimte.cases.shortlist.OwnRegion;
import nl.groeiruimte.cases.shortlist.OwnRegion.Bottleneck;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;

class ResolutionTabTest {

    @Test
    void whatWasSeenAtTheCloseAloneIsNotOfTheOwnRegion() {
        Bottleneck searched = new Bottleneck("own-region", "energy", "grid-congestion", "Vol");
        Bottleneck learned = new Bottleneck("learning", "talent", "talent-shortage", null);
        OwnRegion ownRegion = mock();
        SeenCase seen = mock();
        UUID id = UUID.randomUUID();
        when(seen.id()).thenReturn(id);
        when(ownRegion.bottlenecks(id)).thenReturn(List.of(searched, learned));
        ExtendedModelMap model = new ExtendedModelMap();

        new ResolutionTab(ownRegion, mock(Resolutions.class), mock(Signals.class))
                .describe(seen, Map.of(), model, Locale.ENGLISH);

        assertThat(model)
                .containsEntry("bottlenecks", List.of(searched))
                .containsEntry("learnedBottlenecks", List.of(learned));
    }
}
