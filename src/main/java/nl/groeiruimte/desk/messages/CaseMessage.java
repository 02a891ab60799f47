package nl.groeiruimte.desk.messages;

import java.util.Arrays;
import java.util.Optional;
import nl.groeiruimte.cases.lead.EventType;

/**
 * What of a case's timeline is a message of its own; for whatever opens a task, the task is. The event's code names the
 * sentence: {@code message.what.<code>}.
 */
enum CaseMessage {
    OFFERED(EventType.REGION_OFFERED, MessageKind.ANSWER, To.CASE_LEAD),
    DECLINED(EventType.REGION_DECLINED, MessageKind.ANSWER, To.CASE_LEAD),
    UNANSWERED(EventType.REGION_UNANSWERED, MessageKind.ANSWER, To.CASE_LEAD),
    EXTENDED(EventType.DISCLOSURE_EXTENDED, MessageKind.IDENTITY, To.AGENCY),
    REVOKED(EventType.DISCLOSURE_REVOKED, MessageKind.IDENTITY, To.AGENCY),
    RELEASED(EventType.REGION_RELEASED, MessageKind.OFFER_OUTCOME, To.AGENCY),
    HANDED_OVER(EventType.HANDED_OVER, MessageKind.CASE_HANDED_OVER, To.CASE_LEAD);

    /** To whom it goes. */
    enum To {
        /** Who leads the case now. */
        CASE_LEAD,
        /** The inbox of the agency that the event names. */
        AGENCY
    }

    private final EventType event;
    private final MessageKind kind;
    private final To to;

    CaseMessage(EventType event, MessageKind kind, To to) {
        this.event = event;
        this.kind = kind;
        this.to = to;
    }

    EventType event() {
        return event;
    }

    MessageKind kind() {
        return kind;
    }

    To to() {
        return to;
    }

    static Optional<CaseMessage> of(EventType event) {
        return Arrays.stream(values()).filter(told -> told.event == event).findFirst();
    }
}
