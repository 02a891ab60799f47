package nl.groeiruimte.programme;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.groeiruimte.dev.DemoUser;

/** Who did something in a generated case: people of the demo where there are any, else an invented colleague. */
record People(String subject, String name) {

    static People of(String agency) {
        return DemoUser.ALL.stream().filter(user -> agency.equals(user.agency()) && user.role().equals("taskforce")).findFirst()
                .map(user -> new People(user.subject(), user.firstName() + " " + user.lastName()))
                .orElseGet(() -> new People(UUID.nameUUIDFromBytes(agency.getBytes(StandardCharsets.UTF_8)).toString(), "Collega van " + agency));
    }
}
