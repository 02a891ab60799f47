package nl.groeiruimte.cases.webhook;

import java.time.Clock;
import nl.groeiruimte.cases.feed.FeedGrew;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** When webhooks are looked after; where none are sent, never. */
@Component
class WebhookRounds {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRounds.class);

    private final WebhookSettings settings;
    private final DeliveryBox box;
    private final Courier courier;
    private final Clock clock;

    WebhookRounds(WebhookSettings settings, DeliveryBox box, Courier courier, Clock clock) {
        this.settings = settings;
        this.box = box;
        this.courier = courier;
        this.clock = clock;
    }

    /** At once; the rounds are for what is tried again, and for what a node left that died. */
    @EventListener
    void on(FeedGrew grew) {
        send();
    }

    @Scheduled(
            initialDelayString = "${groeiruimte.webhooks.first-after}",
            fixedDelayString = "${groeiruimte.webhooks.every}")
    void send() {
        if (!settings.on()) {
            return;
        }
        try {
            box.fill();
            courier.round();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Webhooks are looked after later ({})", e.getClass().getSimpleName());
        }
    }

    /** Deletes what was delivered long ago. */
    @Scheduled(cron = "0 55 3 * * *", zone = "Europe/Amsterdam")
    void forget() {
        box.forget(clock.instant());
    }
}
