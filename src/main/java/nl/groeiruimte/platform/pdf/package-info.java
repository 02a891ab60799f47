/** A page as a PDF file that people can listen to and keep for ever, with its letter types and its look on paper. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.pdf;
