package nl.groeiruimte.desk.casepage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.groeiruimte.cases.conversation.Conversations;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.desk.casewords.TimelineWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Everything that happened, in words, newest first. That somebody spoke with the company stands among it for its own
 * agency; it is no event of the case, so that no other reader of those learns of it.
 */
@Component
class TimelineTab implements CaseTab {

    private static final int STEP = 30;
    private static final int MOST = 900;

    /** Something that happened; there is no {@code agency} for what the system did by itself. */
    record Line(
            Instant at,
            String sentence,
            String name,
            @Nullable String agency) {}

    private final Timeline timeline;
    private final Conversations conversations;
    private final TimelineWords words;

    TimelineTab(Timeline timeline, Conversations conversations, TimelineWords words) {
        this.timeline = timeline;
        this.conversations = conversations;
        this.words = words;
    }

    @Override
    public String key() {
        return "timeline";
    }

    @Override
    public boolean forOriginOnly() {
        return false;
    }

    @Override
    public void describe(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        int wanted = wanted(query.get("show"));
        Stream<Line> events = timeline.latest(seen.id(), wanted + 1).stream()
                .map(entry ->
                        new Line(entry.at(), words.sentence(entry, locale), entry.actorName(), entry.actorAgency()));
        Stream<Line> spoken = conversations.recorded(seen.id(), wanted + 1).stream()
                .map(one ->
                        new Line(one.recordedAt(), words.sentence(one, locale), one.authorName(), seen.originAgency()));
        List<Line> lines = Stream.concat(events, spoken)
                .sorted(Comparator.comparing(Line::at).reversed())
                .toList();
        model.addAttribute("lines", lines.stream().limit(wanted).toList());
        model.addAttribute("showMore", lines.size() > wanted && wanted < MOST ? wanted + STEP : null);
    }

    private static int wanted(@Nullable String show) {
        return show != null && show.matches("\\d{1,3}") ? Math.max(STEP, Math.min(MOST, Integer.parseInt(show))) : STEP;
    }
}
