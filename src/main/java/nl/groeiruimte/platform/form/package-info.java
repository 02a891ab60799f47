/** Turns a Camunda Forms file into an accessible HTML form, and what people fill in back into typed, checked values. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform.text", "platform.feel"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.form;
