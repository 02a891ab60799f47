/** Money that was committed to a company, or paid, with what proves it: per instrument and year. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.rows", "platform.security", "platform.form", "supply.instrument", "cases.lead"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.funding;
