package nl.groeiruimte.cases.attachment;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Asks ClamAV about a file, by clamd's INSTREAM command. Our own, since the client libraries that there are have seen
 * no release for years and do no more than this.
 */
@Component
class VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final AttachmentSettings settings;

    VirusScanner(AttachmentSettings settings) {
        this.settings = settings;
    }

    /** What the scanner says. */
    enum Verdict {
        CLEAN,
        INFECTED,
        /** There is no scanner, it cannot be reached, or it would not judge. */
        UNKNOWN
    }

    Verdict scan(byte[] content) {
        if (!StringUtils.hasText(settings.getScannerHost())) {
            return Verdict.UNKNOWN;
        }
        try {
            String answer = ask(content);
            if (answer.endsWith(" FOUND")) {
                LOG.warn("The virus scanner refused an attachment: {}", answer);
                return Verdict.INFECTED;
            }
            if (answer.endsWith(": OK")) {
                return Verdict.CLEAN;
            }
            LOG.error("The virus scanner gave no verdict: {}", answer);
        } catch (IOException e) {
            LOG.error("The virus scanner cannot be asked", e);
        }
        return Verdict.UNKNOWN;
    }

    private String ask(byte[] content) throws IOException {
        int timeout = Math.toIntExact(settings.getScannerTimeout().toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(settings.getScannerHost(), settings.getScannerPort()), timeout);
            socket.setSoTimeout(timeout);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < content.length; at += CHUNK) {
                int length = Math.min(CHUNK, content.length - at);
                out.writeInt(length);
                out.write(content, at, length);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        }
    }
}
