package nl.groeiruimte.desk.documents;

import java.util.Locale;

/**
 * Something in a template that is no field.
 *
 * @param what {@code field} as it was typed, or the beginning of what is not a field
 * @param text the beginning of the paragraph, to find it by
 */
record FieldProblem(Kind kind, String what, Place place, String text) {

    /** What is wrong with it. */
    enum Kind {
        /** No field of this name. */
        UNKNOWN,
        /** Braces that begin or end no field. */
        UNFINISHED,
        /** A field of the office program that does something by itself. */
        PROGRAM;

        /** Such as {@code unknown}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where it stands.
     *
     * @param part {@code body}, {@code header}, {@code footer} or {@code notes}
     * @param table counted from 1 within the part; 0 outside of tables
     * @param row counted from 1 within the table; 0 outside of tables
     * @param paragraph counted from 1 within the part, or within the row
     */
    record Place(String part, int table, int row, int paragraph) {

        /** Key of the message that says it. */
        public String key() {
            return table == 0 ? "documents.place.paragraph" : "documents.place.table";
        }
    }
}
