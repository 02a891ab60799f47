package nl.groeiruimte.platform.message;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** How many messages are unread, for the frame of every page; templates use it as {@code @unreadMessages}. */
@Component
public class UnreadMessages {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadMessages.class);

    private final MessageBox box;

    UnreadMessages(MessageBox box) {
        this.box = box;
    }

    /** Such as 3 or 99+; empty for none, and when it cannot be told now: the page is there without it. */
    public String count() {
        try {
            int unread = box.unread();
            return unread == 0 ? "" : unread < MessageBox.MANY ? String.valueOf(unread) : MessageBox.MANY - 1 + "+";
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Unread messages were not counted ({})", e.getClass().getSimpleName());
            return "";
        }
    }
}
