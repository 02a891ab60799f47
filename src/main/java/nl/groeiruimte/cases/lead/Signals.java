package nl.groeiruimte.cases.lead;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the agency of origin wrote down of the company when it registered the signal; nobody else reads it. */
@Component
public class Signals {

    /**
     * The words of a signal.
     *
     * @param technologyNote none unless the technology is not one of the list
     * @param cause why the company cannot grow where it is
     * @param declineReason code; none unless declined
     * @param explanation of the decision about it; optional
     * @param externalReference what the agency's own system calls the case; optional
     */
    public record Signal(
            String makesWhat,
            @Nullable String technologyNote,
            String cause,
            @Nullable String declineReason,
            @Nullable String explanation,
            @Nullable String externalReference) {}

    private final JdbcClient jdbc;

    Signals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The signal of a case; empty when the asker is not of the agency of origin. */
    @Transactional(readOnly = true)
    public Optional<Signal> of(UUID leadId) {
        return jdbc.sql("""
                        select makes_what, technology_note, cause, decline_reason, explanation,
                            (select reference from groeiruimte.external_reference r
                             where r.lead_id = s.lead_id and not starts_with(reference, 'destroyed '))
                                as external_reference
                        from groeiruimte.signal s where lead_id = ?""").param(leadId).query(Signal.class).optional();
    }
}
