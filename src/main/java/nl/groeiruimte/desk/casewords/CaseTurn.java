package nl.groeiruimte.desk.casewords;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.TaskWords;
import nl.groeiruimte.platform.task.Tasks;
import nl.groeiruimte.platform.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Who is on turn in a case, what they do and until when, as far as the asker may know. */
@Component
public class CaseTurn {

    private static final int MOST_TOLD = 3;

    /**
     * How a case stands.
     *
     * @param sentence who is on turn, or that nobody is any more
     * @param next the task that the asker can go on with; none when there is none
     * @param underWay whether the system is still at work, so that all this may be otherwise in a moment
     */
    public record Turn(
            DefaultMessageSourceResolvable sentence,
            @Nullable Task next,
            boolean underWay) {}

    private final Leads leads;
    private final Tasks tasks;
    private final LeadProcess process;
    private final AskedSight asked;
    private final TaskWords titles;
    private final Words words;
    private final MessageSource messages;

    CaseTurn(
            Leads leads,
            Tasks tasks,
            LeadProcess process,
            AskedSight asked,
            TaskWords titles,
            Words words,
            MessageSource messages) {
        this.leads = leads;
        this.tasks = tasks;
        this.process = process;
        this.asked = asked;
        this.titles = titles;
        this.words = words;
        this.messages = messages;
    }

    /** Whether the system is at work on the case. */
    public boolean underWay(UUID leadId) {
        return process.underWay(leadId);
    }

    /** How the case stands now, for the asker. */
    public Turn of(UUID leadId) {
        Optional<Lead> seen = leads.find(leadId);
        if (seen.isPresent() && !seen.get().open()) {
            return new Turn(closed(seen.get(), tasks.openOf(leadId)), null, false);
        }
        if (underWay(leadId)) {
            return new Turn(said("under-way"), null, true);
        }
        return tasks.nextOf(leadId)
                .map(next -> new Turn(said("yours"), next, false))
                .orElseGet(() -> new Turn(
                        seen.map(lead -> others(lead, tasks.openOf(leadId))).orElseGet(() -> standing(leadId)),
                        null,
                        false));
    }

    private DefaultMessageSourceResolvable standing(UUID leadId) {
        return asked.standing(leadId).map(CaseTurn::plain).orElseGet(() -> said("origin"));
    }

    /** Regions that were told what became of their offers may have something to do still. */
    private DefaultMessageSourceResolvable closed(Lead lead, List<Task> open) {
        String outcome = message("code.outcome."
                + Objects.requireNonNull(lead.outcome(), "outcome").code());
        return open.isEmpty() ? said("closed", outcome) : said("closed-open", outcome, told(open));
    }

    private DefaultMessageSourceResolvable others(Lead lead, List<Task> open) {
        if (lead.onHold()) {
            return said("held", words.longDate(lead.holdUntil()));
        }
        if (open.isEmpty()) {
            return lead.screening().watchUntil() == null
                    ? said("nobody")
                    : said("watched", words.longDate(lead.screening().watchUntil()));
        }
        return said("others", told(open));
    }

    private String told(List<Task> open) {
        Map<String, List<Task>> alike = open.stream()
                .collect(Collectors.groupingBy(
                        task -> titles.title(task)
                                + words.isoDate(task.schedule().dueOn()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        String told =
                alike.values().stream().limit(MOST_TOLD).map(this::toldAlike).collect(Collectors.joining("; "));
        return alike.size() > MOST_TOLD ? message("case.turn.and-more", told, alike.size() - MOST_TOLD) : told;
    }

    /** Those who have the same to do until the same day, in one breath. */
    private String toldAlike(List<Task> alike) {
        Task first = alike.get(0);
        String who = alike.stream().map(titles::who).distinct().collect(Collectors.joining(", "));
        return message(
                "case.turn.task",
                who,
                titles.title(first),
                words.longDate(first.schedule().dueOn()));
    }

    private String message(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    private static DefaultMessageSourceResolvable said(String what, Object... args) {
        return new DefaultMessageSourceResolvable(new String[] {"case.turn." + what}, args);
    }

    private static DefaultMessageSourceResolvable plain(String sentence) {
        return new DefaultMessageSourceResolvable(null, null, sentence);
    }
}
