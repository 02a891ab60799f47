package nl.groeiruimte.desk.casewords;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.cases.comparison.Measure;
import nl.groeiruimte.cases.comparison.NeedVerdict;
import nl.groeiruimte.cases.comparison.RankedSite;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked and what is known of sites, line by line, so that they can be read side by side. */
@Component
public class SiteComparison {

    /**
     * What one site has.
     *
     * @param mark empty where nothing is asked
     * @param from day from which it is expected; none when it is there now
     * @param hint what the grid operators' map indicates where it is unknown; none for nothing
     */
    public record Cell(
            String mark,
            String text,
            @Nullable LocalDate from,
            @Nullable String hint) {}

    /**
     * A line of the comparison.
     *
     * @param need key of the need or fact
     * @param hard none where nothing is asked
     * @param asked in words; none where nothing is asked
     * @param rule by which it is scored, where that number is not in the request; none elsewhere
     */
    public record Line(
            String need,
            @Nullable Boolean hard,
            @Nullable String asked,
            @Nullable String rule,
            List<Cell> cells) {}

    private static final Cell NOTHING = new Cell("", "", null, null);

    private final NeedWords needs;
    private final GridWords grid;

    SiteComparison(NeedWords needs, GridWords grid) {
        this.needs = needs;
        this.grid = grid;
    }

    /** First what is asked, in the order of the request; then what else is known of any of them. */
    public List<Line> of(List<RankedSite> columns, Locale locale) {
        List<Line> all = new ArrayList<>(asked(columns, locale));
        for (Measure measure : Measure.values()) {
            boolean isAsked = all.stream().anyMatch(line -> line.need().equals(measure.key()));
            if (!isAsked && columns.stream().anyMatch(column -> value(column, measure) != null)) {
                all.add(new Line(
                        measure.key(),
                        null,
                        null,
                        null,
                        columns.stream()
                                .map(column -> new Cell(
                                        "", needs.value(value(column, measure), measure.unit(), locale), null, null))
                                .toList()));
            }
        }
        return all;
    }

    /** What is asked, in the order of the request; a column without a site has nothing. */
    List<Line> asked(List<? extends @Nullable RankedSite> columns, Locale locale) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (RankedSite column : columns) {
            for (NeedVerdict need : column == null ? List.<NeedVerdict>of() : column.needs()) {
                lines.computeIfAbsent(need.need() + need.hard() + need.asked(), key -> asked(need, columns, locale));
            }
        }
        return List.copyOf(lines.values());
    }

    private Line asked(NeedVerdict need, List<? extends @Nullable RankedSite> columns, Locale locale) {
        List<Cell> cells = columns.stream()
                .map(column -> column == null
                        ? NOTHING
                        : column.needs().stream()
                                .filter(other -> other.need().equals(need.need()) && other.hard() == need.hard())
                                .findFirst()
                                .map(verdict -> cell(column, verdict, locale))
                                .orElse(NOTHING))
                .toList();
        return new Line(
                need.need(),
                need.hard(),
                need.asked() == null ? null : needs.asked(need, locale),
                needs.rule(need, locale),
                cells);
    }

    private Cell cell(RankedSite site, NeedVerdict need, Locale locale) {
        return new Cell(
                FitWords.mark(need.verdict()),
                needs.offered(need, locale),
                need.in().isDay() || need.from() == null ? null : LocalDate.parse(need.from()),
                need.hard() ? grid.of(site.grid(), List.of(need), locale) : null);
    }

    private static @Nullable String value(RankedSite column, Measure measure) {
        return column.facts() == null ? null : column.facts().values().get(measure.key());
    }
}
