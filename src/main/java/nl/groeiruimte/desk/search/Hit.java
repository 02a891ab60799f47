package nl.groeiruimte.desk.search;

import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param address its page
 * @param title what it is called
 * @param detail its number, place or agency, if that is told
 * @param source what of it has the words, such as {@code note}
 * @param excerpt the words where they stand
 */
record Hit(String address, String title, @Nullable String detail, String source, Excerpt excerpt) {}
