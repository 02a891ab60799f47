package nl.groeiruimte.desk.messages;

import java.util.Locale;
import nl.groeiruimte.platform.message.Message;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What stands in mails about messages, in the language of their reader. */
@Component
class LetterWords {

    private static final int SUBJECT = 120;

    private final MessageSource texts;
    private final MessageWords words;

    LetterWords(MessageSource texts, MessageWords words) {
        this.texts = texts;
        this.words = words;
    }

    /** The sentence of a message and what it is about, as "Oost NL doet een propositie (Kiekendief-waaier)". */
    String sentence(Message message, Locale language) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            MessageWords.Line line = words.line(message);
            return line.about().isEmpty() ? line.sentence() : line.sentence() + " (" + line.about() + ")";
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    /** The way through the page of messages, so that it is read then; rights are judged there again. */
    static String path(Message message) {
        return "/messages/" + message.id();
    }

    static String shortened(String subject) {
        return subject.length() <= SUBJECT ? subject : subject.substring(0, SUBJECT - 1) + "…";
    }
}
