package nl.groeiruimte.confidentiality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request written by hand, as no well-behaved client would send it. */
final class RawRequest {

    private static final int LONGEST_WAIT_MS = 20_000;

    private RawRequest() {
    }

    /** Sends these lines, of which the first is the request line, and gives the whole answer. */
    static String send(String address, List<String> lines) {
        URI server = URI.create(address);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(LONGEST_WAIT_MS);
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
