package nl.groeiruimte.desk.casewords;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.groeiruimte.cases.blindprofile.BlindProfile;
import nl.groeiruimte.cases.blindprofile.BlindProfiles;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.cases.partner.PartnerRequest;
import nl.groeiruimte.cases.partner.PartnerRequests;
import org.springframework.stereotype.Component;

/** Which version of the blind profile went to whom, and when. */
@Component
public class SentProfiles {

    /**
     * A version with everybody who got it, in the order of time.
     *
     * @param profile as it was sent; it never changes
     */
    public record Sent(BlindProfile profile, List<To> to) {}

    /**
     * Somebody who got it.
     *
     * @param organisation code of the region or partner
     * @param round the round of asking; 0 for a partner
     * @param renewed whether it took the place of an earlier version in a question that the region had already
     */
    public record To(String organisation, int round, Instant at, boolean renewed) {}

    private final Timeline timeline;
    private final BlindProfiles profiles;
    private final PartnerRequests partners;

    SentProfiles(Timeline timeline, BlindProfiles profiles, PartnerRequests partners) {
        this.timeline = timeline;
        this.profiles = profiles;
        this.partners = partners;
    }

    /** All that was sent, the newest version first; empty for who is not of the agency of origin. */
    public List<Sent> of(UUID leadId) {
        Map<Integer, List<To>> byVersion = new HashMap<>();
        Map<String, Integer> rounds = new HashMap<>();
        int round = 0;
        for (Timeline.Entry entry : entries(leadId)) {
            String regions = entry.detail("regions");
            String version = entry.detail("profileVersion");
            if (regions == null || version == null) {
                continue;
            }
            boolean renewed = entry.type() == EventType.PROFILE_RENEWED;
            round += renewed ? 0 : 1;
            for (String region : regions.split(",")) {
                int asked = renewed ? rounds.getOrDefault(region, round) : round;
                rounds.put(region, asked);
                byVersion
                        .computeIfAbsent(Integer.valueOf(version), unseen -> new ArrayList<>())
                        .add(new To(region, asked, entry.at(), renewed));
            }
        }
        return profiles.all(leadId).stream()
                .map(profile -> new Sent(
                        profile,
                        Stream.concat(
                                        byVersion.getOrDefault(profile.version(), List.of()).stream(),
                                        toPartners(leadId, profile))
                                .sorted(Comparator.comparing(To::at))
                                .toList()))
                .filter(sent -> !sent.to().isEmpty())
                .toList();
    }

    private List<Timeline.Entry> entries(UUID leadId) {
        return Stream.of(EventType.REGIONS_ASKED, EventType.PROFILE_RENEWED)
                .flatMap(type -> timeline.ofType(leadId, type).stream())
                .sorted(Comparator.comparing(Timeline.Entry::place))
                .toList();
    }

    private Stream<To> toPartners(UUID leadId, BlindProfile profile) {
        return partners.of(leadId).stream()
                .filter(request -> profile.id().equals(request.profileId()))
                .map(SentProfiles::to);
    }

    /** What an asked region or partner has of these questions to it, the newest first. */
    public List<Sent> got(List<Inquiry> questions, List<PartnerRequest> requests) {
        Map<BlindProfile, List<To>> got = new LinkedHashMap<>();
        questions.forEach(question -> profiles.find(question.profileId())
                .ifPresent(profile ->
                        got.computeIfAbsent(profile, one -> new ArrayList<>()).add(to(question, profile))));
        requests.stream().filter(request -> request.profileId() != null).forEach(request -> profiles.find(
                        request.profileId())
                .ifPresent(profile ->
                        got.computeIfAbsent(profile, one -> new ArrayList<>()).add(to(request))));
        return got.entrySet().stream()
                .map(one -> new Sent(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing((Sent sent) -> sent.profile().version())
                        .reversed())
                .toList();
    }

    /** The question keeps the version that it has now alone; a later one than the question came in its place. */
    private static To to(Inquiry question, BlindProfile profile) {
        boolean renewed = profile.approvedAt().isAfter(question.times().askedAt());
        return new To(
                question.askedAgency(),
                question.round(),
                renewed ? profile.approvedAt() : question.times().askedAt(),
                renewed);
    }

    private static To to(PartnerRequest request) {
        return new To(request.partner(), 0, request.question().askedAt(), false);
    }
}
