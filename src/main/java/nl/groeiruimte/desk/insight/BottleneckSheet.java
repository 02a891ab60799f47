package nl.groeiruimte.desk.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.groeiruimte.platform.spreadsheet.Sheet;
import nl.groeiruimte.platform.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The heat table as a sheet: a row a need and area, with the numbers of cases that the page shows and no others. */
@Component
class BottleneckSheet {

    private final MessageSource messages;
    private final Words words;

    BottleneckSheet(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /** The name of the column for all areas together. */
    String netherlands(Locale locale) {
        return say("insight.netherlands", locale);
    }

    /** @param protect whether only the parts are told, and those between which numbers they lie */
    Sheet of(BottleneckTable table, @Nullable LocalDate halfYear, boolean protect, Locale locale) {
        String period = halfYear == null ? say("insight.period.all", locale) : words.halfYear(halfYear);
        List<String> headings = Stream.concat(
                        Stream.of("insight.period", "insight.kind", "insight.need", "insight.area"),
                        protect
                                ? Stream.of("insight.part.fits", "insight.part.unknown", "insight.part.unmet")
                                : Stream.of(
                                        "insight.asked",
                                        "insight.part.fits",
                                        "insight.part.unknown",
                                        "insight.part.nearly",
                                        "insight.part.none"))
                .map(key -> say(key, locale))
                .toList();
        List<List<Object>> rows = new ArrayList<>();
        for (BottleneckTable.Group group : table.groups()) {
            for (BottleneckTable.Row row : group.rows()) {
                for (int i = 0; i < table.areas().size(); i++) {
                    BottleneckSpot spot = row.spots().get(i);
                    List<Object> line = new ArrayList<>(List.of(
                            period,
                            say("insight.kind." + group.kind(), locale),
                            say(row.name(), locale),
                            table.areas().get(i).name()));
                    (protect
                                    ? Stream.of(spot.fits(), spot.unknown(), spot.unmet())
                                    : Stream.of(row.asked(), spot.fits(), spot.unknown(), spot.nearly(), spot.none()))
                            .map(part -> number(part, locale))
                            .forEach(line::add);
                    rows.add(line);
                }
            }
        }
        return new Sheet(say("insight.title", locale), headings, rows);
    }

    private Object number(ToldNumber part, Locale locale) {
        if (part.hidden()) {
            return say("insight.suppressed", locale);
        }
        return part.least() == part.most() ? (Object) part.least() : part.text();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
