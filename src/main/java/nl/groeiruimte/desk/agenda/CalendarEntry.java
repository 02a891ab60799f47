package nl.groeiruimte.desk.agenda;

import java.time.LocalDate;

/**
 * What stands on a day of somebody's calendar, in the reader's language; nothing of it that the page behind it does not
 * show.
 *
 * @param id what it is about, the same for as long as that is there, such as {@code task-4711}
 * @param text what a calendar shows, such as "Kiekendief-waaier: Werk de vraag uit"
 * @param why a sentence on what is to be done with it
 * @param path where it leads within the product
 */
record CalendarEntry(String id, LocalDate day, String text, String why, String path) {

    /** Two alike have the same. */
    byte[] digest() {
        return CalendarSecret.sha256(String.join("\n", id, day.toString(), text, why, path));
    }

    byte[] idDigest() {
        return CalendarSecret.sha256(id);
    }
}
