package nl.groeiruimte.supply.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.support.Desk;
import nl.groeiruimte.support.PageSession;
import org.awaitility.Awaitility;

/** Sends files as the page does, and waits until they were read or applied. */
final class Uploads {

    private static final String START = "/supply/import";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Desk desk;

    Uploads(Desk desk) {
        this.desk = desk;
    }

    Desk desk() {
        return desk;
    }

    PageSession.Page send(String user, String kind, String name, String text) {
        return send(user, kind, name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The page of the run, when the file was read. */
    PageSession.Page send(String user, String kind, String name, byte[] content) {
        PageSession session = desk.session(user);
        PageSession.Page sent = session.upload(session.get(START).form(START), Map.of("kind", kind), name, content);
        if (sent.status() != 302) {
            throw new IllegalStateException("not sent: " + sent.status() + " "
                    + sent.html().select("main").text());
        }
        return whenQuiet(user, sent.at().resolve(sent.header("location")).getPath());
    }

    /** The page of the run, when it was applied. */
    PageSession.Page apply(String user, PageSession.Page run) {
        String path = run.at().getPath();
        desk.session(user).submit(run.form(path + "/apply"), Map.of());
        return whenQuiet(user, path);
    }

    PageSession.Page whenQuiet(String user, String path) {
        return Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(60))
                .until(
                        () -> desk.open(user, path),
                        page -> page.html().select("#progress").isEmpty());
    }

    /** The counts that a run shows, by their Dutch names. */
    static Map<String, String> counts(PageSession.Page run) {
        return run.html().select("dl.facts dt").stream()
                .collect(Collectors.toMap(
                        term -> term.text(), term -> term.nextElementSibling().text()));
    }
}
