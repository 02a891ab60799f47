package nl.groeiruimte.cases.feed;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * In which rounds it is worth looking for new events: in the next one when something happened, less often while very
 * much does, so that events get their places in larger portions, and now and then for what this node did not hear of.
 */
final class FeedPace {

    static final int IDLE_ROUNDS = 50;
    static final int BUSY_ROUNDS = 5;

    /** While so much happens from one round to the next. */
    static final int MUCH = 8;

    private final AtomicInteger heard = new AtomicInteger();
    private int rounds = IDLE_ROUNDS;
    private boolean busy;

    /** Something happened. */
    void hear() {
        heard.incrementAndGet();
    }

    /** To be asked once each round, one round after the other. */
    boolean looksNow() {
        rounds++;
        if (rounds < (heard.get() == 0 ? IDLE_ROUNDS : busy ? BUSY_ROUNDS : 1)) {
            return false;
        }
        busy = heard.getAndSet(0) >= MUCH * rounds;
        rounds = 0;
        return true;
    }
}
