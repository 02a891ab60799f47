package nl.groeiruimte.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A place where a company could grow.
 *
 * @param kind         {@code campus}, {@code innovation-district}, {@code fieldlab} or {@code business-park}
 * @param province     CBS code
 * @param agency       code of the agency that keeps it
 * @param strengths    codes of the technologies that are strong here
 * @param facilities   in words; null when unknown
 * @param notes        in words; null when there are none
 * @param confirmedOn  when its agency last confirmed the facts; null when it never did
 * @param confirmedBy  name of the person who did
 * @param withdrawnOn  when its agency took it out of the supply; null while available
 * @param version      grows with every change
 */
public record Site(String code, String name, String kind, String municipality, String province, String agency,
        BigDecimal latitude, BigDecimal longitude, List<String> strengths, String facilities, String notes, SiteFacts facts,
        LocalDate confirmedOn, String confirmedBy, LocalDate withdrawnOn, int version) {

    private static final int FRESH_MONTHS = 6;

    /** Whether its agency has not taken it out of the supply. */
    public boolean available() {
        return withdrawnOn == null;
    }

    /** Whether its agency confirmed it once, but not in the last six months. */
    public boolean stale(LocalDate today) {
        return confirmedOn != null && confirmedOn.isBefore(today.minusMonths(FRESH_MONTHS));
    }
}
