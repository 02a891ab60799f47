package nl.groeiruimte.api.description;

/** References to the schemas of {@link CodeLists}, for what is described by annotations. */
public final class CodeSchema {

    public static final String PHASE = "#/components/schemas/Phase";
    public static final String OUTCOME = "#/components/schemas/Outcome";
    public static final String CASE_STATUS = "#/components/schemas/CaseStatus";
    public static final String CASE_SOURCE = "#/components/schemas/CaseSource";
    public static final String LIFE_PHASE = "#/components/schemas/LifePhase";
    public static final String STAGE = "#/components/schemas/Stage";
    public static final String KIND_OF_ROOM = "#/components/schemas/KindOfRoom";
    public static final String TECHNOLOGY = "#/components/schemas/Technology";
    public static final String PROVINCE = "#/components/schemas/Province";
    public static final String CONSIDERS_ABROAD = "#/components/schemas/ConsidersAbroad";
    public static final String VERDICT = "#/components/schemas/EligibilityVerdict";
    public static final String ELIGIBILITY_REASON = "#/components/schemas/EligibilityReason";
    public static final String ASKING_STATE = "#/components/schemas/AskingState";
    public static final String OFFER_DECLINE_REASON = "#/components/schemas/OfferDeclineReason";
    public static final String SITE_VERDICT = "#/components/schemas/SiteVerdict";
    public static final String SITE_NEED = "#/components/schemas/SiteNeed";
    public static final String LEAD_IMPORT_STATE = "#/components/schemas/LeadImportState";
    public static final String LEAD_IMPORT_VERDICT = "#/components/schemas/LeadImportVerdict";
    public static final String SITE_KIND = "#/components/schemas/SiteKind";
    public static final String TASK_FORM = "#/components/schemas/TaskForm";
    public static final String ORGANISATION = "#/components/schemas/Organisation";
    public static final String EVENT_TYPE = "#/components/schemas/EventType";
    public static final String WITHDRAWAL_REASON = "#/components/schemas/WithdrawalReason";
    public static final String ERROR_CODE = "#/components/schemas/ErrorCode";
    public static final String PROBLEM_TYPE = "#/components/schemas/ProblemType";

    private CodeSchema() {}
}
