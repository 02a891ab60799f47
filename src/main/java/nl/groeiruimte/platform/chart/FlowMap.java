package nl.groeiruimte.platform.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What went from region to region, on the map of the provinces: an arrow is thicker the more there is and says how much
 * where there is room. Regions have numbers on the map and names under it, so that no name covers another.
 */
public final class FlowMap {

    /** Somewhere in the middle of each agency's region: latitude and longitude. */
    private static final Map<String, double[]> PLACES = Map.of(
            "nom",
            new double[] {53.05, 6.45},
            "oost-nl",
            new double[] {52.25, 6.25},
            "horizon",
            new double[] {52.52, 5.55},
            "rom-utrecht",
            new double[] {52.08, 5.2},
            "rom-inwest",
            new double[] {52.65, 4.9},
            "innovationquarter",
            new double[] {51.98, 4.45},
            "impuls-zeeland",
            new double[] {51.45, 3.85},
            "bom",
            new double[] {51.55, 5.2},
            "liof",
            new double[] {51.2, 5.95});

    private static final double RADIUS = 10;
    private static final double BEND = 0.16;
    private static final double[] ALONG = {0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78};

    /** So many from one region to another, and how that is said; codes of agencies. */
    public record Flow(String from, String to, int number, String said) {}

    /** The words; {@code names} are those of the regions by code. */
    public record Labels(String id, String title, String description, Map<String, String> names, String arrow) {}

    /** A flow that has a place for both its ends. */
    private record Placed(Flow flow, ProvinceMap.Point from, ProvinceMap.Point to) {}

    private record Box(double x, double y, double half) {
        boolean covers(Box other) {
            return Math.abs(x - other.x) < half + other.half && Math.abs(y - other.y) < half + other.half;
        }
    }

    private final Svg drawing = new Svg();
    private final Map<String, ProvinceMap.Point> places = new TreeMap<>();
    private final List<Box> taken = new ArrayList<>();

    private FlowMap(List<Flow> flows) {
        for (Flow flow : flows) {
            List.of(flow.from(), flow.to()).forEach(code -> {
                double[] place = PLACES.get(code);
                if (place != null) {
                    places.put(code, ProvinceMap.point(place[0], place[1]));
                }
            });
        }
    }

    /** Whether a region has a place on the map. */
    public static boolean knows(String code) {
        return PLACES.containsKey(code);
    }

    /** The chart as an SVG element; flows of regions without a place on the map are left out. */
    public static String draw(List<ProvinceMap.Shape> provinces, List<Flow> flows, Labels labels) {
        return new FlowMap(flows).drawAll(provinces, flows, labels);
    }

    private String drawAll(List<ProvinceMap.Shape> provinces, List<Flow> flows, Labels labels) {
        provinces.forEach(
                province -> drawing.path(new Svg.Pen("chart-province", Svg.LINE, 0.8), "#f4f6f8", province.path()));
        places.values().forEach(place -> taken.add(new Box(place.x(), place.y(), RADIUS)));
        List<Placed> drawn = flows.stream()
                .filter(flow -> flow.number() > 0 && !flow.from().equals(flow.to()))
                .sorted(Comparator.comparingInt(Flow::number)
                        .reversed()
                        .thenComparing(Flow::from)
                        .thenComparing(Flow::to))
                .flatMap(flow -> placed(flow).stream())
                .toList();
        int most = drawn.isEmpty() ? 1 : drawn.get(0).flow().number();
        drawn.forEach(one -> arrow(one.from(), one.to(), 1 + 5.0 * one.flow().number() / most));
        drawn.forEach(this::number);
        int count = 0;
        for (ProvinceMap.Point place : places.values()) {
            drawing.circle("chart-region", "#ffffff", Svg.INK, place.x(), place.y(), RADIUS);
            drawing.text(
                    "chart-text chart-text--name",
                    Svg.INK,
                    "middle",
                    place.x(),
                    place.y() + 4,
                    Integer.toString(++count));
        }
        return drawing.finish(labels.id(), labels.title(), labels.description(), legend(labels));
    }

