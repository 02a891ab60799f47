package nl.groeiruimte.cases.identity;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of a company to speak with. Part of the identity: never leaves the pages of those who may see it.
 *
 * @param number in the case; stays when another one becomes the first
 * @param first whether it is the one to speak with first
 * @param name not known of some who came with a signal; nor are the others of everybody
 */
public record ContactPerson(
        int number,
        boolean first,
        @Nullable String name,
        @Nullable String role,
        @Nullable String email,
        @Nullable String phone) {

    /** By what people know them: the name, or what there is instead. */
    public String called() {
        if (name != null) {
            return name;
        }
        String instead = email != null ? email : phone != null ? phone : role;
        return instead == null ? "" : instead;
    }

    /** Nothing of it, lest it ends up in a log. */
    @Override
    public String toString() {
        return "ContactPerson[hidden]";
    }
}
