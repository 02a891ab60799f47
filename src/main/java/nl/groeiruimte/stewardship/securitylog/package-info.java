/** Who was refused much: the administrator's page on the security log, which the module {@code security} writes. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.rows", "reference", "platform.spreadsheet"})
package nl.groeiruimte.stewardship.securitylog;
