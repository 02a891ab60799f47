/**
 * The grid operators' capacity map: reads it, and shows at a site what it indicates, beside what the site itself has.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform.rows", "supply.site", "supply.intake"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.supply.gridmap;
