package nl.groeiruimte.cases.attachment;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Speaks clamd's INSTREAM command and knows one virus: the harmless one that all scanners agreed on for their tests.
 */
public final class FakeScanner implements AutoCloseable {

    /** The test virus; in two parts, so that no scanner takes this file for it. */
    public static final String VIRUS = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private volatile int scans;

    public FakeScanner() {
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "fake scanner");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How many files it judged. */
    public int scans() {
        return scans;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException ended) {
                // Closed, or the other side hung up.
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        StringBuilder content = new StringBuilder();
        String answer = "UNKNOWN COMMAND";
        if (Arrays.equals(in.readNBytes(COMMAND.length), COMMAND)) {
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
            }
            scans++;
            answer = content.indexOf(VIRUS) >= 0 ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
        }
        socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    }
}
