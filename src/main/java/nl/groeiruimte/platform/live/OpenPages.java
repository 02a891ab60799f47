package nl.groeiruimte.platform.live;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * All pages that are open at this node. None has a thread: a few look for all of them, each page once for many news.
 */
@Component
class OpenPages {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);
    private static final int THREADS = 4;
    private static final int MOST = 5000;

    private final Set<OpenPage> open = ConcurrentHashMap.newKeySet();
    private final LiveReader reader;
    private final int mostOfOne;
    private volatile boolean ending;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "live-pages");
        thread.setDaemon(true);
        return thread;
    });

    OpenPages(LiveReader reader, @Value("${groeiruimte.live.most-of-one}") int mostOfOne) {
        this.reader = reader;
        this.mostOfOne = mostOfOne;
    }

    /** Whether there is room for one more of this person; at a node that ends there is none. */
    boolean hasRoomFor(String subject) {
        return !ending
                && open.size() < MOST
                && open.stream()
                                .filter(page -> page.reader().subject().equals(subject))
                                .limit(mostOfOne)
                                .count()
                        < mostOfOne;
    }

    /** Whoever has read the first line is among the pages that are told and counted. */
    void add(OpenPage page) {
        open.add(page);
        doOrDrop(page, OpenPage::begin);
        if (open.contains(page)) {
            look(page);
        }
    }

    void remove(OpenPage page) {
        open.remove(page);
    }

    int count() {
        return open.size();
    }

    /** Something changed in these drawers. */
    void changed(Set<Integer> drawers) {
        open.stream().filter(page -> page.isIn(drawers)).forEach(this::look);
    }

    /** Anything may have changed. */
    void all() {
        open.forEach(this::look);
    }

    @Scheduled(fixedDelayString = "${groeiruimte.live.ping}", initialDelayString = "${groeiruimte.live.ping}")
    void ping() {
        Instant now = Instant.now();
        for (OpenPage page : open) {
            work(page, one -> {
                if (one.isOver(now)) {
                    remove(one);
                    one.close();
                } else {
                    one.ping();
                }
            });
        }
    }

    private void look(OpenPage page) {
        if (page.becomesDue()) {
            work(page, one -> {
                one.looks();
                LiveReader.Look look = reader.read(one.reader(), one.text());
                if (look.over()) {
                    remove(one);
                    one.end();
                    one.close();
                } else if (look.text() != null) {
                    one.tell(look.text());
                }
            });
        }
    }

    private interface Work {
        void with(OpenPage page) throws IOException;
    }

    private void work(OpenPage page, Work work) {
        try {
            workers.execute(() -> doOrDrop(page, work));
        } catch (RejectedExecutionException stopping) {
            remove(page);
        }
    }

    private void doOrDrop(OpenPage page, Work work) {
        try {
            work.with(page);
        } catch (IOException | IllegalStateException gone) {
            remove(page);
            quietly(page, OpenPage::close);
        } catch (RuntimeException e) {
            // The page is as it was; it hears of the next news.
            LOG.warn("An open page was not told ({})", e.getClass().getSimpleName());
        }
    }

    private static void quietly(OpenPage page, Consumer<OpenPage> work) {
        try {
            work.accept(page);
        } catch (IllegalStateException closedAlready) {
            LOG.debug("closed already");
        }
    }

    /** Before the server waits for what is being asked: it would wait for open pages in vain. They ask another node. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
        open.forEach(page -> {
            remove(page);
            quietly(page, OpenPage::close);
        });
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
