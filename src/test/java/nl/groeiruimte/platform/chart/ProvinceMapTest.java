package nl.groeiruimte.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProvinceMapTest {

    @Test
    void twelveProvincesAreDrawnEachAsOneOrMoreClosedLines() {
        assertThat(ProvinceMap.shapes()).hasSize(12).allSatisfy(shape -> {
            assertThat(shape.code()).matches("PV(2|3)\\d");
            assertThat(shape.path()).matches("(M[0-9. -]+(L[0-9. -]+)+Z)+");
        });
    }

    @Test
    void placesLieInsideTheDrawingNorthUp() {
        ProvinceMap.Point groningen = ProvinceMap.point(53.22, 6.57);
        ProvinceMap.Point maastricht = ProvinceMap.point(50.85, 5.69);
        ProvinceMap.Point vlissingen = ProvinceMap.point(51.44, 3.57);
        assertThat(List.of(groningen, maastricht, vlissingen)).allSatisfy(point -> {
            assertThat(point.x()).isBetween(0.0, (double) ProvinceMap.WIDTH);
            assertThat(point.y()).isBetween(0.0, (double) ProvinceMap.HEIGHT);
        });
        assertThat(groningen.y()).isLessThan(vlissingen.y()).isLessThan(maastricht.y());
        assertThat(vlissingen.x()).isLessThan(maastricht.x()).isLessThan(groningen.x());
    }
}
