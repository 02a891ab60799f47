package nl.groeiruimte.platform.chart;

/** The lines under a chart that say what its shapes mean, each as long as it needs to be. */
final class Legend {

    private static final double SAMPLE = 34;
    private static final double LINE = 16;

    private final Svg drawing;
    private double y;

    Legend(Svg drawing, double top) {
        this.drawing = drawing;
        this.y = top;
    }

    /** A sample is drawn around the middle of a line, from 2 to 28. */
    interface Sample {
        void draw(Svg drawing, double middle);
    }

    Legend add(Sample sample, String text) {
        sample.draw(drawing, y - 4);
        for (String line : Svg.wrap(text, Svg.WIDTH - SAMPLE - 4)) {
            drawing.text("chart-text", Svg.INK, "start", SAMPLE, y, line);
            y += LINE;
        }
        y += 2;
        return this;
    }

    /** Where the drawing may end. */
    double bottom() {
        return y - LINE + 8;
    }
}
