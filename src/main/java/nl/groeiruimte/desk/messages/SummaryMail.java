package nl.groeiruimte.desk.messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.groeiruimte.platform.mail.Letter;
import nl.groeiruimte.platform.mail.Recipient;
import nl.groeiruimte.platform.mail.RoundWriter;
import nl.groeiruimte.platform.message.Delivery;
import nl.groeiruimte.platform.message.Message;
import nl.groeiruimte.platform.message.MessageBox;
import nl.groeiruimte.platform.message.MessagesToMail.Period;
import nl.groeiruimte.platform.security.Sight;
import nl.groeiruimte.platform.text.Bilingual;

/** Writes a summary of what somebody has not seen yet, of the kinds that they want in it. */
class SummaryMail implements RoundWriter {

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
    private final SummaryReading reading;
    private final MailPreferences preferences;
    private final LetterWords words;

    SummaryMail(Of of, MessageBox box, SummaryReading reading, MailPreferences preferences, LetterWords words) {
        this.of = of;
        this.box = box;
        this.reading = reading;
        this.preferences = preferences;
        this.words = words;
    }

    /** A period as a mail's reference. */
    static String ref(Period period) {
        return period.after().toEpochMilli() + "-" + period.until().toEpochMilli();
    }

    private static Period period(String ref) {
        String[] ends = ref.split("-");
        return new Period(Instant.ofEpochMilli(Long.parseLong(ends[0])), Instant.ofEpochMilli(Long.parseLong(ends[1])));
    }

    @Override
    public String kind() {
        return of.kind();
    }

    @Override
    public Optional<Letter> write(Recipient to, String ref) {
        Set<String> kinds = MailPreferences.kinds(preferences.mine(), of.delivery());
        Period period = period(ref);
        List<Message> unread = kinds.isEmpty() ? List.of() : box.unread(kinds, period.after(), period.until());
        return letter(to.language(), unread, message -> item(message, to.language()));
    }

    @Override
    public Map<String, Optional<Addressed>> writeTogether(List<Sight> sights, String ref) {
        // A message says the same to all who read one language.
        Map<Locale, Map<Message, Letter.Line>> said = new HashMap<>();
        Map<String, Optional<Addressed>> letters = new HashMap<>();
        for (SummaryReading.Unread unread : reading.find(of.delivery(), sights, period(ref))) {
            Locale language = unread.language().orElse(Bilingual.DUTCH);
            Map<Message, Letter.Line> items = said.computeIfAbsent(language, none -> new IdentityHashMap<>());
            Recipient to =
                    new Recipient(unread.person().subject(), unread.person().name(), language);
            letters.put(
                    to.subject(),
                    letter(
                                    language,
                                    unread.messages(),
                                    message -> items.computeIfAbsent(message, one -> item(one, language)))
                            .map(letter -> new Addressed(to, letter)));
        }
        return letters;
    }

    private Letter.Line item(Message message, Locale language) {
        return Letter.Line.item(words.sentence(message, language), LetterWords.path(message));
    }

    /** Empty when there is nothing to tell. */
    private Optional<Letter> letter(Locale language, List<Message> unread, Function<Message, Letter.Line> item) {
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        List<Letter.Line> lines = new ArrayList<>();
        lines.add(Letter.Line.sentence(words.text("message.mail." + of.kind(), language)));
        unread.stream().limit(SHOWN).map(item).forEach(lines::add);
        if (unread.size() > SHOWN) {
            lines.add(Letter.Line.sentence(words.text("message.mail.more", language, unread.size() - SHOWN)));
        }
        return Optional.of(new Letter(
                words.text("message.mail.subject", language, unread.size()),
                lines,
                new Letter.Link(words.text("message.mail.all", language), "/messages"),
                words.text("message.mail.why", language),
                Optional.empty()));
    }
}
