/** The words of the domain as lists: technologies, provinces, agencies and partners, in both languages. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform.form"})
package nl.groeiruimte.reference;
