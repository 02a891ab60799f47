package nl.groeiruimte.platform.process;

/** Names of the variables that the models decide on. They hold references and choices, never an identity. */
public final class Variables {

    public static final String SIGNAL_DECISION = "signalDecision";
    public static final String WATCH_UNTIL = "watchUntil";
    public static final String KINDS = "kinds";
    public static final String REQUEST_CONFIRMED = "requestConfirmed";
    public static final String OWN_REGION_FOUND = "ownRegionFound";
    public static final String REGIONS_DECISION = "regionsDecision";
    public static final String ASKED_REGIONS = "askedRegions";
    public static final String INQUIRY_IDS = "inquiryIds";
    public static final String INQUIRY_ID = "inquiryId";
    public static final String INQUIRY_ANSWER = "inquiryAnswer";
    public static final String ASKED_AGENCY = "askedAgency";
    public static final String REMINDER_AT = "reminderAt";
    public static final String ESCALATION_AT = "escalationAt";
    public static final String CLOSE_AT = "closeAt";
    public static final String PROPOSITION_RECEIVED = "propositionReceived";
    public static final String CHOICE = "choice";
    public static final String MILESTONE_STATE = "milestoneState";
    public static final String HOLD_UNTIL = "holdUntil";
    public static final String COLLEAGUE = "colleague";
    public static final String PARTNER = "partner";
    public static final String DISCLOSURE_ID = "disclosureId";
    public static final String OFFER_CHOSEN = "offerChosen";
    /** Subject of the person who asked something and gets the answer; local to what was asked. */
    public static final String ASKED_BY = "askedBy";

    public static final String PARTNER_REQUEST_ID = "partnerRequestId";

    public static final String ERRAND_ID = "errandId";
    /** Code of the inbox of whoever does what somebody asked. */
    public static final String ADDRESSEE = "addressee";
    /** Subject of the colleague who is asked in person. */
    public static final String ASKED_PERSON = "askedPerson";
    /** Code of the inbox of whoever asked it. */
    public static final String GIVER = "giver";

    public static final String WITHIN_AGENCY = "withinAgency";
    public static final String LATE_AT = "lateAt";
    public static final String CHASE = "chase";
    public static final String ANSWER_WAITS = "answerWaits";

    public static final String QUARTER = "quarter";
    public static final String QUARTER_END = "quarterEnd";
    public static final String ALREADY_OPEN = "alreadyOpen";
    public static final String AGENCIES = "agencies";

    public static final String HALF_YEAR = "halfYear";
    public static final String MEND_UNTIL = "mendUntil";
    public static final String COMMENTS_UNTIL = "commentsUntil";
    public static final String AGREEMENT_IDS = "agreementIds";
    public static final String AGREEMENT_ID = "agreementId";
    public static final String DUE_ON = "dueOn";

    private Variables() {}
}
