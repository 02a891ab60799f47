package nl.groeiruimte.confidentiality;

import java.util.Arrays;

/** Who the application would say is asking: the columns of the table of tables. */
enum DatabasePrincipal {
    NOBODY("nobody", null, ""),
    ORIGIN(Principal.ORIGIN),
    ASKED(Principal.ASKED),
    DISCLOSED(Principal.DISCLOSED),
    UNRELATED(Principal.UNRELATED),
    PARTNER(Principal.PARTNER),
    OTHER_PARTNER(Principal.OTHER_PARTNER),
    COORDINATOR(Principal.COORDINATOR),
    MINISTRY(Principal.MINISTRY),
    ADMINISTRATOR(Principal.ADMINISTRATOR),
    OWN_CLIENT(Principal.OWN_CLIENT),
    OTHER_CLIENT(Principal.OTHER_CLIENT),
    SYSTEM("system", null, ",system,");

    final String title;
    final String agency;
    final String roles;

    DatabasePrincipal(Principal principal) {
        this(principal.title, principal.agency, "," + principal.role + ",");
    }

    DatabasePrincipal(String title, String agency, String roles) {
        this.title = title;
        this.agency = agency;
        this.roles = roles;
    }

    static DatabasePrincipal titled(String title) {
        return Arrays.stream(values())
                .filter(principal -> principal.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + title));
    }
}
