package nl.groeiruimte.desk.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.groeiruimte.platform.mail.Letter;
import nl.groeiruimte.platform.mail.Recipient;
import nl.groeiruimte.platform.message.Delivery;
import nl.groeiruimte.platform.message.Message;
import nl.groeiruimte.platform.message.MessageBox;
import nl.groeiruimte.platform.message.News;
import nl.groeiruimte.platform.task.TaskWords;
import nl.groeiruimte.platform.web.AgencyNames;
import nl.groeiruimte.platform.web.Words;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What mails say, judged when they are written. */
class MessageMailTest {

    private static final UUID CASE = UUID.randomUUID();
    private static final Recipient DUTCH = new Recipient("jan", "Jan", Locale.forLanguageTag("nl"));
    private static final Recipient ENGLISH = new Recipient("jan", "Jan", Locale.ENGLISH);

    private final AgencyNames names = mock(AgencyNames.class);
    private final MessageBox box = mock(MessageBox.class);
    private final MailPreferences preferences = mock(MailPreferences.class);
    private final LetterWords words = new LetterWords(
            Messages.source(), new MessageWords(Messages.source(), mock(TaskWords.class), names, mock(Words.class)));
    private final MessageMail mail = new MessageMail(MessageKind.ANSWER, box, preferences, words);

    @BeforeEach
    void answersAtOnceAndNotesDaily() {
        when(names.nameOf("oost-nl")).thenReturn("Oost NL");
        when(preferences.mine())
                .thenReturn(Map.of(MessageKind.ANSWER, Delivery.AT_ONCE, MessageKind.NOTE, Delivery.DAILY));
    }

    @Test
    void mailSaysWhatThePageSaysInTheReadersLanguageAndLeadsThere() {
        Message message = message(true);
        when(box.find(message.id())).thenReturn(Optional.of(message));

        Letter dutch = mail.write(DUTCH, message.id().toString()).orElseThrow();
        assertThat(dutch.subject()).isEqualTo("Oost NL doet een propositie (Kiekendief-waaier)");
        assertThat(dutch.button().path()).isEqualTo("/messages/" + message.id());
        assertThat(dutch.thread()).contains(CASE.toString());
        assertThat(mail.write(ENGLISH, message.id().toString()).orElseThrow().subject())
                .isEqualTo("Oost NL makes a proposition (Kiekendief-waaier)");
    }

    @Test
    void whatOneMayNotReadAnyMoreOrHasSeenIsNotMailed() {
        Message seen = message(false);
        when(box.find(any())).thenReturn(Optional.empty());
        when(box.find(seen.id())).thenReturn(Optional.of(seen));

        assertThat(mail.write(DUTCH, UUID.randomUUID().toString())).isEmpty();
        assertThat(mail.write(DUTCH, seen.id().toString())).isEmpty();
    }

    @Test
    void whoChoseOtherwiseMeanwhileGetsNothing() {
        Message message = message(true);
        when(box.find(message.id())).thenReturn(Optional.of(message));
        when(preferences.mine()).thenReturn(Map.of(MessageKind.ANSWER, Delivery.NOT));

        assertThat(mail.write(DUTCH, message.id().toString())).isEmpty();
    }

    @Test
    void summaryHasWhatIsUnreadOfItsKindsAndCountsTheRest() {
        SummaryMail summary = new SummaryMail(SummaryMail.Of.DAY, box, mock(SummaryReading.class), preferences, words);
        Message message = message(true);
        when(box.unread(Set.of("note"), Instant.ofEpochMilli(17), Instant.ofEpochMilli(42)))
                .thenReturn(Collections.nCopies(43, message));

        Letter letter = summary.write(DUTCH, "17-42").orElseThrow();
        assertThat(letter.subject()).isEqualTo("43 nieuwe berichten in Groeiruimte");
        assertThat(letter.lines())
                .filteredOn(line -> line.look() == Letter.Look.ITEM)
                .hasSize(40);
        assertThat(letter.lines().get(letter.lines().size() - 1).text()).isEqualTo("Er zijn er nog 3 meer.");
        assertThat(letter.button().path()).isEqualTo("/messages");
    }

    @Test
    void summaryOfNothingIsNotSent() {
        when(box.unread(any(), any(), any())).thenReturn(List.of());

        for (SummaryMail.Of of : SummaryMail.Of.values()) {
            assertThat(new SummaryMail(of, box, mock(SummaryReading.class), preferences, words).write(DUTCH, "17-42"))
                    .isEmpty();
        }
    }

    private static Message message(boolean unread) {
        return new Message(
                UUID.randomUUID(),
                "region-offered",
                null,
                News.About.ofCase(CASE, "oost-nl"),
                null,
                "Kiekendief-waaier",
                Instant.EPOCH,
                unread);
    }
}
