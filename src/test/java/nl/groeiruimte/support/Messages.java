package nl.groeiruimte.support;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The messages that pages use, without the application around them. */
public final class Messages {

    private Messages() {}

    /** A source of its own, for both languages. */
    public static MessageSource source() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages/common",
                "messages/connections",
                "messages/codes",
                "messages/caseview",
                "messages/casefile",
                "messages/timeline",
                "messages/matching",
                "messages/shortlist",
                "messages/facts",
                "messages/supply",
                "messages/supplyimport",
                "messages/rules",
                "messages/proposition",
                "messages/resolution",
                "messages/taskforce",
                "messages/message",
                "messages/forms",
                "messages/form-errors");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
