package nl.groeiruimte.dev;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;

/** Finds out before the start whether a port is taken, so that the message can name the property that changes it. */
final class PortCheck {

    /** A port that the development start needs: what listens there, and the property that moves it. */
    record Port(String purpose, String property, int number) {

        static Port of(String purpose, String property, int standard) {
            return new Port(purpose, property, Integer.getInteger(property, standard));
        }
    }

    private PortCheck() {}

    /** Says for every port in use what to do, or nothing when all are free. */
    static Optional<String> complaint(List<Port> ports) {
        List<String> lines = ports.stream()
                .filter(PortCheck::inUse)
                .map(port -> "Port %d for %s is in use. Stop what listens there, or choose another: -D%s=%d"
                        .formatted(port.number(), port.purpose(), port.property(), port.number() + 1))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(System.lineSeparator(), lines));
    }

    private static boolean inUse(Port port) {
        try (ServerSocket probe = new ServerSocket(port.number())) {
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
