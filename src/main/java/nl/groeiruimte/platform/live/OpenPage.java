package nl.groeiruimte.platform.live;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A page that is open in somebody's browser, and the stream by which it hears of what changed. */
final class OpenPage {

    /**
     * Whose page it is.
     *
     * @param subject of the person
     * @param session whose login it shows
     */
    record Reader(String subject, String session) {}

    private final Reader reader;
    private final Set<Integer> drawers;
    private final Supplier<String> text;
    private final AsyncContext stream;
    private final Instant until;
    private final AtomicBoolean due = new AtomicBoolean();
    private String told = "";

    OpenPage(Reader reader, Set<Integer> drawers, Supplier<String> text, AsyncContext stream, Instant until) {
        this.reader = reader;
        this.drawers = drawers;
        this.text = text;
        this.stream = stream;
        this.until = until;
    }

    Reader reader() {
        return reader;
    }

    /** What to say now, read in the name of its reader. */
    Supplier<String> text() {
        return text;
    }

    boolean isIn(Set<Integer> changed) {
        return drawers.stream().anyMatch(changed::contains);
    }

    boolean isOver(Instant now) {
        return now.isAfter(until);
    }

    /** Whether somebody has to look now; once, until somebody begins to. */
    boolean becomesDue() {
        return due.compareAndSet(false, true);
    }

    void looks() {
        due.set(false);
    }

    /** The browser knows that it is heard, and when to ask anew after the line broke. */
    synchronized void begin() throws IOException {
        write("retry: 5000\n\n");
    }

    /** Says this, unless it was the last that was said. */
    synchronized void tell(String news) throws IOException {
        if (!news.equals(told)) {
            write("event: news\ndata: " + news + "\n\n");
            told = news;
        }
    }

    /** So that proxies keep the stream, and a browser that is gone is found. */
    synchronized void ping() throws IOException {
        write(":\n\n");
    }

    /** Nothing more is said; the browser does not ask again. */
    synchronized void end() throws IOException {
        write("event: end\ndata: .\n\n");
    }

    /** The browser asks anew, if the page is still open. */
    synchronized void close() {
        stream.complete();
    }

    private void write(String text) throws IOException {
        stream.getResponse().getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        stream.getResponse().flushBuffer();
    }
}
