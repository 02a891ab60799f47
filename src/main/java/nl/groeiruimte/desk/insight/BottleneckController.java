package nl.groeiruimte.desk.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.groeiruimte.cases.comparison.RequestField;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.spreadsheet.SheetFormat;
import nl.groeiruimte.platform.text.Blank;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.reports.suppression.SmallCells;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Which need failed where: the heat table, and the same as a sheet. */
@Controller
@RequestMapping("/figures/bottlenecks")
class BottleneckController {

    private static final String PROVINCES = "provinces";
    /** The experiment's first half-year. */
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private static final int SIX = 6;

    /** What the address asks for; what cannot be read counts as not asked. */
    record Query(
            @Nullable String whose,
            @Nullable String areas,
            @Nullable String period,
            @Nullable String kind) {}

    /** What the page shows. */
    record Shown(
            BottleneckSight sight,
            boolean provinces,
            List<LocalDate> halfYears,
            @Nullable LocalDate halfYear,
            @Nullable String kind,
            BottleneckTable table) {}

    private final Bottlenecks bottlenecks;
    private final BottleneckTables tables;
    private final BottleneckSheet sheet;
    private final SmallCells smallCells;
    private final ReferenceLists lists;
    private final CurrentAsker asker;
    private final Clock clock;

    BottleneckController(
            Bottlenecks bottlenecks,
            BottleneckTables tables,
            BottleneckSheet sheet,
            SmallCells smallCells,
            ReferenceLists lists,
            CurrentAsker asker,
            Clock clock) {
        this.bottlenecks = bottlenecks;
        this.tables = tables;
        this.sheet = sheet;
        this.smallCells = smallCells;
        this.lists = lists;
        this.asker = asker;
        this.clock = clock;
    }

    @GetMapping
    String show(@ModelAttribute Query query, Model model, Locale locale) {
        Shown shown = shown(query, locale);
        model.addAttribute("shown", shown);
        model.addAttribute("kinds", RequestField.KINDS);
        model.addAttribute("minimum", smallCells.minimum());
        model.addAttribute("formats", List.of("ods", "csv"));
        return "insight/bottlenecks";
    }

    @GetMapping("/sheet.{format:ods|csv}")
    ResponseEntity<byte[]> sheet(@PathVariable String format, @ModelAttribute Query query, Locale locale) {
        Shown shown = shown(query, locale);
        return SheetFormat.valueOf(format.toUpperCase(Locale.ROOT))
                .download(
                        sheet.of(shown.table(), shown.halfYear(), shown.sight().protect(), locale),
                        "bottlenecks",
                        locale);
    }

    private Shown shown(Query query, Locale locale) {
        BottleneckSight sight = BottleneckSight.of(asker.get(), query.whose())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean provinces = sight.protect() || PROVINCES.equals(query.areas());
        List<BottleneckTable.Area> areas = areas(provinces, locale);
        LocalDate thisHalfYear = firstDay(LocalDate.now(clock));
        List<Bottlenecks.Count> counts =
                bottlenecks
                        .counts(
                                sight.whose(),
                                areas.stream().map(BottleneckTable.Area::code).toList())
                        .stream()
                        .filter(count -> !sight.protect() || count.halfYear().isBefore(thisHalfYear))
                        .toList();
        // Which half-years there are would tell whether there was any case in them.
        List<LocalDate> halfYears = sight.protect() ? over(thisHalfYear) : BottleneckTables.halfYears(counts);
        LocalDate halfYear = day(query.period());
        String kind = StringUtils.hasText(query.kind()) ? query.kind() : null;
        LocalDate latest = sight.protect() && !halfYears.isEmpty() ? halfYears.get(0) : null;
        LocalDate known = halfYear != null && halfYears.contains(halfYear) ? halfYear : latest;
        BottleneckTable table =
                sight.protect() ? tables.told(counts, areas, known, kind) : tables.exact(counts, areas, known, kind);
        return new Shown(sight, provinces, halfYears, known, kind, table);
    }

    private List<BottleneckTable.Area> areas(boolean provinces, Locale locale) {
        List<BottleneckTable.Area> areas = new ArrayList<>();
        areas.add(new BottleneckTable.Area(Bottlenecks.NETHERLANDS, sheet.netherlands(locale)));
        Stream<BottleneckTable.Area> parts = provinces
                ? lists.provinces().stream()
                        .map(province -> new BottleneckTable.Area(province.value(), province.label(locale)))
                : lists.regions().stream().map(agency -> new BottleneckTable.Area(agency.code(), agency.name()));
        parts.forEach(areas::add);
        return areas;
    }

    private static List<LocalDate> over(LocalDate thisHalfYear) {
        return Stream.iterate(thisHalfYear.minusMonths(SIX), day -> !day.isBefore(FIRST), day -> day.minusMonths(SIX))
                .toList();
    }

    private static LocalDate firstDay(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return Blank.is(text) ? null : LocalDate.parse(Blank.strip(text));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
