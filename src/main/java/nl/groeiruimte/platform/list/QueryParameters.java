package nl.groeiruimte.platform.list;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import nl.groeiruimte.platform.text.Blank;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads filters from an address and writes them back; unknown values fall away, so that an old link still works. */
public final class QueryParameters {

    private static final int LONGEST_TEXT = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private QueryParameters() {}

    public static @Nullable String oneOf(Set<String> known, @Nullable String value, @Nullable String otherwise) {
        return value != null && known.contains(value) ? value : otherwise;
    }

    /** A code; nothing for what is none. */
    public static @Nullable String code(@Nullable String value) {
        return StringUtils.hasText(value) && value.matches("[a-z-]{1,30}") ? value : null;
    }

    /** What was typed to search for, if anything. */
    public static @Nullable String text(@Nullable String value) {
        String trimmed = Blank.plainSpaces(Blank.strip(value));
        if (trimmed.isEmpty()) {
            return null;
        }
        // By whole signs: the database takes no half of one.
        return trimmed.codePointCount(0, trimmed.length()) > LONGEST_TEXT
                ? trimmed.substring(0, trimmed.offsetByCodePoints(0, LONGEST_TEXT))
                : trimmed;
    }

    /**
     * A moment from the key of a list.
     *
     * @throws DateTimeException for what is none, or one in a year that no case has and the database may not know
     */
    static Timestamp moment(String key) {
        Instant moment = Instant.parse(key);
        inOurTime(moment.atOffset(ZoneOffset.UTC).getYear());
        return Timestamp.from(moment);
    }

    /** The same for a day. */
    static LocalDate day(String key) {
        LocalDate day = LocalDate.parse(key);
        inOurTime(day.getYear());
        return day;
    }

    /** The day that is written so in an address; nothing for what is none. */
    public static @Nullable LocalDate dayOf(@Nullable String written) {
        try {
            return written == null || !written.matches("\\d{4}-\\d{2}-\\d{2}") ? null : day(written);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void inOurTime(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("no such year in a list");
        }
    }

    /** The pattern that finds a text anywhere, also when it holds signs that mean something to SQL. */
    static String contains(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** The same without a path and a question mark. */
    public static String query(Map<String, @Nullable String> parameters) {
        return link("/", parameters).replaceFirst("^/\\??", "");
    }

    /** The parameters of such a query, of codes alone. */
    public static Map<String, String> parse(String query) {
        return UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .toSingleValueMap();
    }

    /** The address with these parameters; those without a value are left out. */
    public static String link(String path, Map<String, @Nullable String> parameters) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, value) -> {
            if (value != null) {
                link.queryParam(name, value);
            }
        });
        return link.encode().build().toUriString();
    }
}
