package nl.groeiruimte.desk.insight;

import java.util.List;
import nl.groeiruimte.cases.comparison.Measure;

/**
 * The heat table: a row a need, a column an area.
 *
 * @param areas the columns
 * @param groups the rows by kind of room
 */
public record BottleneckTable(List<Area> areas, List<Group> groups) {

    /** An agency, a province or the country as a whole. */
    public record Area(String code, String name) {}

    /** The needs of one kind of room; {@code general} for what every kind asks. */
    public record Group(String kind, List<Row> rows) {}

    /** A need with its columns; {@code asked} is how many cases asked it, where that is told at all. */
    public record Row(String need, ToldNumber asked, List<BottleneckSpot> spots) {

        /** The key of its name: the need's own, or that of the whole and of a kind that was once asked as a whole. */
        public String name() {
            return (Measure.of(need).isPresent() ? "matching.need." : "insight.need.") + need;
        }
    }

    /** Whether any number is left out. */
    public boolean anyWithheld() {
        return groups.stream().flatMap(group -> group.rows().stream()).anyMatch(row -> row.spots().stream()
                .anyMatch(BottleneckSpot::withheld));
    }
}
