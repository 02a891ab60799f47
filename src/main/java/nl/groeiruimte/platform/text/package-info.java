/** How what people write is read, in every form, file, address and body: what is blank, a number, or a code. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package nl.groeiruimte.platform.text;
