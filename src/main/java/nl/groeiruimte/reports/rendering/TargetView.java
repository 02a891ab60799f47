package nl.groeiruimte.reports.rendering;

import org.jspecify.annotations.Nullable;

/**
 * A target at a glance, in one language; of texts only name and definition are always there.
 *
 * @param code the target's code
 * @param name as a heading
 * @param definition what counts
 * @param actual what was realised
 * @param standing the rest
 * @param described what the coordinator wrote, for a target that is described; none for the others or when nothing was
 *     written
 */
public record TargetView(
        String code,
        String name,
        String definition,
        Shown actual,
        @Nullable Standing standing,
        @Nullable String described) {

    /**
     * How a computed target stands.
     *
     * @param stated how many by the end of 2028; none without a number
     * @param target the same as a sentence: "van 40 eind 2028"
     * @param conclusion whether the target was met; none unless it is the final report
     * @param proRata what should be there by now
     * @param distance how far before or behind that line
     * @param trend the change since the last half-year
     * @param expected what open cases will bring, apart from what was realised
     * @param expectedUrl where those cases are listed; none without
     * @param forecast where it will stand at the end of 2028
     * @param bar the share of the target that was realised and that of the pro rata line; none when it is not known
     */
    public record Standing(
            @Nullable String stated,
            @Nullable String target,
            @Nullable String conclusion,
            @Nullable String proRata,
            @Nullable String distance,
            Tendency trend,
            @Nullable String expected,
            @Nullable String expectedUrl,
            @Nullable String forecast,
            @Nullable Bar bar) {}

    /** A change in words; {@code arrow} is {@code up}, {@code down} or {@code same}, none when it is not known. */
    public record Tendency(String words, @Nullable String arrow) {}

    /** Per cent of the target, at most 100; there is no {@code line} without a pro rata line. */
    public record Bar(String actual, @Nullable String line) {}

    /** Whether it is a number; otherwise the coordinator describes it. */
    public boolean computed() {
        return standing != null;
    }
}
