package nl.groeiruimte.desk.casewords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.blindprofile.BlindProfile;
import nl.groeiruimte.cases.blindprofile.BlindProfiles;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.cases.partner.PartnerRequest;
import nl.groeiruimte.cases.partner.PartnerRequests;
import nl.groeiruimte.desk.casewords.SentProfiles.Sent;
import nl.groeiruimte.desk.casewords.SentProfiles.To;
import org.junit.jupiter.api.Test;

class SentProfilesTest {

    private static final UUID LEAD = UUID.randomUUID();
    private static final Instant FIRST = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant LATER = FIRST.plusSeconds(86_400);
    private static final Instant LAST = LATER.plusSeconds(86_400);

    private final Timeline timeline = mock(Timeline.class);
    private final BlindProfiles profiles = mock(BlindProfiles.class);
    private final PartnerRequests partners = mock(PartnerRequests.class);
    private final SentProfiles sent = new SentProfiles(timeline, profiles, partners);

    @Test
    void eachVersionSaysWhoGotItInWhichRoundAndWhen() {
        BlindProfile one = profile(1);
        BlindProfile two = profile(2);
        PartnerRequest request = mock(PartnerRequest.class);
        when(request.profileId()).thenReturn(one.id());
        when(request.partner()).thenReturn("invest-nl");
        when(request.question()).thenReturn(new PartnerRequest.Question("financing", "Kan het?", "Lotte", LATER, null));
        when(partners.of(LEAD)).thenReturn(List.of(request));
        when(profiles.all(LEAD)).thenReturn(List.of(two, one, profile(3)));
        when(timeline.ofType(LEAD, EventType.REGIONS_ASKED))
                .thenReturn(List.of(
                        entry(1, FIRST, EventType.REGIONS_ASKED, "horizon,bom", "1"),
                        entry(3, LAST, EventType.REGIONS_ASKED, "liof", "2")));
        when(timeline.ofType(LEAD, EventType.PROFILE_RENEWED))
                .thenReturn(List.of(entry(2, LATER, EventType.PROFILE_RENEWED, "bom", "2")));

        List<Sent> all = sent.of(LEAD);

        assertThat(all)
                .as("a version that went to nobody is none")
                .extracting(Sent::profile)
                .containsExactly(two, one);
        assertThat(all.get(0).to())
                .extracting(To::organisation, To::round, To::at, To::renewed)
                .containsExactly(tuple("bom", 1, LATER, true), tuple("liof", 2, LAST, false));
        assertThat(all.get(1).to())
                .extracting(To::organisation, To::round, To::at, To::renewed)
                .containsExactly(
                        tuple("horizon", 1, FIRST, false),
                        tuple("bom", 1, FIRST, false),
                        tuple("invest-nl", 0, LATER, false));
    }

    private static BlindProfile profile(int version) {
        return new BlindProfile(UUID.randomUUID(), LEAD, version, null, "Lenzen", false, false, FIRST);
    }

    private static Timeline.Entry entry(long id, Instant at, EventType type, String regions, String version) {
        return new Timeline.Entry(
                id,
                at,
                type,
                "Lotte",
                "bom",
                type.details().stream()
                        .collect(Collectors.toMap(
                                detail -> detail, detail -> detail.name().equals("regions") ? regions : version)));
    }
}
