package nl.groeiruimte.desk.casepage;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.cases.lead.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything that happened, in words, newest first. */
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
    private final TimelineWords words;

    TimelineTab(Timeline timeline, TimelineWords words) {
        this.timeline = timeline;
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
        List<Timeline.Entry> entries = timeline.latest(seen.id(), wanted + 1);
        model.addAttribute(
                "lines",
                entries.stream()
                        .limit(wanted)
                        .map(entry -> new Line(
                                entry.at(), words.sentence(entry, locale), entry.actorName(), entry.actorAgency()))
                        .toList());
        model.addAttribute("showMore", entries.size() > wanted && wanted < MOST ? wanted + STEP : null);
    }

    private static int wanted(@Nullable String show) {
        return show != null && show.matches("\\d{1,3}") ? Math.max(STEP, Math.min(MOST, Integer.parseInt(show))) : STEP;
    }
}
