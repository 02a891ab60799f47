/** The start of the application, and of its steps at the console. */
@org.jspecify.annotations.NullMarked
package nl.groeiruimte;
