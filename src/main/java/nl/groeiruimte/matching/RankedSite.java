package nl.groeiruimte.matching;

import java.util.List;

/**
 * A site as it stood and was judged when the shortlist was computed.
 *
 * @param agency   code of its agency
 * @param province CBS code
 * @param verdict  the worst verdict on a hard need; {@link Verdict#TO_ASK} when the supply tells of none of them
 * @param needs    hard needs and wishes, in the order of the request's forms
 */
public record RankedSite(String code, String name, String agency, String province, Verdict verdict, Score score,
        List<NeedVerdict> needs) {

    /** Copies the list. */
    public RankedSite {
        needs = List.copyOf(needs);
    }
}
