package nl.groeiruimte.desk.bundles;

import java.time.Instant;

/**
 * A frozen version.
 *
 * @param checksum SHA-256 of its text, in hexadecimal
 * @param frozenByName the system's where a company left
 */
record FrozenBundle(BundleDocument document, String checksum, String frozenByName) {

    /** Its number. */
    public int version() {
        return document.version();
    }

    /** When it was frozen. */
    public Instant frozenAt() {
        return document.frozenAt();
    }
}
