/** A company's attachments: which files are taken, scanned and kept apart, and who may open them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform.text", "identity"})
package nl.groeiruimte.attachment;
