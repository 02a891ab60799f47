package nl.groeiruimte.dev;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * An invented person who can log in to the development realm. All have the same {@link #PASSWORD password}.
 *
 * @param agency code of the agency or partner, or null for who belongs to none
 */
public record DemoUser(String username, String firstName, String lastName, String role, String agency) {

    public static final String PASSWORD = "groeiruimte-demo";

    public static final List<DemoUser> ALL = List.of(
            new DemoUser("iq.sanne", "Sanne", "de Vries", "taskforce", "innovationquarter"),
            new DemoUser("iq.daan", "Daan", "Visser", "taskforce", "innovationquarter"),
            new DemoUser("bom.lotte", "Lotte", "van den Heuvel", "taskforce", "bom"),
            new DemoUser("bom.thijs", "Thijs", "Verhoeven", "taskforce", "bom"),
            new DemoUser("oost.femke", "Femke", "Wolters", "taskforce", "oost-nl"),
            new DemoUser("oost.jeroen", "Jeroen", "Assink", "taskforce", "oost-nl"),
            new DemoUser("horizon.mila", "Mila", "Hoekstra", "taskforce", "horizon"),
            new DemoUser("horizon.ruben", "Ruben", "Prins", "taskforce", "horizon"),
            new DemoUser("coordinator.marieke", "Marieke", "Nijhuis", "coordinator", "oost-nl"),
            new DemoUser("ministerie.pieter", "Pieter", "Bakker", "ministry", null),
            new DemoUser("investnl.noor", "Noor", "El Amrani", "partner", "invest-nl"),
            new DemoUser("beheer.kim", "Kim", "Jansen", "administrator", null));

    /** The user's id in the tokens ({@code sub}): the same in every realm made anew, since cases refer to it. */
    public String subject() {
        return UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The demo user with this name. */
    public static DemoUser named(String username) {
        return ALL.stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no demo user " + username));
    }
}
