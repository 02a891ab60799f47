package nl.groeiruimte.reference;

import java.util.List;

/**
 * The closed lists from which people choose in forms. Each code has its words in {@code messages/codes}: under the
 * list's key, and in forms under {@link #inForms()}, where the same begins with a capital.
 */
public enum CodeList {
    KINDS_OF_ROOM("kinds-of-room", "kind", "option.kind", KindOfRoom.CODES),
    STAGES("stages", "code.stage", "option.stage", Stage.CODES),
    LIFE_PHASES("life-phases", "code.life-phase", "option.life-phase", List.of("1", "2", "3", "4")),
    CONSIDERS_ABROAD(
            "considers-abroad", "code.considers-abroad", "code.considers-abroad", List.of("yes", "no", "unknown")),
    SIGNAL_DECLINES(
            "signal-decline-reasons",
            "code.signal-decline",
            "code.signal-decline",
            List.of("not-eligible", "no-space-question", "solved-itself", "company-stopped", "other")),
    CONSENTS("consent-scopes", "code.consent", "option.consent", Coded.codes(ConsentedUse.values())),
    CONSENT_WAYS(
            "consent-ways",
            "code.consent-how",
            "code.consent-how",
            List.of("in-writing", "by-email", "in-conversation")),
    DISCLOSED("disclosure-scopes", "code.shown", "option.shown", List.of("name-only", "name-and-contact", "all")),
    DECLINES(
            "decline-reasons",
            "code.decline",
            "code.decline",
            List.of(
                    "no-space",
                    "no-power",
                    "no-permit",
                    "talent",
                    "homes",
                    "price",
                    "does-not-fit",
                    "too-short-notice",
                    "other")),
    CONVERSATION_KINDS(
            "conversation-kinds",
            "code.conversation",
            "code.conversation",
            List.of("call", "visit", "meeting", "mail")),
    PARTNER_TOPICS(
            "partner-topics",
            "code.topic",
            "code.topic",
            List.of("financing", "grid", "talent", "housing-mirt", "knowledge", "other")),
    PARTNER_ANSWERS("partner-answers", "code.can-help", "code.can-help", List.of("yes", "partly", "no")),
    CHOICES("company-choices", "code.choice", "code.choice", Coded.codes(CompanyChoice.values())),
    CHOICE_REASONS(
            "choice-reasons",
            "code.choice-reason",
            "code.choice-reason",
            List.of(
                    "space",
                    "power",
                    "price",
                    "talent",
                    "clients",
                    "knowledge",
                    "financing",
                    "speed",
                    "housing",
                    "permits",
                    "family-and-staff",
                    "subsidy",
                    "other")),
    MILESTONE_STATES("milestone-states", "code.milestones", "code.milestones", Coded.codes(MilestoneState.values())),
    WITHDRAWALS(
            "withdrawal-reasons",
            "code.withdrawal",
            "code.withdrawal",
            List.of("solved", "stopped", "no-trust", "sold", "other")),
    THEMES(
            "learning-themes",
            "code.theme",
            "code.theme",
            List.of("space", "energy", "capital", "talent", "housing", "procedure", "cooperation", "other"));

    private final String listName;
    private final String words;
    private final String inForms;
    private final List<String> codes;

    CodeList(String listName, String words, String inForms, List<String> codes) {
        this.listName = listName;
        this.words = words;
        this.inForms = inForms;
        this.codes = codes;
    }

    /** The name by which forms know the list ({@code valuesKey}). */
    public String listName() {
        return listName;
    }

    /** Beginning of the keys of its words inside a sentence. */
    public String words() {
        return words;
    }

    /** Beginning of the keys of its words as a choice in a form. */
    public String inForms() {
        return inForms;
    }

    /** The codes, in their order. */
    public List<String> codes() {
        return codes;
    }
}
