package nl.groeiruimte.platform.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The twelve provinces as shapes of a drawing, and where a place lies in it; read when they are first asked for. */
public final class ProvinceMap {

    /** Width and height of the drawing in its own units. */
    public static final int WIDTH = 330;

    public static final int HEIGHT = 396;

    private static final double WEST = 3.25;
    private static final double NORTH = 53.62;
    private static final double UNITS_A_DEGREE_NORTH = 134;
    /** At 52.2° north a degree of longitude is this much shorter than one of latitude. */
    private static final double UNITS_A_DEGREE_EAST = UNITS_A_DEGREE_NORTH * 0.613;

    /** Names in the geometry by CBS code; what has no code here is water or overseas. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("Groningen", "PV20"),
            Map.entry("Friesland", "PV21"),
            Map.entry("Drenthe", "PV22"),
            Map.entry("Overijssel", "PV23"),
            Map.entry("Flevoland", "PV24"),
            Map.entry("Gelderland", "PV25"),
            Map.entry("Utrecht", "PV26"),
            Map.entry("Noord-Holland", "PV27"),
            Map.entry("Zuid-Holland", "PV28"),
            Map.entry("Zeeland", "PV29"),
            Map.entry("Noord-Brabant", "PV30"),
            Map.entry("Limburg", "PV31"));

    /** A province: its CBS code and its outline as path data. */
    public record Shape(String code, String path) {}

    /** A place in the drawing, in its units. */
    public record Point(double x, double y) {}

    /** Holds the shapes from the first question on. */
    private static final class Shapes {
        private static final List<Shape> ALL = read();
    }

    private ProvinceMap() {}

    /** The provinces. */
    public static List<Shape> shapes() {
        return Shapes.ALL;
    }

    /** Where a place lies; degrees, WGS 84. */
    public static Point point(double latitude, double longitude) {
        return new Point((longitude - WEST) * UNITS_A_DEGREE_EAST, (NORTH - latitude) * UNITS_A_DEGREE_NORTH);
    }

    private static List<Shape> read() {
        JsonNode topology;
        try (InputStream file = new ClassPathResource("geometry/nld.topo.json").getInputStream()) {
            topology = new JsonMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<List<Point>> arcs = new ArrayList<>();
        topology.get("arcs").forEach(arc -> arcs.add(arc(arc, topology.get("transform"))));
        List<Shape> shapes = new ArrayList<>();
        for (JsonNode geometry : topology.get("objects").get("nld").get("geometries")) {
            String code = CODES.get(geometry.get("properties").get("name").asString(""));
            if (code != null) {
                shapes.add(new Shape(code, path(geometry, arcs)));
            }
        }
        if (shapes.size() != CODES.size()) {
            throw new IllegalStateException("the geometry has " + shapes.size() + " provinces");
        }
        return List.copyOf(shapes);
    }

    /** An arc is written as a first point and steps from there, in steps of the transform. */
    private static List<Point> arc(JsonNode arc, JsonNode transform) {
        List<Point> points = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (JsonNode step : arc) {
            x += step.get(0).asDouble();
            y += step.get(1).asDouble();
            points.add(point(
                    y * transform.get("scale").get(1).asDouble()
                            + transform.get("translate").get(1).asDouble(),
                    x * transform.get("scale").get(0).asDouble()
                            + transform.get("translate").get(0).asDouble()));
        }
        return points;
    }

    private static String path(JsonNode geometry, List<List<Point>> arcs) {
        StringBuilder path = new StringBuilder();
        boolean several = geometry.get("type").asString().equals("MultiPolygon");
        for (JsonNode part : geometry.get("arcs")) {
            for (JsonNode ring : several ? part : geometry.get("arcs")) {
                ring(ring, arcs, path);
            }
            if (!several) {
                break;
            }
        }
        return path.toString();
    }

    /** A negative number means the arc backwards; where arcs join, their shared point counts once. */
    private static void ring(JsonNode ring, List<List<Point>> arcs, StringBuilder path) {
        boolean first = true;
        for (JsonNode number : ring) {
            int index = number.asInt();
            List<Point> points = arcs.get(index < 0 ? ~index : index);
            for (int i = first ? 0 : 1; i < points.size(); i++) {
                Point point = points.get(index < 0 ? points.size() - 1 - i : i);
                path.append(first ? 'M' : 'L').append(String.format(Locale.ROOT, "%.1f %.1f", point.x(), point.y()));
                first = false;
            }
        }
        path.append('Z');
    }
}
