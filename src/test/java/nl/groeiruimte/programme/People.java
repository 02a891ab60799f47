package nl.groeiruimte.programme;

import nl.groeiruimte.dev.DemoUser;

/** Who did something in a generated case. */
public record People(String subject, String name) {

    /** Somebody of an agency: people of the demo where there are any, else an invented colleague who cannot log in. */
    public static DemoUser user(String agency) {
        return DemoUser.ALL.stream()
                .filter(user -> agency.equals(user.agency()) && user.role().equals("taskforce"))
                .findFirst()
                .orElseGet(() -> new DemoUser(agency + ".collega", "Collega", "van " + agency, "taskforce", agency));
    }

    static People of(String agency) {
        DemoUser user = user(agency);
        return new People(user.subject(), user.firstName() + " " + user.lastName());
    }
}
