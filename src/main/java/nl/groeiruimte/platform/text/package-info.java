/**
 * How what people write is read, in every form, file, address and body: what is blank, a number, or a code; and texts
 * that stand in two languages.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.text;
