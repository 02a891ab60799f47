package nl.groeiruimte.desk.messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.mail.Letter;
import nl.groeiruimte.platform.mail.MailWriter;
import nl.groeiruimte.platform.mail.Recipient;
import nl.groeiruimte.platform.message.Delivery;
import nl.groeiruimte.platform.message.Message;
import nl.groeiruimte.platform.message.MessageBox;
import nl.groeiruimte.platform.message.MessagesToMail.Period;

/** Writes a summary of what somebody has not seen yet, of the kinds that they want in it. */
class SummaryMail implements MailWriter {

    /** More are counted only: the page has them. */
    private static final int SHOWN = 40;

    /** Which summaries there are. */
    enum Of {
        DAY("summary-daily", Delivery.DAILY),
        WEEK("summary-weekly", Delivery.WEEKLY);

        private final String kind;
        private final Delivery delivery;

        Of(String kind, Delivery delivery) {
            this.kind = kind;
            this.delivery = delivery;
        }

        /** As its mails are posted. */
        String kind() {
            return kind;
        }

        Delivery delivery() {
            return delivery;
        }
    }

    private final Of of;
    private final MessageBox box;
    private final MailPreferences preferences;
    private final LetterWords words;

    SummaryMail(Of of, MessageBox box, MailPreferences preferences, LetterWords words) {
        this.of = of;
        this.box = box;
        this.preferences = preferences;
        this.words = words;
    }

    /** A period as a mail's reference. */
    static String ref(Period period) {
        return period.after().toEpochMilli() + "-" + period.until().toEpochMilli();
    }

    @Override
    public String kind() {
        return of.kind();
    }

    @Override
    public Optional<Letter> write(Recipient to, String ref) {
        Set<String> kinds = preferences.mine().entrySet().stream()
                .filter(kind -> kind.getValue() == of.delivery())
                .map(Map.Entry::getKey)
                .map(MessageKind::code)
                .collect(Collectors.toSet());
        String[] period = ref.split("-");
        List<Message> unread = kinds.isEmpty()
                ? List.of()
                : box.unread(
                        kinds,
                        Instant.ofEpochMilli(Long.parseLong(period[0])),
                        Instant.ofEpochMilli(Long.parseLong(period[1])));
        return unread.isEmpty() ? Optional.empty() : Optional.of(letter(to, unread));
    }

    private Letter letter(Recipient to, List<Message> unread) {
        List<Letter.Line> lines = new ArrayList<>();
        lines.add(Letter.Line.sentence(words.text("message.mail." + of.kind(), to.language())));
        unread.stream()
                .limit(SHOWN)
                .map(message -> Letter.Line.item(words.sentence(message, to.language()), LetterWords.path(message)))
                .forEach(lines::add);
        if (unread.size() > SHOWN) {
            lines.add(Letter.Line.sentence(words.text("message.mail.more", to.language(), unread.size() - SHOWN)));
        }
        return new Letter(
                words.text("message.mail.subject", to.language(), unread.size()),
                lines,
                new Letter.Link(words.text("message.mail.all", to.language()), "/messages"),
                words.text("message.mail.why", to.language()),
                Optional.empty());
    }
}
