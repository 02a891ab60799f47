package nl.groeiruimte.impact;

/**
 * How many cases a region of origin has, as the reader may know it.
 *
 * @param region its name
 * @param cases  null when it is suppressed
 */
record RegionCell(String region, Long cases) {
}
