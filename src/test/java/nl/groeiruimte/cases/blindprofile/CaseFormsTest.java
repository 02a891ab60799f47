package nl.groeiruimte.cases.blindprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.form.TellingWord;
import nl.groeiruimte.platform.form.TellingWord.Why;
import nl.groeiruimte.platform.form.TestCatalogue;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFormsTest {

    private static final String TELLING = "De BOM vraagt";

    private final UUID id = UUID.randomUUID();
    private final Lead lead = mock(Lead.class);
    private final OriginWords origin = mock(OriginWords.class);
    private final BlindProfiles profiles = mock(BlindProfiles.class);
    private final Leads leads = mock(Leads.class);
    private final CaseForms forms = new CaseForms(
            TestCatalogue.ofTheProduct(), mock(NameCheck.class), origin, profiles, leads, Clock.systemUTC());

    @BeforeEach
    void aCaseOfBrabant() {
        when(lead.company()).thenReturn(new Lead.Company("scale-up", 3, List.of(), true, true, "no", "PV30"));
        when(leads.ofToldOrigin(id)).thenReturn(Optional.of(lead));
        when(origin.all(any(), any(), any())).thenAnswer(call -> {
            ShownOrigin shown = call.getArgument(1);
            return shown.agency() ? List.of() : List.of(new TellingWord("BOM", Why.AGENCY));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "answer-question, answer",
        "ask-errand, what",
        "answer-errand, word",
        "decide-disclosure, refusal",
        "revoke-disclosure, reason",
        "record-learning, wouldHaveHelped",
        "record-learning, learned",
        "select-regions, profileMakes",
        "renew-profile, profileMakes"
    })
    void textForOtherRegionsTellsNotWhoAsks(String form, String field) {
        assertThat(errors(form, field, Map.of("decision", List.of(form.startsWith("decide") ? "refuse" : "ask"))))
                .contains(TellingWord.error(field, List.of(new TellingWord("BOM", Why.AGENCY))));
    }

    /** The page of a partner says whose case it is. */
    @ParameterizedTest
    @CsvSource({"ask-partner, question", "handle-escalation, note", "set-legal-hold, reason", "hold, reason"})
    void whoKnowsWhoseCaseItIsMayReadIt(String form, String field) {
        assertThat(errors(form, field, Map.of()))
                .noneSatisfy(error -> assertThat(error.key()).isEqualTo(field));
    }

    /** Trying one name after another and looking which is refused would tell the right one. */
    @Test
    void regionThatMayNotKnowWhoAsksIsNotToldByARefusal() {
        when(leads.ofToldOrigin(id)).thenReturn(Optional.empty());

        assertThat(fields(errors("ask-errand", "what", Map.of()))).doesNotContain("what");
    }

    @Test
    void textTellsWhoAsksOnlyWhenEveryProfileThatWasSentDoes() {
        sent(true, false);
        assertThat(fields(errors("answer-question", "answer", Map.of()))).contains("answer");
        sent(true, true);
        assertThat(fields(errors("answer-question", "answer", Map.of()))).doesNotContain("answer");
    }

    @Test
    void profileThatShowsTheAgencyMayNameIt() {
        Map<String, List<String>> shown = Map.of("decision", List.of("ask"), "agencyShown", List.of("true"));

        assertThat(fields(errors("select-regions", "profileMakes", shown))).doesNotContain("profileMakes");
        sent(true, true);
        assertThat(fields(errors("renew-profile", "profileMakes", Map.of())))
                .as("what was sent before says nothing of this one")
                .contains("profileMakes");
    }

    @Test
    void checkForWordsThatTellTheCompanySaysThatItIsAnAid() {
        assertThat(Messages.source().getMessage("form.telling-words.intro", null, Locale.forLanguageTag("nl")))
                .contains("hulpmiddel", "lees zelf na");
    }

    private void sent(boolean... agencyShown) {
        List<BlindProfile> sent = new ArrayList<>();
        for (boolean shown : agencyShown) {
            BlindProfile profile = mock(BlindProfile.class);
            BlindProfile.Facts facts = mock(BlindProfile.Facts.class);
            when(profile.agencyShown()).thenReturn(shown);
            when(profile.facts()).thenReturn(facts);
            when(facts.province()).thenReturn(ShownArea.COUNTRY);
            sent.add(profile);
        }
        when(profiles.sentToAnybody(id)).thenReturn(sent);
    }

    private List<FieldError> errors(String form, String field, Map<String, List<String>> more) {
        Map<String, List<String>> posted = new HashMap<>(more);
        posted.put(field, List.of(TELLING));
        return forms.read(form, id, posted, Options.none()).errors();
    }

    private static Set<String> fields(List<FieldError> errors) {
        return errors.stream().map(FieldError::key).collect(Collectors.toSet());
    }
}
