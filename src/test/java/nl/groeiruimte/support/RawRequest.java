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
import java.util.regex.Pattern;

/** A request written by hand, as no well-behaved client would send it. */
public final class RawRequest {

    private static final int LONGEST_WAIT_MS = 20_000;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final Pattern CHUNKED = Pattern.compile("(?im)^Transfer-Encoding: chunked");

    private RawRequest() {}

    /** Sends these lines, of which the first is the request line, and gives the whole answer. */
    public static String send(String address, List<String> lines) {
        return send(
                address,
                (String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sends these bytes and gives the whole answer, the chunks of its body put together; a server that hangs up while
     * we still send has answered all the same.
     *
     * @throws UncheckedIOException when there is no answer, or its last chunk is missing
     */
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
            return inOnePiece(answer(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chunks are cut anywhere, also within a letter or a tag, so they are put together before anybody reads them. */
    private static String inOnePiece(byte[] answer) throws IOException {
        String raw = new String(answer, StandardCharsets.ISO_8859_1);
        int from = 0;
        while (raw.startsWith("HTTP/1.1 100", from)) {
            from = raw.indexOf(END_OF_HEAD, from) + END_OF_HEAD.length();
        }
        int body = raw.indexOf(END_OF_HEAD, from) + END_OF_HEAD.length();
        if (body < END_OF_HEAD.length()
                || body == raw.length()
                || !CHUNKED.matcher(raw.substring(from, body)).find()) {
            return new String(answer, StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(answer, 0, body);
        for (int at = body; ; ) {
            int end = raw.indexOf("\r\n", at);
            int size = end < 0 ? -1 : Integer.parseInt(raw.substring(at, end), 16);
            if (size < 0 || end + 2 + size + 2 > answer.length) {
                throw new IOException(
                        "the answer breaks off after " + raw.substring(from, Math.min(raw.length(), 2_000)));
            }
            if (size == 0) {
                return whole.toString(StandardCharsets.UTF_8);
            }
            whole.write(answer, end + 2, size);
            at = end + 2 + size + 2;
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
