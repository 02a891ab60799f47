/** A company's attachments: which files are taken, scanned and kept apart, and who may open them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.rows", "platform.text", "cases.identity"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.attachment;
