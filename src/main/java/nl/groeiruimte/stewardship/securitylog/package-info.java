/** Who was refused much: the administrator's page on the security log, which the module {@code security} writes. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.rows", "reference", "platform.spreadsheet"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.stewardship.securitylog;