    private Optional<Placed> placed(Flow flow) {
        ProvinceMap.Point from = places.get(flow.from());
        ProvinceMap.Point to = places.get(flow.to());
        return from == null || to == null ? Optional.empty() : Optional.of(new Placed(flow, from, to));
    }

    private double legend(Labels labels) {
        Legend legend = new Legend(drawing, ProvinceMap.HEIGHT + 18)
                .add(
                        (svg, y) -> arrow(
                                new ProvinceMap.Point(-RADIUS + 2, y), new ProvinceMap.Point(28 + RADIUS, y), 2, 0),
                        labels.arrow());
        int count = 0;
        for (String code : places.keySet()) {
            String mark = Integer.toString(++count);
            legend.add(
                    (svg, y) -> svg.text("chart-text chart-text--name", Svg.INK, "middle", 15, y + 4, mark),
                    labels.names().getOrDefault(code, code));
        }
        return legend.bottom();
    }

    private void arrow(ProvinceMap.Point from, ProvinceMap.Point to, double width) {
        arrow(from, to, width, BEND);
    }

    /**
     * Bends to the right of its direction, so that there and back do not cover each other; ends at the regions'
     * circles.
     */
    private void arrow(ProvinceMap.Point from, ProvinceMap.Point to, double width, double bend) {
        ProvinceMap.Point knee = knee(from, to, bend);
        ProvinceMap.Point start = towards(from, knee, RADIUS + 1);
        ProvinceMap.Point tip = towards(to, knee, RADIUS + 1);
        ProvinceMap.Point neck = towards(tip, knee, 5 + width);
        double acrossX = (tip.y() - neck.y()) * 0.6;
        double acrossY = (neck.x() - tip.x()) * 0.6;
        drawing.path(
                new Svg.Pen("chart-flow", Svg.BLUE, width),
                "none",
                "M" + Svg.point(start.x(), start.y()) + "Q" + Svg.point(knee.x(), knee.y()) + " "
                        + Svg.point(neck.x(), neck.y()));
        drawing.path(
                new Svg.Pen("chart-flow-head", "none", 0),
                Svg.BLUE,
                "M" + Svg.point(tip.x(), tip.y()) + "L" + Svg.point(neck.x() + acrossX, neck.y() + acrossY) + "L"
                        + Svg.point(neck.x() - acrossX, neck.y() - acrossY) + "Z");
    }

    /** How much, in a box on its arrow where nothing else stands; nowhere when all is taken, the table says it then. */
    private void number(Placed placed) {
        ProvinceMap.Point from = placed.from();
        ProvinceMap.Point to = placed.to();
        ProvinceMap.Point knee = knee(from, to, BEND);
        String text = placed.flow().said();
        double half = Math.max(8, Svg.width(text) / 2 + 3);
        for (double t : ALONG) {
            Box box = new Box(curve(from.x(), knee.x(), to.x(), t), curve(from.y(), knee.y(), to.y(), t), half);
            if (taken.stream().noneMatch(box::covers)) {
                taken.add(box);
                drawing.box("chart-number", "#ffffff", Svg.BLUE, box.x() - half, box.y() - 8, 2 * half, 16);
                drawing.text("chart-text", Svg.INK, "middle", box.x(), box.y() + 4, text);
                return;
            }
        }
    }

    private static double curve(double from, double knee, double to, double t) {
        return (1 - t) * (1 - t) * from + 2 * (1 - t) * t * knee + t * t * to;
    }

    private static ProvinceMap.Point knee(ProvinceMap.Point from, ProvinceMap.Point to, double bend) {
        return new ProvinceMap.Point(
                (from.x() + to.x()) / 2 - (to.y() - from.y()) * bend * 2,
                (from.y() + to.y()) / 2 + (to.x() - from.x()) * bend * 2);
    }

    private static ProvinceMap.Point towards(ProvinceMap.Point from, ProvinceMap.Point to, double distance) {
        double length = Math.max(0.1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
        return new ProvinceMap.Point(
                from.x() + (to.x() - from.x()) * distance / length, from.y() + (to.y() - from.y()) * distance / length);
    }
}
