package nl.groeiruimte.desk.start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.desk.casewords.TimelineWords;
import nl.groeiruimte.desk.messages.MessageWords;
import nl.groeiruimte.platform.message.Message;
import nl.groeiruimte.platform.message.MessageBox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What changed for the asker since a moment: what others did to the cases that they lead, and their messages. Both are
 * read with their rights of now, so that it tells nothing that the case's page and the messages do not.
 */
@Component
class Changes {

    /**
     * What changed about one thing.
     *
     * @param about the case's code name or another matter; empty for neither
     * @param sentence the newest
     * @param others how much more
     */
    record Change(String path, String about, String sentence, Instant at, int others) {}

    /** The newest, and whether there are more than these. */
    record Latest(List<Change> changes, boolean more) {}

    private static final int MOST_READ = 50;
    /** So long ago, for who was never here on an earlier day. */
    private static final Duration FIRST_LOOK = Duration.ofDays(7);

    private final Timeline timeline;
    private final TimelineWords timelineWords;
    private final MessageBox box;
    private final MessageWords messageWords;
    private final Clock clock;

    Changes(Timeline timeline, TimelineWords timelineWords, MessageBox box, MessageWords messageWords, Clock clock) {
        this.timeline = timeline;
        this.timelineWords = timelineWords;
        this.box = box;
        this.messageWords = messageWords;
        this.clock = clock;
    }

    /** @param last the last visit; none on the first day */
    Latest since(@Nullable Instant last, int most, Locale locale) {
        Instant since =
                Objects.requireNonNullElseGet(last, () -> clock.instant().minus(FIRST_LOOK));
        Map<UUID, Timeline.Since> cases = timeline.sinceInOwnCases(since, MOST_READ).stream()
                .collect(Collectors.toMap(Timeline.Since::leadId, Function.identity()));
        Map<UUID, Change> changes = new HashMap<>();
        cases.values().forEach(one -> changes.put(one.leadId(), change(one, locale)));
        // The newest message first, so of each thing the first one that comes is told.
        Map<UUID, Change> messages = new LinkedHashMap<>();
        box.news(since, MOST_READ).stream()
                .filter(message -> !toldByTimeline(message, cases))
                .forEach(message -> messages.merge(about(message), change(message), Changes::andOther));
        messages.forEach((about, change) -> changes.merge(about, change, Changes::together));
        List<Change> newest = new ArrayList<>(changes.values());
        newest.sort(Comparator.comparing(Change::at).reversed().thenComparing(Change::path));
        return new Latest(newest.stream().limit(most).toList(), newest.size() > most);
    }

    private Change change(Timeline.Since one, Locale locale) {
        return new Change(
                "/cases/" + one.leadId() + "?tab=timeline",
                one.codeName(),
                timelineWords.sentence(one.last(), locale),
                one.last().at(),
                one.all() - 1);
    }

    private Change change(Message message) {
        MessageWords.Line line = messageWords.line(message);
        return new Change("/messages/" + line.id(), line.about(), line.sentence(), line.happenedAt(), 0);
    }

    /** What is told of it is the newer one; the rest is counted. */
    private static Change together(Change one, Change other) {
        Change newer = one.at().isBefore(other.at()) ? other : one;
        return new Change(newer.path(), newer.about(), newer.sentence(), newer.at(), one.others() + other.others() + 1);
    }

    private static Change andOther(Change newest, Change older) {
        return new Change(newest.path(), newest.about(), newest.sentence(), newest.at(), newest.others() + 1);
    }

    private static UUID about(Message message) {
        UUID lead = message.about().leadId();
        return lead == null ? message.id() : lead;
    }

    /** As the event itself, or as what led to the task, which stands among what is to be done. */
    private static boolean toldByTimeline(Message message, Map<UUID, Timeline.Since> cases) {
        return cases.containsKey(message.about().leadId())
                && (message.about().taskId() != null
                        || EventType.of(message.what()).isPresent());
    }
}
