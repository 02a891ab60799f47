package nl.groeiruimte.cases.lead;

import static nl.groeiruimte.cases.lead.EventDetail.agency;
import static nl.groeiruimte.cases.lead.EventDetail.causes;
import static nl.groeiruimte.cases.lead.EventDetail.codes;
import static nl.groeiruimte.cases.lead.EventDetail.day;
import static nl.groeiruimte.cases.lead.EventDetail.number;
import static nl.groeiruimte.cases.lead.EventDetail.person;
import static nl.groeiruimte.cases.lead.EventDetail.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.reference.CompanyChoice;

/**
 * What can happen to a case, and which details are kept of it. Declared here once: an event or a detail that is not is
 * not written and, should it be in the database, shown to nobody.
 */
public enum EventType {
    SIGNAL_REGISTERED(codes("source", "code.source")),
    ELIGIBILITY_CHECKED(
            codes("verdict", "code.eligibility"),
            codes("reasons", "code.eligibility-reason").each()),
    SIGNAL_CHANGED(codes("parts", "code.signal-part").each().as("signalParts")),
    INTO_PORTFOLIO(person("caseLead")),
    WATCHING(day("until").as("watchUntil")),
    SIGNAL_DECLINED(codes("reason", "code.signal-decline").as("declineReason")),
    PHASE_ENTERED(codes("phase", "phase")),
    CONFIDENTIALITY_RECORDED(codes("kinds", "kind").each(), day("signedOn"), day("endsOn")),
    CONSENT_CHANGED(codes("scope", "code.consent").each().as("consents")),
    TELLING_WORDS_KEPT,
    NEED_ARTICULATED(codes("kind", "kind")),
    REQUEST_CHANGES_ASKED,
    REQUEST_CONFIRMED(
            number("version").as("requestVersion"),
            day("on").as("confirmedOn"),
            codes("kinds", "kind").each()),
    OWN_REGION_SITE_FOUND(site("site")),
    /** One cause for all kinds in events of before each kind had its own. */
    OWN_REGION_WITHOUT_SITE(causes("causes"), codes("kinds", "kind").each(), codes("cause", "code.cause")),
    SHORTLIST_COMPUTED(
            number("version").as("shortlistVersion"),
            number("sites"),
            number("fitting"),
            number("unknown"),
            number("nearMisses"),
            number("excluded")),
    WEIGHTS_CHOSEN,
    WEIGHTS_USUAL,
    FINER_PROFILE_ASKED,
    FINER_PROFILE_AGREED,
    REGIONS_ASKED(agency("regions").each(), number("profileVersion")),
    NO_REGIONS_ASKED,
    PROFILE_RENEWED(agency("regions").each(), number("profileVersion")),
    REGION_REMINDED(agency("agency")),
    REGION_UNANSWERED(agency("agency")),
    REGION_OFFERED(agency("agency")),
    REGION_DECLINED(agency("agency")),
    REGION_QUESTION(agency("agency")),
    QUESTION_ANSWERED(agency("agency")),
    ESCALATION_HANDLED(agency("agency"), codes("action", "code.escalation").as("escalationAction")),
    PARTNER_ASKED(agency("partner"), codes("topic", "code.topic").as("partnerTopic")),
    PARTNER_ANSWERED(agency("partner")),
    PARTNER_ANSWER_READ(agency("partner")),
    IDENTITY_ASKED(agency("agency")),
    IDENTITY_DISCLOSED(agency("agency"), day("until").as("disclosedUntil")),
    IDENTITY_REFUSED(agency("agency")),
    DISCLOSURE_DECISION_READ(agency("agency")),
    DISCLOSURE_EXTENDED(agency("agency"), day("until").as("disclosedUntil")),
    DISCLOSURE_REVOKED(agency("agency")),
    CHOICE_RECORDED(
            codes("choice", "code.choice").as("chosen", "code.outcome", choice -> CompanyChoice.of(choice)
                    .outcome()
                    .code()),
            codes("reasons", "code.choice-reason").each().as("choiceReasons"),
            agency("agency")),
    REGION_TOLD(agency("agency"), codes("outcome", "code.offer-outcome").as("offerOutcome")),
    REGION_RELEASED(agency("agency")),
    OUTCOME_READ(agency("agency")),
    OFFERED_SITE_KEPT(agency("agency"), codes("state", "code.site-kept").as("siteState")),
    ERRAND_GIVEN(codes("for", "code.errand-for").as("errandFor"), agency("agency"), day("dueOn")),
    ERRAND_CHANGED(codes("for", "code.errand-for").as("errandFor"), agency("agency"), day("dueOn")),
    ERRAND_DONE(codes("for", "code.errand-for").as("errandFor"), agency("agency")),
    ERRAND_WITHDRAWN(codes("for", "code.errand-for").as("errandFor"), agency("agency")),
    MILESTONES_CHECKED(codes("state", "code.milestones").as("milestoneState"), day("nextCheckOn")),
    REALISED(day("on").as("realisedOn")),
    LEARNING_RECORDED(codes("theme", "code.theme").as("learningTheme")),
    WITHDRAWN(codes("reason", "code.withdrawal").as("withdrawalReason")),
    HELD(day("until").as("holdUntil")),
    RESUMED,
    HANDED_OVER(person("from"), person("to")),
    CASE_CLOSED(codes("outcome", "code.outcome")),
    DATA_DESTROYED,
    LEDGER_DESTROYED,
    LEGAL_HOLD_SET,
    LEGAL_HOLD_LIFTED;

    private static final Map<String, EventType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::code, Function.identity()));

    private final List<EventDetail> details;

    EventType(EventDetail... details) {
        this.details = List.of(details);
    }

    /** The event's name in the database, the API and the keys of messages, such as {@code signal-registered}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The details that can be kept of it. */
    public List<EventDetail> details() {
        return details;
    }

    /** The event with this code; empty for one that is not declared. */
    public static Optional<EventType> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The detail with this name; empty for one that is not declared. */
    Optional<EventDetail> detail(String name) {
        return details.stream().filter(detail -> detail.name().equals(name)).findFirst();
    }
}
