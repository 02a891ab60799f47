package nl.groeiruimte.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.groeiruimte.fit.RequestField;
import nl.groeiruimte.suppression.SmallCells;
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
        BottleneckTable.Row all = onlyRow(tables.of(counts, AREAS, false, null, null));
        assertThat(all.asked().value()).isEqualTo(3);
        assertThat(all.spots().get(0).unmet()).isEqualTo(2);
        assertThat(all.spots().get(0).level()).isEqualTo("often");
        assertThat(all.spots().get(1).unmet())
                .as("unknown is not the same as no")
                .isEqualTo(2);
        assertThat(all.spots().get(1).level()).isEqualTo("often");
        assertThat(all.spots().get(1).none().value()).isEqualTo(1);
        assertThat(onlyRow(tables.of(counts, AREAS, false, SPRING, null))
                        .spots()
                        .get(0)
                        .level())
                .isEqualTo("often");
    }

    @Test
    void needThatOneOrTwoCasesAskedIsNotShownToWhoMaySeeNoCases() {
        List<Bottlenecks.Count> counts =
                List.of(count(SPRING, "demand", "NL", 2, 0, 0, 0), count(SPRING, "demand", "PV30", 2, 0, 0, 0));
        BottleneckTable.Row row = onlyRow(tables.of(counts, AREAS, true, SPRING, null));
        assertThat(row.asked().suppressed()).isTrue();
        assertThat(row.spots()).allMatch(BottleneckSpot::withheld);
    }

    @Test
    void otherHalfYearDoesNotTellWhatOneLeavesOut() {
        List<Bottlenecks.Count> counts =
                List.of(count(SPRING, "demand", "NL", 5, 5, 0, 0), count(AUTUMN, "demand", "NL", 1, 1, 0, 0));
        List<BottleneckTable.Area> country = AREAS.subList(0, 1);
        boolean spring =
                onlyRow(tables.of(counts, country, true, SPRING, null)).asked().suppressed();
        boolean all =
                onlyRow(tables.of(counts, country, true, null, null)).asked().suppressed();
        assertThat(onlyRow(tables.of(counts, country, true, AUTUMN, null))
                        .asked()
                        .suppressed())
                .isTrue();
        assertThat(spring || all).as("one of the others is left out too").isTrue();
    }

    @Test
    void whatIsShownOfAnAreaAddsUpAndIsNeverSmall() {
        Random random = new Random(20261121);
        for (int i = 0; i < 2_000; i++) {
            List<Bottlenecks.Count> counts = drawn(random);
            for (LocalDate period : new LocalDate[] {SPRING, AUTUMN, null}) {
                tables.of(counts, AREAS, true, period, null).groups().forEach(group -> group.rows()
                        .forEach(row -> row.spots().stream()
                                .filter(spot -> !spot.withheld())
                                .forEach(spot -> {
                                    assertThat(spot.asked().value()).isGreaterThanOrEqualTo(3);
                                    assertThat(spot.fits().value() == 0
                                                    || spot.fits().value() >= 3)
                                            .isTrue();
                                    assertThat(spot.unknown().value() == 0
                                                    || spot.unknown().value() >= 3)
                                            .isTrue();
                                    assertThat(spot.unmet())
                                            .as("computed from the three")
                                            .matches(unmet -> unmet == 0 || unmet >= 3);
                                })));
            }
        }
    }

    @Test
    void kindShowsItsOwnNeedsAndWhatEveryKindAsks() {
        List<Bottlenecks.Count> counts = new ArrayList<>();
        for (String need : List.of("whole", "available", "floor-area", "demand")) {
            AREAS.forEach(area -> counts.add(count(SPRING, need, area.code(), 4, 4, 0, 0)));
        }
        assertThat(tables.of(counts, AREAS, false, null, "energy").groups())
                .extracting(BottleneckTable.Group::kind)
                .containsExactly("general", "energy");
    }

    @Test
    void needThatNobodyCanTellOfDoesNotStandInTheWayYet() {
        List<Bottlenecks.Count> counts =
                List.of(count(SPRING, "talent", "NL", 3, 0, 3, 0), count(SPRING, "talent", "PV30", 3, 1, 2, 0));
        BottleneckTable.Row row = onlyRow(tables.of(counts, AREAS, false, null, null));
        assertThat(row.spots()).extracting(BottleneckSpot::level).containsExactly("unknown", "unknown");
        assertThat(row.spots()).extracting(BottleneckSpot::unmet).containsExactly(0L, 0L);
    }

    @Test
    void everyNeedThatIsComparedHasItsRow() {
        List<Bottlenecks.Count> counts = new ArrayList<>();
        RequestField.list().stream()
                .filter(field -> field.measure() != null)
                .map(field -> field.measure().key())
                .distinct()
                .forEach(need -> AREAS.forEach(area -> counts.add(count(SPRING, need, area.code(), 4, 4, 0, 0))));
        assertThat(tables.of(counts, AREAS, false, null, null).groups().stream()
                        .mapToInt(group -> group.rows().size())
                        .sum())
                .isEqualTo(counts.size() / AREAS.size());
    }

    private static List<Bottlenecks.Count> drawn(Random random) {
        List<Bottlenecks.Count> counts = new ArrayList<>();
        for (LocalDate halfYear : List.of(SPRING, AUTUMN)) {
            long asked = random.nextInt(8);
            for (BottleneckTable.Area area : AREAS) {
                long fits = random.nextLong(asked + 1);
                long unknown = random.nextLong(asked - fits + 1);
                long nearly = random.nextLong(asked - fits - unknown + 1);
                counts.add(count(halfYear, "demand", area.code(), asked, fits, unknown, nearly));
            }
        }
        return counts;
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
