/** Cases from a file for agencies' systems: sending it, seeing what would come of each line, and letting it come. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform.form", "cases.leadimport", "api.http"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.api.leadimports;
