package nl.groeiruimte.reports.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void theMinimumIsASettingThatProtectsAtLeastASingleCase() {
        assertThat(new SmallCells(5).minimum()).isEqualTo(5);
        assertThatThrownBy(() -> new SmallCells(1)).hasMessageContaining("at least 2");
    }
}
