/**
 * Filling in a form about a case or a task: shown, read again as answers come, judged and sent, the same everywhere.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.form", "platform.process", "cases.blindprofile"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.desk.forms;
