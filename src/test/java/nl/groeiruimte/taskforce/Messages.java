package nl.groeiruimte.taskforce;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The messages that the case pages use, without the application around them. */
final class Messages {

    private Messages() {
    }

    static MessageSource source() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/common", "messages/codes", "messages/cases", "messages/timeline", "messages/matching");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
