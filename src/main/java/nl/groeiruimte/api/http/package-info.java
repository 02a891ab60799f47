/**
 * What holds for every request to the API and every answer: where it is, how bodies and queries are read, pages,
 * problems, limits.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.apiuse", "platform.security", "platform.form", "platform.web", "platform.text"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.api.http;
