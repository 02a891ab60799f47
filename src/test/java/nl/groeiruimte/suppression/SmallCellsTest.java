package nl.groeiruimte.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private final SmallCells cells = new SmallCells(3);

    @Test
    void aSmallPartTakesAnotherAlongSoThatTheTotalDoesNotTellIt() {
        ShownList list = cells.list(1, 5, 20);

        assertThat(list.parts()).containsExactly(Cell.SUPPRESSED, Cell.SUPPRESSED, new Cell(20L));
        assertThat(list.total()).isEqualTo(new Cell(26L));
    }

    @Test
    void twoPartsThatCanOnlyBeOneTakeAThirdAlong() {
        assertThat(cells.list(1, 1, 7, 30).parts())
                .containsExactly(Cell.SUPPRESSED, Cell.SUPPRESSED, Cell.SUPPRESSED, new Cell(30L));
        assertThat(cells.list(1, 2, 7, 30).parts())
                .containsExactly(Cell.SUPPRESSED, Cell.SUPPRESSED, new Cell(7L), new Cell(30L));
    }

    @Test
    void nothingIsSuppressedWithoutNeed() {
        assertThat(cells.list(0, 3, 12).anySuppressed()).isFalse();
        assertThat(cells.table(new long[][] {{3, 0, 4}, {9, 5, 0}}).cells())
                .allSatisfy(row -> assertThat(row).noneMatch(Cell::suppressed));
    }

    @Test
    void theOnlyPartHidesBehindAZeroWhenEverybodyKnowsTheTotal() {
        ShownList list = cells.listOfKnownTotal(2, 0, 0);

        assertThat(list.parts()).containsExactly(Cell.SUPPRESSED, Cell.SUPPRESSED, new Cell(0L));
        assertThat(list.total()).isEqualTo(new Cell(2L));
    }

    @Test
    void oneSmallCellOfATableSuppressesARectangle() {
        ShownTable table = cells.table(new long[][] {{1, 10, 4}, {6, 20, 5}, {7, 8, 9}});

        long suppressed = table.cells().stream()
                .flatMap(List::stream)
                .filter(Cell::suppressed)
                .count();
        assertThat(suppressed).isEqualTo(4);
        assertThat(table.rowTotals()).noneMatch(Cell::suppressed);
        assertThat(table.columnTotals()).noneMatch(Cell::suppressed);
    }

    @Test
    void figuresThatDifferByTooLittleAreNotShownBesideEachOther() {
        assertThat(cells.nested(20, 12, 5)).containsExactly(new Cell(20L), new Cell(12L), new Cell(5L));
        assertThat(cells.nested(20, 19, 5).stream().filter(Cell::suppressed)).hasSize(1);
        assertThat(cells.nested(9, 9, 5)).noneMatch(Cell::suppressed);
        assertThat(cells.nested(20, 12, 2)).containsExactly(new Cell(20L), new Cell(12L), Cell.SUPPRESSED);
    }

    @Test
    void whatIsPublishedAnywayStaysAndTheFigureBesideItGoes() {
        assertThat(cells.nested(new long[] {7, 6, 1}, 2)).containsExactly(Cell.SUPPRESSED, new Cell(6L), new Cell(1L));
        assertThat(cells.nested(new long[] {9, 6, 1}, 2)).containsExactly(new Cell(9L), new Cell(6L), new Cell(1L));
    }

    @Test
    void theMinimumIsASetting() {
        assertThat(new SmallCells(5).list(4, 30, 40).parts().get(0).suppressed())
                .isTrue();
        assertThat(new SmallCells(5).shows(4)).isFalse();
        assertThat(cells.shows(0)).isTrue();
        assertThatThrownBy(() -> new SmallCells(1)).hasMessageContaining("at least 2");
    }

    @Test
    void nestedFiguresMustBeNested() {
        assertThatThrownBy(() -> cells.nested(3, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThat(LongStream.of(0, 1, 2, 3).mapToObj(cells::shows)).isEqualTo(Arrays.asList(true, false, false, true));
    }
}
