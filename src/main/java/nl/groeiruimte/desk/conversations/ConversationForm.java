package nl.groeiruimte.desk.conversations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.cases.blindprofile.CaseForms;
import nl.groeiruimte.cases.conversation.Conversation;
import nl.groeiruimte.cases.conversation.Opened;
import nl.groeiruimte.cases.conversation.Said;
import nl.groeiruimte.cases.identity.ContactPerson;
import nl.groeiruimte.cases.identity.ContactPersons;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The form in which a conversation is written down. Who the contact persons are it shows only once they were opened,
 * which the ledger records.
 */
@Component
class ConversationForm {

    private static final String KEY = "record-conversation";
    private static final String CONTACTS = "contacts";

    private final CaseForms forms;
    private final ContactPersons contacts;
    private final ConversationLog log;
    private final Clock clock;

    ConversationForm(CaseForms forms, ContactPersons contacts, ConversationLog log, Clock clock) {
        this.forms = forms;
        this.contacts = contacts;
        this.log = log;
        this.clock = clock;
    }

    /** Before anything is typed, without the contact persons. */
    FormView empty(Lead lead, Locale locale) {
        return forms.form(KEY).view(asked(lead, null, closed()), locale);
    }

    /** With what was written down. */
    FormView filled(Lead lead, Conversation conversation, Opened opened, Locale locale) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", conversation.kind());
        values.put("day", conversation.day());
        values.put(CONTACTS, opened.contacts());
        values.put("others", opened.others());
        values.put("about", opened.about());
        values.put("agreed", opened.agreed());
        return forms.form(KEY)
                .view(asked(lead, conversation, opened(lead.id())), locale)
                .fill(FormValues.of(values));
    }

    /**
     * With what was typed, and what is wrong with it; names of contact persons are opened anew.
     *
     * @param conversation that is written anew, if it is
     */
    FormView shown(
            Lead lead, @Nullable Conversation conversation, FormResult result, boolean withContacts, Locale locale) {
        Options options = withContacts ? opened(lead.id()) : closed();
        return forms.form(KEY).view(asked(lead, conversation, options), locale).show(result);
    }

    /** What was typed, without judging it. */
    FormResult read(Lead lead, Map<String, List<String>> posted) {
        return forms.read(KEY, posted, asked(lead, null, numbers(lead.id()))).withoutErrors();
    }

    /** What was typed, judged by all that can be wrong. */
    FormResult judge(
            Lead lead, @Nullable Conversation conversation, Map<String, List<String>> posted, boolean withContacts) {
        Options options = withContacts ? numbers(lead.id()) : closed();
        FormResult result = forms.read(KEY, lead.id(), posted, asked(lead, conversation, options));
        LocalDate today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
        return forms.form(KEY).also(result, ConversationRules.check(result.values(), today));
    }

    /** What to keep of a form that is all right. */
    static Said said(FormValues values) {
        return new Said(
                values.text("kind").orElseThrow(),
                values.date("day").orElseThrow(),
                values.list(CONTACTS).stream().map(Integer::valueOf).toList(),
                values.text("others").orElse(null),
                values.text("about").orElse(null),
                values.text("agreed").orElse(null));
    }

    /** The next step is asked once, and of a case that takes tasks. */
    private Options asked(Lead lead, @Nullable Conversation conversation, Options options) {
        boolean first = conversation == null || conversation.planned();
        return first && log.takesNextStep(lead) ? options : options.without("nextStep", "nextStepOn");
    }

    private static Options closed() {
        return options(Stream.of()).without(CONTACTS);
    }

    private Options opened(UUID leadId) {
        List<ContactPerson> people = contacts.open(leadId);
        return people.isEmpty()
                ? closed()
                : options(people.stream().map(person -> option(person.number(), label(person))));
    }

    /** Enough to judge by, without who they are. */
    private Options numbers(UUID leadId) {
        return options(contacts.kept(leadId).stream().map(number -> option(number, number.toString())));
    }

    private static Options options(Stream<Option> people) {
        return Options.of(Map.of(CONTACTS, people.toList()));
    }

    private static Option option(int number, String label) {
        return Option.of(Integer.toString(number), label);
    }

    private static String label(ContactPerson person) {
        return Stream.of(person.called(), person.role())
                .filter(part -> part != null && !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
