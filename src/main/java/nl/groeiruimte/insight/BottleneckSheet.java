package nl.groeiruimte.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.export.Sheet;
import nl.groeiruimte.suppression.Cell;
import nl.groeiruimte.web.Words;
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

    Sheet of(BottleneckTable table, LocalDate halfYear, Locale locale) {
        String period = halfYear == null ? say("insight.period.all", locale) : words.halfYear(halfYear);
        List<String> headings = List.of(
                say("insight.period", locale),
                say("insight.kind", locale),
                say("insight.need", locale),
                say("insight.area", locale),
                say("insight.asked", locale),
                say("insight.part.fits", locale),
                say("insight.part.unknown", locale),
                say("insight.part.nearly", locale),
                say("insight.part.none", locale));
        List<List<Object>> rows = new ArrayList<>();
        for (BottleneckTable.Group group : table.groups()) {
            for (BottleneckTable.Row row : group.rows()) {
                for (int i = 0; i < table.areas().size(); i++) {
                    BottleneckSpot spot = row.spots().get(i);
                    boolean withheld = spot.withheld();
                    rows.add(List.of(
                            period,
                            say("insight.kind." + group.kind(), locale),
                            say("insight.need." + row.need(), locale),
                            table.areas().get(i).name(),
                            number(row.asked(), row.asked().suppressed(), locale),
                            number(spot.fits(), withheld, locale),
                            number(spot.unknown(), withheld, locale),
                            number(spot.nearly(), withheld, locale),
                            number(spot.none(), withheld, locale)));
                }
            }
        }
        return new Sheet(say("insight.title", locale), headings, rows);
    }

    private Object number(Cell cell, boolean withheld, Locale locale) {
        return withheld || cell.suppressed() ? say("insight.suppressed", locale) : (Object) cell.value();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
