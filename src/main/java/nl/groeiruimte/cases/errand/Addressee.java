package nl.groeiruimte.cases.errand;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * For whom a task of one's own is.
 *
 * @param code of the region or partner that was asked about the case
 * @param person subject of the colleague, unless it is for all of them; their name is known when it is read
 */
public record Addressee(
        Kind kind,
        @Nullable String code,
        @Nullable String person,
        @Nullable String personName) {

    /** The kinds of those who can be asked something. */
    public enum Kind {
        /** Somebody of the giver's own agency, or all of them. */
        COLLEAGUE,
        /** A region that was asked about the case. */
        ASKED,
        /** A partner that was asked about the case. */
        PARTNER,
        COORDINATOR,
        /** The agency that registered the case, as an asked region or partner says it. */
        ORIGIN;

        /** As stored and in keys of messages, such as {@code colleague}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The colleague with this subject. */
    public static Addressee colleague(String subject) {
        return new Addressee(Kind.COLLEAGUE, null, subject, null);
    }

    /** Everybody of the giver's agency. */
    public static Addressee colleagues() {
        return of(Kind.COLLEAGUE);
    }

    /** Others than colleagues, where there is only one of the kind. */
    static Addressee of(Kind kind) {
        return new Addressee(kind, null, null, null);
    }

    /** The region or partner with this code. */
    static Addressee of(Kind kind, String code) {
        return new Addressee(kind, code, null, null);
    }

    /** As a form posts it, such as {@code asked:oost-nl}. */
    static Addressee posted(String value) {
        String[] parts = value.split(":", 2);
        return parts.length == 1 ? of(Kind.of(parts[0])) : of(Kind.of(parts[0]), parts[1]);
    }

    String asPosted() {
        return code == null ? kind.code() : kind.code() + ":" + code;
    }
}
