package nl.groeiruimte.dev;

/** Short lines for the person who waits, beside the application's log. */
final class Console {

    private Console() {}

    static void say(String line) {
        System.out.println("[groeiruimte] " + line);
    }

    /** Says why the start stops, without a stack trace, and ends the JVM with code 1. */
    static void stop(String reason) {
        System.err.println("[groeiruimte] " + reason);
        System.exit(1);
    }
}
