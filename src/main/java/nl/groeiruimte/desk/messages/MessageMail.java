package nl.groeiruimte.desk.messages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.mail.Letter;
import nl.groeiruimte.platform.mail.MailWriter;
import nl.groeiruimte.platform.mail.Recipient;
import nl.groeiruimte.platform.message.Delivery;
import nl.groeiruimte.platform.message.Message;
import nl.groeiruimte.platform.message.MessageBox;

/** Writes the mail about one message of a kind, to who wants it at once and has not seen it yet. */
class MessageMail implements MailWriter {

    private final MessageKind kind;
    private final MessageBox box;
    private final MailPreferences preferences;
    private final LetterWords words;

    MessageMail(MessageKind kind, MessageBox box, MailPreferences preferences, LetterWords words) {
        this.kind = kind;
        this.box = box;
        this.preferences = preferences;
        this.words = words;
    }

    @Override
    public String kind() {
        return kind.code();
    }

    @Override
    public Optional<Letter> write(Recipient to, String ref) {
        if (preferences.mine().get(kind) != Delivery.AT_ONCE) {
            return Optional.empty();
        }
        return box.find(UUID.fromString(ref)).filter(Message::unread).map(message -> letter(to, message));
    }

    private Letter letter(Recipient to, Message message) {
        String sentence = words.sentence(message, to.language());
        return new Letter(
                LetterWords.shortened(sentence),
                List.of(Letter.Line.sentence(sentence + ".")),
                new Letter.Link(words.text("message.mail.open", to.language()), LetterWords.path(message)),
                words.text("message.mail.why", to.language()),
                Optional.ofNullable(message.about().leadId()).map(UUID::toString));
    }
}
