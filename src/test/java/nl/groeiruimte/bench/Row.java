package nl.groeiruimte.bench;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param ours what we measured of ourselves, with its unit
 * @param theirs what we measured beside it, in the same run
 * @param ratio ours against theirs; not a number when a measure is stated without one
 * @param atLeast whether the target is a lower limit, else an upper one
 */
record Row(String name, String ours, String theirs, double ratio, boolean atLeast, double target) {

    static final String HEAD = """
            | | ours | compared with | ratio | target | |
            |---|---|---|---|---|---|""";

    /** A measure without anything beside it and without a target. */
    static Row stated(String name, String ours) {
        return new Row(name, ours, "", Double.NaN, false, Double.NaN);
    }

    boolean met() {
        return atLeast ? ratio >= target : ratio <= target;
    }

    @Override
    public String toString() {
        if (Double.isNaN(ratio)) {
            return "| " + name + " | " + ours + " | | | | stated |";
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | **%.2f** | %s %s | %s |",
                name,
                ours,
                theirs,
                ratio,
                atLeast ? "at least" : "at most",
                target,
                met() ? "met" : "not met");
    }
}
