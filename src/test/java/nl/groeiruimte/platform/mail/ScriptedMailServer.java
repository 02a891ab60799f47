package nl.groeiruimte.platform.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** An SMTP server on this machine that answers one command as a test wants it, and all others as servers do. */
final class ScriptedMailServer implements AutoCloseable {

    private static final Map<String, String> USUAL =
            Map.of("EHLO", "250 here", "DATA", "354 go on", ".", "250 2.0.0 taken", "QUIT", "221 bye");

    private final ServerSocket socket;
    private final String command;
    private final String answer;

    /**
     * @param command such as {@code RCPT}; a point for the end of a mail
     * @param answer its line; empty to hang up
     */
    ScriptedMailServer(String command, String answer) {
        this.command = command;
        this.answer = answer;
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }

    /** What points at it. */
    JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(socket.getLocalPort());
        return sender;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket line = socket.accept()) {
                talk(
                        new BufferedReader(new InputStreamReader(line.getInputStream(), US_ASCII)),
                        line.getOutputStream());
            } catch (IOException e) {
                // The other side went away, or the test is over.
            }
        }
    }

    private void talk(BufferedReader said, OutputStream back) throws IOException {
        say(back, "220 here");
        boolean mail = false;
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (mail && !line.equals(".")) {
                continue;
            }
            String word = line.equals(".") ? line : line.split(" ")[0].toUpperCase(Locale.ROOT);
            String reply = word.equals(command) ? answer : USUAL.getOrDefault(word, "250 2.0.0 well");
            if (reply.isEmpty()) {
                return;
            }
            say(back, reply);
            mail = reply.startsWith("354");
        }
    }

    private static void say(OutputStream back, String line) throws IOException {
        back.write((line + "\r\n").getBytes(US_ASCII));
        back.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
