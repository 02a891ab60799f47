package nl.groeiruimte.impact;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import nl.groeiruimte.suppression.Cell;
import nl.groeiruimte.suppression.ShownList;
import nl.groeiruimte.suppression.SmallCells;

/**
 * What readers who see figures only (the ministry) may know where a number would tell of one or two companies. The counts
 * against the targets are what the programme reports to the ministry, hence always shown. An amount is shown when it is
 * of enough cases; a breakdown without its small numbers and what would tell them.
 */
@Component
class FewCases {

    private final SmallCells cells;

    FewCases(SmallCells cells) {
        this.cells = cells;
    }

    /** The lowest number of cases that a breakdown or an amount is shown for. */
    int minimum() {
        return cells.minimum();
    }

    /** All figures of one page as the reader may know them. */
    List<Figure> asSeenWith(Sight sight, List<Figure> figures) {
        if (sight != Sight.FIGURES_ONLY) {
            return figures;
        }
        return figures.stream().map(figure -> figure.money() ? amount(figure, figures) : figure).toList();
    }

    /** The capital counts all that was realised, the other two a part of that each: the number of the rest is not told either. */
    private Figure amount(Figure figure, List<Figure> figures) {
        Map<String, Long> cases = figures.stream().filter(Figure::computed).collect(Collectors.toMap(Figure::code, Figure::cases));
        Cell shown = cells.nested(new long[] {figure.cases(), cases.get("leads-other-region"), cases.get("new-scale-ups")}, 2).get(0);
        return figure.told(cells.shows(figure.cases()), shown.value());
    }

    /** A figure's cases by region of origin as the reader may know them; empty where the whole may not be known. */
    List<RegionCell> asSeenWith(Sight sight, Figure figure, List<FigureQueries.RegionCount> regions) {
        if (figure.cases() == null) {
            return List.of();
        }
        if (sight != Sight.FIGURES_ONLY) {
            return regions.stream().map(region -> new RegionCell(region.region(), region.cases())).toList();
        }
        ShownList shown = cells.listOfKnownTotal(regions.stream().mapToLong(FigureQueries.RegionCount::cases).toArray());
        return IntStream.range(0, regions.size())
                .mapToObj(i -> new RegionCell(regions.get(i).region(), shown.parts().get(i).value())).toList();
    }
}
