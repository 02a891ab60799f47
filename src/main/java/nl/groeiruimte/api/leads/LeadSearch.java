package nl.groeiruimte.api.leads;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.groeiruimte.api.http.ErrorCode;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.Query;
import nl.groeiruimte.cases.lead.LeadFilter;
import nl.groeiruimte.cases.lead.LeadKey;
import nl.groeiruimte.cases.lead.LeadPage;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reference.CodeList;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds cases of the asker's own agency as a query asks for them. */
@Component
class LeadSearch {

    /** So long ago something may have happened that was not there to be read yet a moment ago. */
    private static final Duration STILL_WRITTEN = Duration.ofMinutes(1);

    private static final Pattern REFERENCE = Pattern.compile(NewLead.REFERENCE);

    private final Leads leads;
    private final CurrentAsker asker;
    private final Clock clock;

    LeadSearch(Leads leads, CurrentAsker asker, Clock clock) {
        this.leads = leads;
        this.asker = asker;
        this.clock = clock;
    }

    /** @throws ProblemException when the query is wrong */
    LeadPage find(Query query) {
        int limit = query.limit();
        Phase phase = query.one("phase", Arrays.stream(Phase.values()), Phase::code);
        Outcome outcome = query.one("outcome", Arrays.stream(Outcome.values()), Outcome::code);
        Boolean open = query.one("open", Stream.of(true, false), String::valueOf);
        String kind = query.one("kind", KindOfRoom.CODES.stream(), Function.identity());
        String abroad = query.one("considersAbroad", CodeList.CONSIDERS_ABROAD.codes().stream(), Function.identity());
        LocalDate from = query.date("signalledFrom");
        LocalDate to = query.date("signalledTo");
        String reference = query.read("externalReference", LeadSearch::reference, ErrorCode.PATTERN);
        Instant since = query.moment("updatedSince");
        LeadKey after = query.read("cursor", Cursor::read, ErrorCode.CURSOR);
        query.check();
        LeadFilter filter = new LeadFilter(
                phase,
                outcome,
                open,
                kind,
                abroad,
                midnight(from),
                to == null ? null : midnight(to.plusDays(1)),
                reference,
                since == null ? null : since.minus(STILL_WRITTEN));
        return leads.ofAgency(asker.get().ownAgency(), filter, after, limit);
    }

    private static Optional<String> reference(String text) {
        return Optional.of(text).filter(REFERENCE.asMatchPredicate());
    }

    /** As people in the Netherlands count days. */
    private @Nullable Instant midnight(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }
}
