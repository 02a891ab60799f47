package nl.groeiruimte.cases.financing;

import java.util.List;
import nl.groeiruimte.cases.comparison.Verdict;

/**
 * How an instrument suits a need on one point.
 *
 * @param reason its sentence is the message {@code financing.<aspect>.<reason>}
 * @param args of the sentence: amounts in EUR (BigDecimal), days (LocalDate), numbers (Long) or codes (String)
 */
public record FitPoint(Aspect aspect, Verdict verdict, String reason, List<Object> args) {

    /** What is looked at, in the order in which it is told. */
    public enum Aspect {
        /** Whether it reaches the company's province. */
        REACH("reach"),
        PHASE("phase"),
        STAGE("stage"),
        TECHNOLOGY("technology"),
        /** Whether the need is large enough, and how much of it the instrument pays at most. */
        TICKET("ticket"),
        /** What others have to bring beside it. */
        SHARE("share"),
        /** Whether somebody leads. */
        LEAD("lead"),
        /** Whether it can be asked, and pays, in time. */
        TIME("time");

        private final String code;

        Aspect(String code) {
            this.code = code;
        }

        /** Its name in the keys of messages. */
        public String code() {
            return code;
        }
    }

    /** Copies the arguments. */
    public FitPoint {
        args = List.copyOf(args);
    }

    static FitPoint of(Aspect aspect, Verdict verdict, String reason, Object... args) {
        return new FitPoint(aspect, verdict, reason, List.of(args));
    }
}
