package nl.groeiruimte.desk.bundles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a case tells of the bundle that the case is in, to its own agency. */
@Component
public class CaseBundles {

    /**
     * The bundle of a case.
     *
     * @param frozen the newest version that has the case; none when it is in none yet
     * @param answers of investors, the latest first
     */
    public record CaseBundle(
            UUID id,
            String name,
            LocalDate consentOn,
            @Nullable Integer frozen,
            List<Answer> answers) {}

    /** What came back from an investor; {@code answer} is a code of {@code bundle.answer}. */
    public record Answer(
            String investor, String answer, @Nullable String said, LocalDate on) {}

    private final Memberships memberships;
    private final BundleRecords records;

    CaseBundles(Memberships memberships, BundleRecords records) {
        this.memberships = memberships;
        this.records = records;
    }

    /** In which bundle a case is; none when it is in none, or not the asker's. */
    public Optional<CaseBundle> of(UUID leadId) {
        return memberships
                .of(leadId)
                .map(one -> new CaseBundle(
                        one.bundleId(),
                        one.bundle(),
                        one.consentOn(),
                        one.frozen(),
                        records.answers(one.bundleId()).stream()
                                .map(answer -> new Answer(
                                        answer.investor(), answer.answer(), answer.said(), answer.answeredOn()))
                                .toList()));
    }
}
