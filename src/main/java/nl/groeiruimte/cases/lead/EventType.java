package nl.groeiruimte.cases.lead;

import static nl.groeiruimte.cases.lead.EventDetail.agency;
import static nl.groeiruimte.cases.lead.EventDetail.causes;
import static nl.groeiruimte.cases.lead.EventDetail.codes;
import static nl.groeiruimte.cases.lead.EventDetail.day;
import static nl.groeiruimte.cases.lead.EventDetail.number;
import static nl.groeiruimte.cases.lead.EventDetail.person;
import static nl.groeiruimte.cases.lead.EventDetail.site;
import static nl.groeiruimte.cases.lead.EventMatter.ASKING;
import static nl.groeiruimte.cases.lead.EventMatter.CASE;
import static nl.groeiruimte.cases.lead.EventMatter.NAME;
import static nl.groeiruimte.cases.lead.EventMatter.OTHERS;
import static nl.groeiruimte.cases.lead.EventMatter.OUTCOME;
import static nl.groeiruimte.cases.lead.EventMatter.RECORDS;
import static nl.groeiruimte.cases.lead.EventMatter.REQUEST;
import static nl.groeiruimte.cases.lead.EventMatter.SIGNAL;
import static nl.groeiruimte.cases.lead.EventMatter.SITES;

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
    SIGNAL_REGISTERED(SIGNAL, codes("source", "code.source")),
    ELIGIBILITY_CHECKED(
            SIGNAL,
            codes("verdict", "code.eligibility"),
            codes("reasons", "code.eligibility-reason").each()),
    SIGNAL_CHANGED(SIGNAL, codes("parts", "code.signal-part").each().as("signalParts")),
    INTO_PORTFOLIO(SIGNAL, person("caseLead")),
    WATCHING(SIGNAL, day("until").as("watchUntil")),
    SIGNAL_DECLINED(SIGNAL, codes("reason", "code.signal-decline").as("declineReason")),
    PHASE_ENTERED(CASE, codes("phase", "phase")),
    CONFIDENTIALITY_RECORDED(REQUEST, codes("kinds", "kind").each(), day("signedOn"), day("endsOn")),
    CONSENT_CHANGED(REQUEST, codes("scope", "code.consent").each().as("consents")),
    TELLING_WORDS_KEPT(REQUEST),
    NEED_ARTICULATED(REQUEST, codes("kind", "kind")),
    REQUEST_CHANGES_ASKED(REQUEST),
    REQUEST_CONFIRMED(
            REQUEST,
            number("version").as("requestVersion"),
            day("on").as("confirmedOn"),
            codes("kinds", "kind").each()),
    OWN_REGION_SITE_FOUND(SITES, site("site")),
    /** One cause for all kinds in events of before each kind had its own. */
    OWN_REGION_WITHOUT_SITE(SITES, causes("causes"), codes("kinds", "kind").each(), codes("cause", "code.cause")),
    SHORTLIST_COMPUTED(
            SITES,
            number("version").as("shortlistVersion"),
            number("sites"),
            number("fitting"),
            number("unknown"),
            number("nearMisses"),
            number("excluded")),
    WEIGHTS_CHOSEN(SITES),
    WEIGHTS_USUAL(SITES),
    FINER_PROFILE_ASKED(ASKING),
    FINER_PROFILE_AGREED(ASKING),
    REGIONS_ASKED(ASKING, agency("regions").each(), number("profileVersion")),
    NO_REGIONS_ASKED(ASKING),
    PROFILE_RENEWED(ASKING, agency("regions").each(), number("profileVersion")),
    REGION_REMINDED(ASKING, agency("agency")),
    REGION_UNANSWERED(ASKING, agency("agency")),
    REGION_OFFERED(ASKING, agency("agency")),
    REGION_DECLINED(ASKING, agency("agency")),
    REGION_QUESTION(ASKING, agency("agency")),
    QUESTION_ANSWERED(ASKING, agency("agency")),
    ESCALATION_HANDLED(
            ASKING, agency("agency"), codes("action", "code.escalation").as("escalationAction")),
    PARTNER_ASKED(OTHERS, agency("partner"), codes("topic", "code.topic").as("partnerTopic")),
    PARTNER_ANSWERED(OTHERS, agency("partner")),
    PARTNER_ANSWER_READ(OTHERS, agency("partner")),
    IDENTITY_ASKED(NAME, agency("agency")),
    IDENTITY_DISCLOSED(NAME, agency("agency"), day("until").as("disclosedUntil")),
    IDENTITY_REFUSED(NAME, agency("agency")),
    DISCLOSURE_DECISION_READ(NAME, agency("agency")),
    DISCLOSURE_EXTENDED(NAME, agency("agency"), day("until").as("disclosedUntil")),
    DISCLOSURE_REVOKED(NAME, agency("agency")),
    CHOICE_RECORDED(
            OUTCOME,
            codes("choice", "code.choice").as("chosen", "code.outcome", choice -> CompanyChoice.of(choice)
                    .outcome()
                    .code()),
            codes("reasons", "code.choice-reason").each().as("choiceReasons"),
            agency("agency")),
    REGION_TOLD(
            OUTCOME, agency("agency"), codes("outcome", "code.offer-outcome").as("offerOutcome")),
    REGION_RELEASED(OUTCOME, agency("agency")),
    OUTCOME_READ(OUTCOME, agency("agency")),
    OFFERED_SITE_KEPT(
            OUTCOME, agency("agency"), codes("state", "code.site-kept").as("siteState")),
    ERRAND_GIVEN(OTHERS, codes("for", "code.errand-for").as("errandFor"), agency("agency"), day("dueOn")),
    ERRAND_CHANGED(OTHERS, codes("for", "code.errand-for").as("errandFor"), agency("agency"), day("dueOn")),
    ERRAND_DONE(OTHERS, codes("for", "code.errand-for").as("errandFor"), agency("agency")),
    ERRAND_WITHDRAWN(OTHERS, codes("for", "code.errand-for").as("errandFor"), agency("agency")),
    MILESTONES_CHECKED(OUTCOME, codes("state", "code.milestones").as("milestoneState"), day("nextCheckOn")),
    REALISED(OUTCOME, day("on").as("realisedOn")),
    LEARNING_RECORDED(OUTCOME, codes("theme", "code.theme").as("learningTheme")),
    WITHDRAWN(CASE, codes("reason", "code.withdrawal").as("withdrawalReason")),
    HELD(CASE, day("until").as("holdUntil")),
    RESUMED(CASE),
    HANDED_OVER(CASE, person("from"), person("to")),
    CASE_CLOSED(CASE, codes("outcome", "code.outcome")),
    DATA_DESTROYED(RECORDS),
    LEDGER_DESTROYED(RECORDS),
    LEGAL_HOLD_SET(RECORDS),
    LEGAL_HOLD_LIFTED(RECORDS);

    private static final Map<String, EventType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::code, Function.identity()));

    private final EventMatter matter;
    private final List<EventDetail> details;

    EventType(EventMatter matter, EventDetail... details) {
        this.matter = matter;
        this.details = List.of(details);
    }

    /** The event's name in the database, the API and the keys of messages, such as {@code signal-registered}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is about. */
    public EventMatter matter() {
        return matter;
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
