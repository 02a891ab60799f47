package nl.groeiruimte.supply.sitefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The middle of a geometry. */
class CentreOfGravityTest {

    @Test
    void middleOfAPolygonIsItsCentreOfGravity() {
        is(middle("[[[4,52],[6,52],[6,54],[4,54],[4,52]]]"), 53, 5);
        is(middle("[[[4,52],[4,54],[6,54],[6,52],[4,52]]]"), 53, 5);
        is(middle("[[[4,50],[7,50],[4,53],[4,50]]]"), 51, 5);
    }

    @Test
    void holeCountsAgainst() {
        // A square of 4 by 4 without its right half.
        is(middle("[[[0,50],[4,50],[4,54],[0,54],[0,50]],[[2,50],[4,50],[4,54],[2,54],[2,50]]]"), 52, 1);
    }

    @Test
    void partsOfAMultipolygonWeighByTheirArea() {
        is(middle("[[[[0,50],[2,50],[2,52],[0,52],[0,50]]],[[[4,50],[5,50],[5,51],[4,51],[4,50]]]]"), 50.9, 1.7);
    }

    @Test
    void pointIsItsOwnMiddleAndALineThatOfItsPoints() {
        is(middle("[5.5,52.5]"), 52.5, 5.5);
        is(middle("[[4,52],[6,52]]"), 52, 5);
        assertThat(middle("[]")).isNull();
    }

    @Test
    void coordinatesOfTheNationalGridBecomeDegrees() {
        // The tower of Amersfoort is the grid's origin.
        is(middle("[155000,463000]"), 52.15517, 5.38721);
        is(middle("[120700.723,487525.501]"), 52.37453, 4.88353);
    }

    private static void is(CentreOfGravity.Point point, double latitude, double longitude) {
        assertThat(point.latitude()).isCloseTo(latitude, within(1e-4));
        assertThat(point.longitude()).isCloseTo(longitude, within(1e-4));
    }

    private static CentreOfGravity.Point middle(String coordinates) {
        CentreOfGravity middle = new CentreOfGravity();
        try (JsonParser json = JsonFactory.builder()
                .build()
                .createParser(ObjectReadContext.empty(), "{\"coordinates\":" + coordinates + ",\"type\":\"any\"}")) {
            json.nextToken();
            middle.read(json);
        }
        return middle.point();
    }
}
