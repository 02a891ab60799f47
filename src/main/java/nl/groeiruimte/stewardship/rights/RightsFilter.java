package nl.groeiruimte.stewardship.rights;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.text.Blank;
import org.jspecify.annotations.Nullable;

/**
 * Which people the report shows, and in which order; anything empty or unknown does not narrow.
 *
 * @param text part of a name
 * @param agency code of an agency or partner
 * @param role code of a role
 * @param show {@code changed}, or the key of a {@link RightsRow.State}
 * @param sort {@code name}, {@code agency} or {@code last-login} (longest ago first)
 */
record RightsFilter(String text, String agency, String role, String show, String sort) {

    static final List<String> ROLES = Role.OF_PEOPLE.stream().map(Role::code).toList();
    static final List<String> SHOWS = List.of("changed", "active", "idle", "never", "several", "ended");
    static final List<String> SORTS = List.of("name", "agency", "last-login");

    static final RightsFilter EVERYBODY = new RightsFilter("", "", "", "", "");

    /** Takes what a request leaves out, too. */
    RightsFilter {
        text = Blank.strip(text);
        agency = agency == null ? "" : agency;
        role = known(role, ROLES, "");
        show = known(show, SHOWS, "");
        sort = known(sort, SORTS, "name");
    }

    private static String known(@Nullable String value, List<String> values, String other) {
        return value != null && values.contains(value) ? value : other;
    }

    /** Whether it leaves anybody out. */
    public boolean narrowed() {
        return !(text + agency + role + show).isEmpty();
    }

    List<RightsRow> apply(List<RightsRow> rows) {
        Predicate<RightsRow> wanted =
                row -> (text.isEmpty() || plain(row.person().name()).contains(plain(text)))
                        && (agency.isEmpty() || agency.equals(row.person().agency()))
                        && (role.isEmpty() || row.roles().contains(role))
                        && (show.isEmpty()
                                || (show.equals("changed")
                                        ? row.change() != RightsRow.Change.NONE
                                        : show.equals(row.state().key())));
        return rows.stream().filter(wanted).sorted(order()).toList();
    }

    private Comparator<RightsRow> order() {
        Comparator<RightsRow> byName =
                Comparator.comparing(row -> row.person().name(), Collator.getInstance(Locale.forLanguageTag("nl")));
        return switch (sort) {
            case "agency" ->
                Comparator.<RightsRow, String>comparing(
                                row -> row.person().agency(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(byName);
            case "last-login" ->
                Comparator.<RightsRow, Instant>comparing(
                                row -> row.person().lastLogin(), Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(byName);
            default -> byName;
        };
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
