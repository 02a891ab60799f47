package nl.groeiruimte.cases.errand;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.process.ErrandProcess;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.task.CaseTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks of one's own on a case. Row level security shows one to the agency that gave it and to whoever does it; an
 * asked region learns from none of them of which agency the case is.
 */
@Component
public class Errands {

    private static final List<String> DOING = List.of("do-errand", "answer-errand");

    private final ErrandRows rows;
    private final ErrandTerms terms;
    private final ErrandProcess process;
    private final CaseTasks tasks;
    private final Timeline timeline;
    private final CurrentAsker asker;

    Errands(
            ErrandRows rows,
            ErrandTerms terms,
            ErrandProcess process,
            CaseTasks tasks,
            Timeline timeline,
            CurrentAsker asker) {
        this.rows = rows;
        this.terms = terms;
        this.process = process;
        this.tasks = tasks;
        this.timeline = timeline;
        this.asker = asker;
    }

    /** Those of a case that the asker may see, the earliest due first. */
    @Transactional(readOnly = true)
    public List<Errand> of(UUID leadId) {
        return rows.of(leadId);
    }

    /** One of them, when the asker may see it. */
    @Transactional(readOnly = true)
    public Optional<Errand> find(UUID id) {
        return rows.find(id);
    }

    /** Whether the asker may give somebody something to do: not while the case is on hold, when nothing can be done. */
    @Transactional(readOnly = true)
    public boolean mayGive(Lead lead) {
        return lead.movable() && !lead.onHold() && rows.mayBeGiven(lead.id(), Addressee.colleagues());
    }

    /**
     * Gives somebody something to do, in the asker's name; what comes of it comes back to the asker.
     *
     * @param what at most 2,000 characters; checked by whoever took it that it does not name the company, nor, for
     *     others than colleagues, tells who asks
     * @param dueOn today or later; when nobody works then, the first working day after it counts
     * @throws org.springframework.dao.DataAccessException when the asker does not work on this open case, or may not
     *     ask this one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID give(Lead lead, Addressee to, String what, LocalDate dueOn) {
        LocalDate day = terms.workingDay(dueOn);
        UUID id = rows.give(lead.id(), to, what, day);
        happened(lead, EventType.ERRAND_GIVEN, to, day);
        process.start(lead.id(), variables(lead, id, to, day));
        return id;
    }

    private Map<String, Object> variables(Lead lead, UUID id, Addressee to, LocalDate day) {
        Asker giver = asker.get();
        Map<String, Object> variables = new HashMap<>(Map.of(
                Variables.ERRAND_ID,
                id.toString(),
                Variables.GIVER,
                giver.ownAgency(),
                Variables.ASKED_BY,
                giver.subject(),
                Variables.ADDRESSEE,
                inbox(lead, to),
                Variables.WITHIN_AGENCY,
                to.kind() == Addressee.Kind.COLLEAGUE,
                Variables.ANSWER_WAITS,
                false,
                Variables.DUE_ON,
                day.toString(),
                Variables.LATE_AT,
                Date.from(terms.lateAt(to.kind(), day, lead.course().hold()))));
        // A task says which region or partner it is about in the inbox of the other side, and never the origin.
        String about = giver.worksFor(lead.originAgency()) ? to.code() : giver.ownAgency();
        if (about != null) {
            variables.put(Variables.ASKED_AGENCY, about);
        }
        String person = to.kind() == Addressee.Kind.ORIGIN ? lead.caseLead() : to.person();
        if (person != null) {
            variables.put(Variables.ASKED_PERSON, person);
        }
        return variables;
    }

    private String inbox(Lead lead, Addressee to) {
        return switch (to.kind()) {
            case COLLEAGUE -> asker.get().ownAgency();
            case ASKED, PARTNER -> Optional.ofNullable(to.code()).orElseThrow();
            case COORDINATOR -> Asker.COORDINATOR_INBOX;
            case ORIGIN -> lead.originAgency();
        };
    }

    /** Those that the asker's agency gave and that are not done yet. */
    List<Errand> waitedFor(UUID leadId) {
        return of(leadId).stream()
                .filter(errand -> errand.open() && errand.ownGift())
                .toList();
    }

    /** The asker has done it; whether somebody else is to read what came of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean done(Lead lead, UUID id, String word) {
        Errand errand = known(id);
        whenOpen(rows.done(id, word));
        happened(lead, EventType.ERRAND_DONE, errand.addressee(), null);
        return !asker.get().subject().equals(errand.given().by());
    }

    /** It is to be done by another day, which is told as a working day; the process is told by whoever asks. */
    @Transactional(propagation = Propagation.MANDATORY)
    LocalDate agree(Lead lead, Errand errand, LocalDate dueOn) {
        LocalDate day = terms.workingDay(dueOn);
        DOING.forEach(form -> tasks.dueOfSubject(errand.id(), form, day));
        whenOpen(rows.due(errand.id(), day));
        happened(lead, EventType.ERRAND_CHANGED, errand.addressee(), day);
        return day;
    }

    /** It need not be done any more; the process is told by whoever asks. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(Lead lead, Errand errand) {
        whenOpen(rows.withdrawn(errand.id()));
        happened(lead, EventType.ERRAND_WITHDRAWN, errand.addressee(), null);
    }

    /** Of those that the asker may see. */
    Errand known(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("errand " + id + " is not the asker's to see"));
    }

    private static void whenOpen(boolean changed) {
        if (!changed) {
            throw new ConcurrencyFailureException("the errand ended at the same moment");
        }
    }

    /** What colleagues of a region or partner ask each other is their own affair, and not told of the case. */
    private void happened(Lead lead, EventType type, Addressee to, @Nullable LocalDate day) {
        if (to.kind() == Addressee.Kind.COLLEAGUE && !asker.get().worksFor(lead.originAgency())) {
            return;
        }
        Map<String, String> details = new HashMap<>(Map.of("for", to.kind().code()));
        if (to.code() != null) {
            details.put("agency", to.code());
        }
        if (day != null) {
            details.put("dueOn", day.toString());
        }
        timeline.add(lead.id(), type, details);
    }
}
