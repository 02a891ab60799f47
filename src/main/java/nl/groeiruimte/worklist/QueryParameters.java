package nl.groeiruimte.worklist;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

import nl.groeiruimte.text.Blank;

/** Reads filters from an address and writes them back; unknown values fall away, so that an old link still works. */
final class QueryParameters {

    private static final Pattern LIST = Pattern.compile("/(inbox|cases)(\\?[\\w=&%.~+:-]*)?");
    private static final int LONGEST_TEXT = 100;

    private QueryParameters() {
    }

    /** The list to come back to when it is one of ours, as a form carries its address along; otherwise the inbox. */
    static String back(String list) {
        return LIST.matcher(list).matches() ? list : "/inbox";
    }

    static String oneOf(Set<String> known, String value, String otherwise) {
        return value != null && known.contains(value) ? value : otherwise;
    }

    /** A code; null for anything else. */
    static String code(String value) {
        return StringUtils.hasText(value) && value.matches("[a-z-]{1,30}") ? value : null;
    }

    /** What was typed to search for; null for nothing. */
    static String text(String value) {
        String trimmed = Blank.plainSpaces(Blank.strip(value));
        if (trimmed.isEmpty()) {
            return null;
        }
        return trimmed.length() > LONGEST_TEXT ? trimmed.substring(0, LONGEST_TEXT) : trimmed;
    }

    /** The pattern that finds a text anywhere, also when it holds signs that mean something to SQL. */
    static String contains(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** The address with these parameters; those without a value are left out. */
    static String link(String path, Map<String, String> parameters) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, value) -> {
            if (value != null) {
                link.queryParam(name, value);
            }
        });
        return link.encode().build().toUriString();
    }
}
