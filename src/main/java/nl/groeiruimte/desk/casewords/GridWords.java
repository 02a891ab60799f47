package nl.groeiruimte.desk.casewords;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.cases.comparison.Measure;
import nl.groeiruimte.cases.comparison.NeedVerdict;
import nl.groeiruimte.platform.web.Words;
import nl.groeiruimte.supply.site.GridIndications;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what the grid operators' map indicates where the power of a site is unknown. */
@Component
class GridWords {

    private final MessageSource messages;
    private final Words words;

    GridWords(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /** Of those of these needs that are for power of which nothing is known; none when the map says nothing of them. */
    @Nullable
    String of(GridIndications.@Nullable Indication map, List<NeedVerdict> needs, Locale locale) {
        if (map == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        needs.stream()
                .filter(NeedVerdict::powerUnknown)
                .map(NeedVerdict::need)
                .distinct()
                .forEach(need -> {
                    boolean demand = need.equals(Measure.DEMAND.key());
                    add(
                            parts,
                            need,
                            demand ? map.demand() : map.feedIn(),
                            demand ? map.demandQueueMw() : map.feedInQueueMw(),
                            demand ? map.demandReliefYear() : map.feedInReliefYear(),
                            locale);
                });
        return parts.isEmpty() ? null : say("of", locale, String.join("; ", parts));
    }

    private void add(
            List<String> parts,
            String need,
            @Nullable String colour,
            @Nullable BigDecimal queue,
            @Nullable Integer relief,
            Locale locale) {
        if (colour != null) {
            parts.add(say(need, locale, say("colour." + colour, locale))
                    + (queue == null ? "" : ", " + say("queue", locale, words.amount(queue, "MW")))
                    + (relief == null ? "" : ", " + say("relief", locale, relief.toString())));
        }
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage("case.grid." + key, args, locale);
    }
}
