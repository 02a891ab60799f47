package nl.groeiruimte.supply;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a site has to offer. Null is unknown, which is neither zero nor no.
 *
 * @param plotAreaM2            free plot area in m²
 * @param floorAreaM2           free floor area in m²
 * @param hallHeightM           clear height in m
 * @param cleanRoomM2           clean room in m²; 0 when there is none
 * @param cleanRoomIsoClass     1 (cleanest) to 9
 * @param environmentalCategory highest allowed: 1, 2, 3.1, 3.2, 4.1, 4.2, 5.1, 5.2, 5.3 or 6
 * @param demandMw              power that a newcomer can take, in MW
 * @param feedInMw              power that a newcomer can feed in, in MW
 * @param availableFrom         first day of use
 */
public record SiteFacts(Integer plotAreaM2, Integer floorAreaM2, BigDecimal hallHeightM, Integer cleanRoomM2,
        Integer cleanRoomIsoClass, Boolean vibrationFree, String environmentalCategory, Boolean quay, Boolean truckAccess,
        BigDecimal demandMw, BigDecimal feedInMw, LocalDate availableFrom) {
}
