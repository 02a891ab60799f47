package nl.groeiruimte.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void portInUseIsNamedWithThePropertyThatChangesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            PortCheck.Port port = new PortCheck.Port("Keycloak", "groeiruimte.keycloak.port", taken.getLocalPort());

            assertThat(PortCheck.complaint(List.of(port)))
                    .get()
                    .asString()
                    .contains("Port " + taken.getLocalPort() + " for Keycloak is in use")
                    .contains("-Dgroeiruimte.keycloak.port=");
        }
    }

    @Test
    void freePortsGiveNoComplaint() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(PortCheck.complaint(List.of(new PortCheck.Port("the application", "groeiruimte.port", free))))
                .isEmpty();
    }
}
