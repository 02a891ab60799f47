package nl.groeiruimte.reports.document;

import java.math.BigDecimal;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One of the programme's seven impact targets and how it stands.
 *
 * @param code as in the programme's list, such as {@code leads-in-portfolio}
 * @param name as people read it
 * @param definition what counts, in a plain sentence
 * @param unit {@code COUNT}, {@code EUR}, or {@code TEXT} for the two that the coordinator describes
 * @param actual realised until the report's last day; {@code NONE} for a described target
 * @param expected what open cases say they will bring, never part of {@code actual}; {@code NONE} where nothing is
 *     expected
 * @param previous realised until the last day of the half-year before; {@code NONE} in the first
 * @param proRata what should be there by the report's last day; none for a target without such a line
 * @param target for the end of 2028; none for a described target
 * @param cases of how many cases {@code actual} is
 * @param forecast where it will stand at the end of 2028; none for a described target, and once that day is there
 */
public record Target(
        String code,
        Bilingual name,
        Bilingual definition,
        Unit unit,
        Value actual,
        Value expected,
        Value previous,
        @Nullable BigDecimal proRata,
        @Nullable BigDecimal target,
        Value cases,
        @Nullable Forecast forecast) {

    /**
     * Name under which the cases of what is expected for a target are kept, such as
     * {@code expected/retained-investment}.
     */
    public static String expectedOf(String code) {
        return "expected/" + code;
    }

    /** Name of the place that says of how many cases an amount is, such as {@code cases/retained-investment}. */
    public static String casesOf(String code) {
        return "cases/" + code;
    }

    /**
     * An interval for the end of 2028.
     *
     * @param state whether there are enough cases to say
     * @param low one in ten chance to end below; none unless {@code GIVEN}
     * @param middle as likely above as below; none unless {@code GIVEN}
     * @param high one in ten chance to end above; none unless {@code GIVEN}
     * @param basedOn how many cases of the past it rests on; none in the shared edition, where it would tell hidden
     *     counts
     * @param minimum how many it takes to say something
     */
    public record Forecast(
            State state,
            @Nullable BigDecimal low,
            @Nullable BigDecimal middle,
            @Nullable BigDecimal high,
            @Nullable Integer basedOn,
            int minimum) {

        /** The numbers of a forecast. */
        public record Given(BigDecimal low, BigDecimal middle, BigDecimal high) {}

        /** Its numbers; none unless it is given. */
        public @Nullable Given given() {
            return low == null || middle == null || high == null ? null : new Given(low, middle, high);
        }

        /** Whether a forecast can be given. */
        public enum State {
            GIVEN,
            TOO_FEW_CASES,
            SUPPRESSED
        }
    }
}
