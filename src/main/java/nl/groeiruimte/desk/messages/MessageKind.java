package nl.groeiruimte.desk.messages;

import static nl.groeiruimte.platform.message.Delivery.AT_ONCE;
import static nl.groeiruimte.platform.message.Delivery.DAILY;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.groeiruimte.platform.message.Delivery;
import nl.groeiruimte.platform.security.Role;

/**
 * The kinds of messages, each declared here once; {@code mail.kind.<code>} are its words. A task's message is of the
 * kind that names its form, else one of the first two.
 */
enum MessageKind {
    /** Something to do for this person. */
    TASK(Usual.forAll(AT_ONCE)),
    /** Something to do for everybody of an organisation or role. */
    ORGANISATION_TASK(Usual.forAll(DAILY).but(Role.PARTNER, AT_ONCE).but(Role.MINISTRY, AT_ONCE)),
    /** Somebody waits for it. */
    REMINDER(Usual.forAll(AT_ONCE)),
    /** To be done within two working days. */
    DUE_SOON(Usual.forAll(DAILY)),
    OVERDUE(Usual.forAll(DAILY)),
    ANSWER(Usual.forMembers(AT_ONCE), "answer-question", "answer-partner", "read-partner-answer"),
    /** Who the company is: asked, decided, extended, ending. */
    IDENTITY(Usual.forMembers(AT_ONCE), "decide-disclosure", "read-disclosure-decision"),
    /** What became of the own region's offer, or of the question that it did not answer with one. */
    OFFER_OUTCOME(Usual.forMembers(DAILY), "read-outcome"),
    CASE_HANDED_OVER(Usual.forMembers(AT_ONCE)),
    /** Named in a note, or a note on a case that one leads. */
    NOTE(Usual.forMembers(DAILY)),
    HALF_YEAR(
            Usual.forAll(DAILY).but(Role.MINISTRY, AT_ONCE),
            "mend-cases",
            "write-texts",
            "comment-on-report",
            "close-half-year",
            "receive-report",
            "carry-out-agreement"),
    SUPPLY_FILE(Usual.forMembers(AT_ONCE)),
    CASE_FILE(Usual.forMembers(AT_ONCE));

    /** How people of a role hear of a kind by mail when they chose nothing; a role that is not in it never does. */
    private record Usual(Map<Role, Delivery> ofRoles) {

        static Usual forAll(Delivery delivery) {
            Map<Role, Delivery> ofRoles = new EnumMap<>(Role.class);
            Role.OF_PEOPLE.stream().filter(Role::hasInbox).forEach(role -> ofRoles.put(role, delivery));
            return new Usual(ofRoles);
        }

        /** Of agencies and partners. */
        static Usual forMembers(Delivery delivery) {
            Usual all = forAll(delivery);
            all.ofRoles.keySet().removeIf(role -> !role.member());
            return all;
        }

        Usual but(Role role, Delivery delivery) {
            Map<Role, Delivery> ofThese = new EnumMap<>(ofRoles);
            ofThese.put(role, delivery);
            return new Usual(ofThese);
        }
    }

    private final Usual usual;
    private final Set<String> forms;

    MessageKind(Usual usual, String... forms) {
        this.usual = usual;
        this.forms = Set.of(forms);
    }

    /** How somebody with these roles hears of it by mail, the soonest of them; empty when it never is for them. */
    Optional<Delivery> usual(Set<Role> roles) {
        return roles.stream().map(usual.ofRoles::get).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    /** The kind with this code; empty for one that is not declared. */
    static Optional<MessageKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Its name in the database and in keys of messages, such as {@code due-soon}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Keys of the forms whose tasks are of this kind, whoever does them. */
    Set<String> forms() {
        return forms;
    }

    /** The kind of a task with this form; {@code usual} when no kind names it. */
    static MessageKind ofForm(String form, MessageKind usual) {
        return Arrays.stream(values())
                .filter(kind -> kind.forms.contains(form))
                .findFirst()
                .orElse(usual);
    }
}
