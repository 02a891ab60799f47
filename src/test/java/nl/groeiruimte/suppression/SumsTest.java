package nl.groeiruimte.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SumsTest {

    private final Sums sums = new SmallCells(3).sums();

    @Test
    void aNumberInTwoTablesIsNotToldByTheOther() {
        Sums.Term all = sums.known(20);
        Sums.Term gone = sums.shown(18);
        Sums.Term open = sums.shown(2);
        Sums.Term came = sums.shown(9);
        Sums.Term atStart = sums.known(5);
        Sums.Term went = sums.shown(12);
        sums.equal(List.of(all), List.of(gone, open));
        sums.equal(List.of(open, went), List.of(came, atStart));
        sums.protect();

        assertThat(open.cell().suppressed()).isTrue();
        assertThat(gone.cell().suppressed()).as("else 20 - 18 tells it").isTrue();
        assertThat(Stream.of(came, went).filter(term -> term.cell().suppressed())).as("else 9 + 5 - 12 tells it").hasSize(1);
        assertThat(atStart.cell().value()).isEqualTo(5);
    }

    @Test
    void nothingIsLeftOutWithoutSmallNumbers() {
        Sums.Term whole = sums.total(9);
        List<Sums.Term> parts = List.of(sums.shown(4), sums.shown(5), sums.shown(0));
        sums.equal(List.of(whole), parts);
        sums.protect();

        assertThat(parts).noneMatch(part -> part.cell().suppressed());
        assertThat(whole.cell().value()).isEqualTo(9);
    }

    @Test
    void whatDoesNotAddUpIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> sums.equal(List.of(sums.shown(4)), List.of(sums.shown(3))));
    }

    @Test
    void aNumberIsAPartOnce() {
        Sums.Term part = sums.shown(4);
        sums.equal(List.of(sums.shown(4)), List.of(part));

        assertThatIllegalArgumentException().isThrownBy(() -> sums.equal(List.of(sums.shown(4)), List.of(part)));
    }
}
