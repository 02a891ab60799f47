package nl.groeiruimte.cases.webhook;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * How fast a node sends, all webhooks together: who works with cases goes first, and a receiver that was away for a day
 * gets what waited bit by bit. Each webhook waits for one turn at a time, so all get on alike.
 */
@Component
class Pace {

    private final long between;
    private long next = System.nanoTime();

    Pace(WebhookSettings settings) {
        between = TimeUnit.SECONDS.toNanos(1) / settings.perSecond();
    }

    /** Waits until it is the caller's turn; not at all after a quiet moment. */
    void await() {
        long turn = take(System.nanoTime());
        for (long wait = turn - System.nanoTime(); wait > 0; wait = turn - System.nanoTime()) {
            LockSupport.parkNanos(wait);
            if (Thread.interrupted()) {
                return;
            }
        }
    }

    private synchronized long take(long now) {
        next = Math.max(next + between, now);
        return next;
    }
}
