package nl.groeiruimte.supply.sitefile;

import nl.groeiruimte.supply.intake.BrokenFile;
import nl.groeiruimte.supply.intake.JsonFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The middle of a GeoJSON geometry: its centre of gravity, without the holes. Computed while its coordinates pass by,
 * so that a park of a hundred thousand corners takes no memory.
 */
final class CentreOfGravity {

    private static final int DEEPEST = 8;

    private double area;
    private double areaX;
    private double areaY;
    private int points;
    private double sumX;
    private double sumY;
    private Ring ring = new Ring();

    /** Degrees, WGS 84. */
    record Point(double latitude, double longitude) {}

    /** Twice the area and its moments, around the ring's first point. */
    private static final class Ring {

        private boolean begun;
        private double firstX;
        private double firstY;
        private double lastX;
        private double lastY;
        private double area;
        private double momentX;
        private double momentY;

        private void add(double x, double y) {
            if (!begun) {
                begun = true;
                firstX = x;
                firstY = y;
            }
            double toX = x - firstX;
            double toY = y - firstY;
            double cross = lastX * toY - toX * lastY;
            area += cross;
            momentX += (lastX + toX) * cross;
            momentY += (lastY + toY) * cross;
            lastX = toX;
            lastY = toY;
        }
    }

    /** Reads the geometry at whose beginning the parser stands. */
    void read(JsonParser json) {
        JsonFile.properties(json, (name, value) -> {
            if (name.equals("coordinates")) {
                coordinates(value);
            } else {
                value.skipChildren();
            }
        });
    }

    /** Null when there were no coordinates. */
    @Nullable
    Point point() {
        if (points == 0) {
            return null;
        }
        double x = Math.abs(area) > 0 ? areaX / area : sumX / points;
        double y = Math.abs(area) > 0 ? areaY / area : sumY / points;
        return Math.abs(x) > 180 || Math.abs(y) > 90 ? fromNationalGrid(x, y) : new Point(y, x);
    }

    /** Arrays in arrays; how high one is shows when it ends: a point, a ring of points, a polygon of rings. */
    private void coordinates(JsonParser json) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        int[] heights = new int[DEEPEST];
        int[] rings = new int[DEEPEST];
        double[] numbers = new double[2];
        int found = 0;
        int depth = 0;
        for (JsonToken token = json.currentToken(); ; token = json.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                if (++depth == DEEPEST) {
                    throw new BrokenFile(JsonFile.line(json), "too-deep", Integer.toString(DEEPEST));
                }
                heights[depth] = 0;
                rings[depth] = 0;
                found = 0;
            } else if (token == JsonToken.END_ARRAY) {
                int height = heights[depth];
                if (height == 0 && found >= 2) {
                    point(numbers[0], numbers[1]);
                } else if (height == 1) {
                    close(rings[depth - 1]++ > 0);
                }
                found = 0;
                depth--;
                heights[depth] = Math.max(heights[depth], height + 1);
                if (depth == 0) {
                    return;
                }
            } else if (token.isNumeric() && found < 2) {
                numbers[found++] = json.getDoubleValue();
            } else if (!token.isNumeric()) {
                json.skipChildren();
            }
        }
    }

    private void point(double x, double y) {
        points++;
        sumX += x;
        sumY += y;
        ring.add(x, y);
    }

    private void close(boolean hole) {
        // Which way round a ring goes differs from file to file.
        double sign = (hole ? -1 : 1) * Math.signum(ring.area);
        area += sign * ring.area;
        areaX += sign * (ring.momentX / 3 + ring.firstX * ring.area);
        areaY += sign * (ring.momentY / 3 + ring.firstY * ring.area);
        ring = new Ring();
    }

    /** From RD (EPSG:28992) by the polynomial of Schreutelkamp and Strang van Hees, right to some decimetres. */
    private static Point fromNationalGrid(double x, double y) {
        double dx = (x - 155_000) / 100_000;
        double dy = (y - 463_000) / 100_000;
        double north = 3235.65389 * dy
                - 32.58297 * dx * dx
                - 0.24750 * dy * dy
                - 0.84978 * dx * dx * dy
                - 0.06550 * dy * dy * dy
                - 0.01709 * dx * dx * dy * dy
                - 0.00738 * dx
                + 0.00530 * Math.pow(dx, 4)
                - 0.00039 * dx * dx * Math.pow(dy, 3)
                + 0.00033 * Math.pow(dx, 4) * dy
                - 0.00012 * dx * dy;
        double east = 5260.52916 * dx
                + 105.94684 * dx * dy
                + 2.45656 * dx * dy * dy
                - 0.81885 * Math.pow(dx, 3)
                + 0.05594 * dx * Math.pow(dy, 3)
                - 0.05607 * Math.pow(dx, 3) * dy
                + 0.01199 * dy
                - 0.00256 * Math.pow(dx, 3) * dy * dy
                + 0.00128 * dx * Math.pow(dy, 4)
                + 0.00022 * dy * dy
                - 0.00022 * dx * dx
                + 0.00026 * Math.pow(dx, 5);
        return new Point(52.15517440 + north / 3600, 5.38720621 + east / 3600);
    }
}
