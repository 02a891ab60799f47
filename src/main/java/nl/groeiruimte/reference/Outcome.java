package nl.groeiruimte.reference;

import java.util.List;
import java.util.stream.Stream;

/** How a lead can end. */
public enum Outcome implements Coded {
    OWN_REGION("own-region", End.AT_A_PLACE),
    OTHER_REGION("other-region", End.AT_A_PLACE),
    /** Nowhere in the Netherlands: a signal for policy. */
    NO_PROPOSITION("no-proposition", End.CHOSEN),
    ABROAD("abroad", End.CHOSEN),
    WITHDRAWN("withdrawn", End.BROKEN_OFF),
    /** Of a signal that never came into the portfolio. */
    DECLINED("declined", End.DECLINED);

    /** How it comes to an end. */
    private enum End {
        /** The company chose a place here; the case stays open until the growth is there. */
        AT_A_PLACE,
        CHOSEN,
        BROKEN_OFF,
        DECLINED
    }

    /** The codes of all outcomes, in their order. */
    public static final List<String> CODES = Coded.codes(values());

    /** The outcomes that a company can choose, in their order. */
    public static final List<Outcome> CHOSEN = Stream.of(values())
            .filter(outcome -> outcome.end == End.AT_A_PLACE || outcome.end == End.CHOSEN)
            .toList();

    /** The outcomes with growth in the Netherlands: what is retained, and can be realised. */
    public static final List<Outcome> PLACES =
            Stream.of(values()).filter(Outcome::place).toList();

    private final String code;
    private final End end;

    Outcome(String code, End end) {
        this.code = code;
        this.end = end;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the growth comes to a place in the Netherlands, so that it can be realised. */
    public boolean place() {
        return end == End.AT_A_PLACE;
    }

    /** Whether the signal was declined, so that it never came into the portfolio. */
    public boolean declined() {
        return end == End.DECLINED;
    }

    /**
     * The outcome with this code.
     *
     * @throws IllegalArgumentException for an unknown code
     */
    public static Outcome of(String code) {
        return Coded.of(Outcome.class, code);
    }
}
