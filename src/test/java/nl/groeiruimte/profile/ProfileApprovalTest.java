package nl.groeiruimte.profile;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.lead.Lead;
import org.junit.jupiter.api.Test;

class ProfileApprovalTest {

    private static final SharedNeed FLOOR = new SharedNeed("space", "vibrationFree", List.of("required"), null, null);
    private static final SharedNeed QUAY = new SharedNeed("space", "quay", List.of("required"), null, null);

    @Test
    void profileTellsTheNeedsThatTheCaseLeadTicksAndNoOther() {
        Lead lead = mock(Lead.class);
        BlindProfiles profiles = mock(BlindProfiles.class);
        when(profiles.shareable(lead)).thenReturn(List.of(FLOOR, QUAY));

        new ProfileApproval(profiles, null, null, null, null, null, null)
                .approve(
                        lead, FormValues.of(Map.of("profileMakes", "Lasers", "sharedNeeds", List.of("vibrationFree"))));

        verify(profiles).approve(lead, "Lasers", ShownArea.COUNTRY, List.of(FLOOR), false);
    }
}
