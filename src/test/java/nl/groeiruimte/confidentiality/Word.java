package nl.groeiruimte.confidentiality;

import java.util.Set;

/**
 * A word or number that was drawn at random and stands for one field of one company: wherever it is found, that field
 * is.
 *
 * @param field what it stands for, such as {@code kvkNumber}
 * @param text in small letters, without blanks
 * @param readers who may read it without opening anything; nobody for an identity
 */
record Word(String field, String text, Set<Principal> readers) {

    /** Whether it may stand in nothing that is not opened. */
    boolean secret() {
        return readers.isEmpty();
    }

    @Override
    public String toString() {
        return field + " (" + text + ")";
    }
}
