package nl.groeiruimte.desk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.cases.comparison.RequestField;
import nl.groeiruimte.reports.suppression.SmallCells;
import org.junit.jupiter.api.Test;

class BottleneckTablesTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 1, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 7, 1);
    private static final List<BottleneckTable.Area> AREAS = List.of(
            new BottleneckTable.Area("NL", "Heel Nederland"), new BottleneckTable.Area("PV30", "Noord-Brabant"));

    private final BottleneckTables tables = new BottleneckTables(new SmallCells(3));

    @Test
    void readerOfAllSeesEachCountAndTheirSumOverHalfYears() {
        List<Bottlenecks.Count> counts = List.of(
                count(SPRING, "demand", "NL", 2, 1, 0, 1),
                count(SPRING, "demand", "PV30", 2, 0, 1, 1),
                count(AUTUMN, "demand", "NL", 1, 0, 0, 0),
                count(AUTUMN, "demand", "PV30", 1, 0, 0, 0));
        BottleneckTable.Row all = onlyRow(tables.exact(counts, AREAS, null, null));
        assertThat(all.asked().lowest()).isEqualTo(3);
        assertThat(all.spots().get(0).unmet()).isEqualTo(ToldNumber.of(2));
        assertThat(all.spots().get(0).level()).isEqualTo("often");
        assertThat(all.spots().get(1).unmet())
                .as("unknown is not the same as no")
                .isEqualTo(ToldNumber.of(2));
        assertThat(all.spots().get(1).level()).isEqualTo("often");
        assertThat(all.spots().get(1).none()).isEqualTo(ToldNumber.of(1));
        assertThat(onlyRow(tables.exact(counts, AREAS, SPRING, null))
                        .spots()
                        .get(0)
                        .level())
                .isEqualTo("often");
    }

    @Test
    void whoMaySeeNoCasesIsToldStepsOfOneHalfYear() {
        List<Bottlenecks.Count> counts = new ArrayList<>();
        for (BottleneckTable.Area area : AREAS) {
            counts.add(count(SPRING, "whole", area.code(), 30, 10, 10, 5));
            counts.add(count(AUTUMN, "whole", area.code(), 30, 2, 0, 5));
        }
        BottleneckSpot spot =
                onlyRow(tables.told(counts, AREAS, SPRING, null)).spots().get(1);
        assertThat(spot.fits()).isEqualTo(ToldNumber.between(9, 11));
        assertThat(spot.unknown()).isEqualTo(ToldNumber.between(9, 11));
        assertThat(spot.unmet()).isEqualTo(ToldNumber.between(9, 11));
        assertThat(spot.level()).as("10 of 30, by the middle").isEqualTo("sometimes");
        assertThat(onlyRow(tables.told(counts, AREAS, AUTUMN, null))
                        .spots()
                        .get(1)
                        .level())
                .as("28 of 30")
                .isEqualTo("often");
        assertThat(tables.told(counts, AREAS, null, null).groups())
                .as("no half-year is over")
                .isEmpty();
    }

    @Test
    void kindShowsItsOwnNeedsAndWhatEveryKindAsks() {
        List<Bottlenecks.Count> counts = new ArrayList<>();
        for (String need : List.of("whole", "available", "floor-area", "demand")) {
            AREAS.forEach(area -> counts.add(count(SPRING, need, area.code(), 4, 4, 0, 0)));
        }
        assertThat(tables.exact(counts, AREAS, null, "energy").groups())
                .extracting(BottleneckTable.Group::kind)
                .containsExactly("general", "energy");
    }

    @Test
    void needThatNobodyCanTellOfDoesNotStandInTheWayYet() {
        List<Bottlenecks.Count> counts =
                List.of(count(SPRING, "talent", "NL", 3, 0, 3, 0), count(SPRING, "talent", "PV30", 3, 1, 2, 0));
        BottleneckTable.Row row = onlyRow(tables.exact(counts, AREAS, null, null));
        assertThat(row.spots()).extracting(BottleneckSpot::level).containsExactly("unknown", "unknown");
        assertThat(row.spots()).extracting(BottleneckSpot::unmet).containsExactly(ToldNumber.of(0), ToldNumber.of(0));
    }

    @Test
    void everyNeedThatIsComparedHasItsRow() {
        List<Bottlenecks.Count> counts = new ArrayList<>();
        RequestField.list().stream()
                .filter(field -> field.measure() != null)
                .map(field -> field.measure().key())
                .distinct()
                .forEach(need -> AREAS.forEach(area -> counts.add(count(SPRING, need, area.code(), 4, 4, 0, 0))));
        assertThat(tables.exact(counts, AREAS, null, null).groups().stream()
                        .mapToInt(group -> group.rows().size())
                        .sum())
                .isEqualTo(counts.size() / AREAS.size());
    }

    private static BottleneckTable.Row onlyRow(BottleneckTable table) {
        assertThat(table.groups()).hasSize(1);
        assertThat(table.groups().get(0).rows()).hasSize(1);
        return table.groups().get(0).rows().get(0);
    }

    private static Bottlenecks.Count count(
            LocalDate halfYear, String need, String area, long asked, long fits, long unknown, long nearly) {
        return new Bottlenecks.Count(halfYear, need, area, asked, fits, unknown, nearly);
    }
}
