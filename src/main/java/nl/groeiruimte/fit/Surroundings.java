package nl.groeiruimte.fit;

import java.util.List;

/**
 * How many other sites around a site are strong in one of a company's technologies: in its square of 15 km and the eight
 * around it. Companies and suppliers themselves are not in the supply, so that sites stand for them.
 */
final class Surroundings {

    private final int[] strong = new int[Place.SQUARES_A_ROW * Place.SQUARES_A_ROW];
    private final long technologies;

    Surroundings(List<Place> places, long technologies) {
        this.technologies = technologies;
        for (Place place : places) {
            if ((place.strengths() & technologies) != 0) {
                strong[place.square()]++;
            }
        }
    }

    int others(Place place) {
        int others = (place.strengths() & technologies) != 0 ? -1 : 0;
        for (int row = -1; row <= 1; row++) {
            for (int column = -1; column <= 1; column++) {
                others += strong[place.square() + row * Place.SQUARES_A_ROW + column];
            }
        }
        return others;
    }
}
