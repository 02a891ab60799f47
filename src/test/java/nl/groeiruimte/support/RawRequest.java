package nl.groeiruimte.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request written by hand, as no well-behaved client would send it. */
public final class RawRequest {

    private static final int LONGEST_WAIT_MS = 20_000;

    private RawRequest() {
    }

    /** Sends these lines, of which the first is the request line, and gives the whole answer. */
    public static String send(String address, List<String> lines) {
        return send(address, (String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends these bytes and gives the whole answer; a server that hangs up while we still send has answered all the same. */
    public static String send(String address, byte[] request) {
        URI server = URI.create(address);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(LONGEST_WAIT_MS);
            try {
                socket.getOutputStream().write(request);
                // Else a server waits for what a wrong length promises.
                socket.shutdownOutput();
            } catch (SocketException hungUp) {
                // What it said before can still be read.
            }
            return new String(answer(socket.getInputStream()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] answer(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                answer.write(part, 0, read);
            }
        } catch (SocketException hungUp) {
            if (answer.size() == 0) {
                throw hungUp;
            }
        }
        return answer.toByteArray();
    }
}
