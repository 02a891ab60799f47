package nl.groeiruimte.desk.lists;

import java.util.regex.Pattern;

/** The addresses of the two lists, as forms carry them along. */
final class ListAddress {

    private static final Pattern LIST = Pattern.compile("/(inbox|cases)(\\?[\\w=&%.~+:-]*)?");

    private ListAddress() {}

    /** The list to come back to when it is one of ours; otherwise the inbox. */
    static String back(String list) {
        return LIST.matcher(list).matches() ? list : "/inbox";
    }
}
