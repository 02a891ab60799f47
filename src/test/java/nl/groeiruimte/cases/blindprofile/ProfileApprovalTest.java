package nl.groeiruimte.cases.blindprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.articulation.Confidentialities;
import nl.groeiruimte.cases.comparison.Band;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Signals;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.TellingWord;
import nl.groeiruimte.platform.form.TellingWord.Why;
import nl.groeiruimte.platform.form.TestCatalogue;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileApprovalTest {

    private static final SharedNeed JOBS = new SharedNeed(
            "talent", "jobsHbo", List.of(), null, new Band(BigDecimal.valueOf(50), BigDecimal.valueOf(100)));
    private static final SharedNeed DISCIPLINES =
            new SharedNeed("talent", "disciplines", List.of(), "Optica van Zwaluw, met BOM", null);

    private final BlindProfiles profiles = mock(BlindProfiles.class);
    private final NameCheck names = mock(NameCheck.class);
    private final Confidentialities consents = mock(Confidentialities.class);
    private final OriginWords origin = mock(OriginWords.class);
    private final Lead lead = mock(Lead.class);
    private final SharedNeeds needs = new SharedNeeds(TestCatalogue.ofTheProduct(), Messages.source());
    private final ProfileApproval approval = new ProfileApproval(
            profiles, names, new Consent(consents), mock(AreaOptions.class), needs, mock(Signals.class), origin);

    @BeforeEach
    void aCaseAboutTalent() {
        when(lead.id()).thenReturn(UUID.randomUUID());
        when(lead.company()).thenReturn(new Lead.Company("scale-up", 3, List.of(), true, true, "no", "PV30"));
        when(profiles.shareable(lead)).thenReturn(List.of(JOBS, DISCIPLINES));
        when(origin.all(any(), any(), anyString())).thenReturn(List.of());
    }

    @Test
    void boxOfANeedSaysTheRangeThatIsSent() {
        FormValues ticked = FormValues.of(Map.of("sharedNeeds", List.of("jobsHbo")));
        BlindProfile.Facts exact = facts().telling(List.of(JOBS));
        when(profiles.judged(any(), anyString(), any(), anyBoolean()))
                .thenReturn(new Rarity.Judged(exact, null, 5, false));
        assertThat(approval.shareableNeeds(lead, ticked))
                .extracting(option -> option.label().nl())
                .contains("Banen op hbo-niveau: 50 tot 100");

        BlindProfile.Facts coarser = Coarser.BANDS.apply(exact);
        when(profiles.judged(any(), anyString(), any(), anyBoolean()))
                .thenReturn(new Rarity.Judged(coarser, Coarser.BANDS, 5, false));
        assertThat(approval.shareableNeeds(lead, ticked))
                .extracting(option -> option.label().nl())
                .contains(needs.options(coarser.needs()).get(0).label().nl())
                .doesNotContain("Banen op hbo-niveau: 50 tot 100");
    }

    @Test
    void missingConsentIsSaidOfEachFieldWithWhatToChangeThere() {
        when(profiles.judged(any(), anyString(), any(), anyBoolean()))
                .thenReturn(new Rarity.Judged(facts(), null, 5, false));

        List<FieldError> errors =
                approval.errors(lead, FormValues.of(Map.of("shownArea", "PV30", "agencyShown", true)));

        assertThat(errors)
                .contains(
                        FieldError.of("shownArea", "proposition.error.no-consent-area-shown"),
                        FieldError.of("agencyShown", "proposition.error.no-consent-agency-shown"));
        assertThat(errors).extracting(FieldError::messageKey).doesNotHaveDuplicates();
    }

    @Test
    void wordsInTheTextOfATickedNeedAreToldAllAtOnce() {
        TellingWord company = new TellingWord("Zwaluw", Why.COMPANY);
        TellingWord agency = new TellingWord("BOM", Why.AGENCY);
        when(names.words(lead.id(), DISCIPLINES.text())).thenReturn(List.of(company));
        when(origin.all(lead, new ShownOrigin(false, false), DISCIPLINES.text()))
                .thenReturn(List.of(agency));
        when(profiles.judged(any(), anyString(), any(), anyBoolean()))
                .thenReturn(new Rarity.Judged(facts(), null, 5, false));

        assertThat(approval.errors(lead, FormValues.of(Map.of("sharedNeeds", List.of("disciplines")))))
                .contains(FieldError.of("sharedNeeds", "proposition.error.need-names-company", company, agency));
    }

    @Test
    void profileTellsTheNeedsThatTheCaseLeadTicksAndNoOther() {
        approval.approve(lead, FormValues.of(Map.of("profileMakes", "Lasers", "sharedNeeds", List.of("disciplines"))));

        verify(profiles).approve(lead, "Lasers", ShownArea.COUNTRY, List.of(DISCIPLINES), false);
    }

    private static BlindProfile.Facts facts() {
        return new BlindProfile.Facts(
                List.of("photonics"),
                "scale-up",
                3,
                ShownArea.COUNTRY,
                List.of("talent"),
                "2028-H1",
                BlindProfile.Ranges.NONE,
                List.of());
    }
}
