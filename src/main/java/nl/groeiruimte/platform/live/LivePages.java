package nl.groeiruimte.platform.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.session.OpenLogins;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Answers an open page that asks to hear what is new: as a stream of events, and to anybody else once. */
@Component("live")
public class LivePages {

    private static final Duration LOOKS_BACK = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int SPREAD_SECONDS = 120;

    private final OpenPages pages;
    private final CurrentAsker asker;

    LivePages(OpenPages pages, CurrentAsker asker) {
        this.pages = pages;
        this.asker = asker;
    }

    /** Since when a page that is made now has to hear; templates ask it. */
    public long now() {
        return Instant.now().toEpochMilli();
    }

    /** The moment that a page says it was made; none before yesterday. */
    public static Instant since(String written) {
        Instant earliest = Instant.now().minus(LOOKS_BACK);
        if (!written.matches("[0-9]{1,15}")) {
            return earliest;
        }
        Instant since = Instant.ofEpochMilli(Long.parseLong(written));
        return since.isBefore(earliest) ? earliest : since;
    }

    /**
     * Answers.
     *
     * @param inboxes of which it wants to hear
     * @param leadIds the same of cases
     * @param text what is new, or nothing; asked on other threads too, in the reader's name
     */
    public void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Collection<String> inboxes,
            Collection<UUID> leadIds,
            Supplier<String> text)
            throws IOException {
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (!OpenLogins.onlyLooks(request)) {
            response.setContentType("text/plain");
            response.getWriter().write(text.get());
            return;
        }
        String subject = asker.get().subject();
        if (!pages.hasRoomFor(subject)) {
            // The browser does not ask again.
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        response.setContentType("text/event-stream");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext stream = request.startAsync();
        stream.setTimeout(0);
        Set<Integer> drawers = Stream.concat(
                        inboxes.stream().map(Drawer::ofInbox), leadIds.stream().map(Drawer::ofCase))
                .collect(Collectors.toSet());
        // Not all at once when a node starts again.
        Instant until = Instant.now()
                .plus(LONGEST)
                .plusSeconds(ThreadLocalRandom.current().nextInt(SPREAD_SECONDS));
        OpenPage page =
                new OpenPage(new OpenPage.Reader(subject, request.getSession().getId()), drawers, text, stream, until);
        stream.addListener(new Gone(page));
        pages.add(page);
    }

    private final class Gone implements AsyncListener {

        private final OpenPage page;

        Gone(OpenPage page) {
            this.page = page;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            pages.remove(page);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            pages.remove(page);
        }

        @Override
        public void onError(AsyncEvent event) {
            pages.remove(page);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // it is the same page
        }
    }
}
