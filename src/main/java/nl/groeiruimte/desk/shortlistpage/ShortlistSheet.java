package nl.groeiruimte.desk.shortlistpage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.comparison.NeedVerdict;
import nl.groeiruimte.cases.comparison.Score;
import nl.groeiruimte.desk.casewords.FitWords;
import nl.groeiruimte.desk.casewords.NeedWords;
import nl.groeiruimte.platform.spreadsheet.Sheet;
import nl.groeiruimte.reference.ReferenceLists;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A shortlist as a sheet: a row a site, with its score, what it offers on each need and what would make it fit. */
@Component
class ShortlistSheet {

    private final MessageSource messages;
    private final ReferenceLists lists;
    private final NeedWords needs;

    ShortlistSheet(MessageSource messages, ReferenceLists lists, NeedWords needs) {
        this.messages = messages;
        this.lists = lists;
        this.needs = needs;
    }

    Sheet of(ShortlistView view, List<ShortlistRow> rows, Locale locale) {
        Map<String, String> parts = new LinkedHashMap<>();
        Map<String, String> needs = new LinkedHashMap<>();
        for (ShortlistRow row : rows) {
            row.site()
                    .score()
                    .parts()
                    .forEach(part -> parts.putIfAbsent(part.name(), say("matching.score." + part.name(), locale)));
            row.site().needs().forEach(need -> needs.putIfAbsent(key(need), heading(need, locale)));
        }
        List<String> headings = new ArrayList<>(List.of(
                say("case.rank", locale),
                say("shortlist.sheet.code", locale),
                say("case.site", locale),
                say("shortlist.sheet.municipality", locale),
                say("supply.region", locale),
                say("case.verdict", locale),
                say("case.score", locale)));
        headings.addAll(parts.values());
        headings.addAll(needs.values());
        headings.add(say("shortlist.sheet.explained", locale));
        return new Sheet(
                say("shortlist.crumb", locale),
                headings,
                rows.stream()
                        .map(row -> cells(
                                row,
                                parts.keySet().stream().toList(),
                                needs.keySet().stream().toList(),
                                locale))
                        .toList());
    }

    private List<Object> cells(ShortlistRow row, List<String> parts, List<String> needs, Locale locale) {
        // What is unknown gives no points, but is no nought either.
        Map<String, Integer> points = row.site().score().parts().stream()
                .filter(part -> !Boolean.FALSE.equals(part.known()))
                .collect(Collectors.toMap(Score.Part::name, Score.Part::points));
        Map<String, NeedVerdict> verdicts = row.site().needs().stream()
                .collect(Collectors.toMap(ShortlistSheet::key, need -> need, (one, other) -> one));
        List<Object> cells = new ArrayList<>();
        cells.add(row.rank());
        cells.add(row.site().code());
        cells.add(row.site().name());
        cells.add(row.site().facts() == null ? null : row.site().facts().municipality());
        cells.add(lists.agencyName(row.site().agency()));
        cells.add(say("matching.verdict." + row.site().verdict().code(), locale));
        cells.add(row.site().score().points());
        parts.forEach(part -> cells.add(points.get(part)));
        needs.forEach(need -> cells.add(offered(verdicts.get(need), locale)));
        cells.add(row.fits().stream().map(FitWords.Fit::sentence).collect(Collectors.joining(" ")));
        return cells;
    }

    private @Nullable String offered(@Nullable NeedVerdict need, Locale locale) {
        if (need == null) {
            return null;
        }
        String verdict = say("matching.verdict." + need.verdict().code(), locale);
        return need.offered() == null ? verdict : needs.offered(need, locale) + " (" + verdict + ")";
    }

    private String heading(NeedVerdict need, Locale locale) {
        if (need.asked() == null) {
            return needs.name(need, locale);
        }
        return needs.name(need, locale) + ", "
                + say(need.hard() ? "shortlist.asked" : "shortlist.wished", locale, needs.asked(need, locale));
    }

    private static String key(NeedVerdict need) {
        return need.need() + (need.hard() ? " hard" : " wish");
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
