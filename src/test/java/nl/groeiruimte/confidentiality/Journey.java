package nl.groeiruimte.confidentiality;

import static nl.groeiruimte.confidentiality.CaseLife.day;
import static nl.groeiruimte.confidentiality.Principal.ASKED;
import static nl.groeiruimte.confidentiality.Principal.COORDINATING_MEMBER;
import static nl.groeiruimte.confidentiality.Principal.COORDINATOR;
import static nl.groeiruimte.confidentiality.Principal.DISCLOSED;
import static nl.groeiruimte.confidentiality.Principal.EXPIRED;
import static nl.groeiruimte.confidentiality.Principal.ORIGIN;
import static nl.groeiruimte.confidentiality.Principal.PARTNER;
import static nl.groeiruimte.confidentiality.Principal.REVOKED;

import java.util.Map;
import java.util.UUID;

/** The stages of a case's life, with a word of its own in every free text that is not for everybody. */
final class Journey {

    private Journey() {}

    /** From the signal to a confirmed request that the own region cannot meet. */
    static CaseLife confirmed(CaseLife life) {
        Company company = life.company;
        return life.does(
                        ORIGIN,
                        "assess-signal",
                        "decision",
                        "portfolio",
                        "explanation",
                        company.text("assessed", ORIGIN))
                .does(
                        ORIGIN,
                        "record-confidentiality",
                        "ndaSignedOn",
                        day(-2),
                        "ndaEndsOn",
                        day(700),
                        "consentScope",
                        "blind-profile",
                        "consentScope",
                        "ask-partners",
                        "consentScope",
                        "figures",
                        "consentScope",
                        "identity-after-consent",
                        "kinds",
                        "space",
                        "kinds",
                        "capital",
                        "confidentialNote",
                        company.confidential("confidentialNote"))
                .does(
                        ORIGIN,
                        "articulate-space",
                        "neededBy",
                        day(500),
                        "whyNotHere",
                        company.text("whyNotHere", ORIGIN),
                        "saidBy",
                        company.text("saidBy", ORIGIN),
                        "staffAccess",
                        company.text("staffAccess", ORIGIN),
                        "floorAreaMin",
                        "1.500",
                        "floorAreaWish",
                        "2.500",
                        "hallHeightMin",
                        "8")
                .does(
                        ORIGIN,
                        "articulate-capital",
                        "neededBy",
                        day(500),
                        "whyNotHere",
                        company.text("whyNotHereCapital", ORIGIN),
                        "saidBy",
                        company.text("saidByCapital", ORIGIN),
                        "amountYear1",
                        day(500).substring(6),
                        "amountFor1",
                        "equipment",
                        "amountEur1",
                        "37.123.457",
                        "amountNeed1",
                        "required",
                        "equipment",
                        company.text("equipment", ORIGIN))
                .does(
                        ORIGIN,
                        "confirm-request",
                        "confirmed",
                        "yes",
                        "confirmedOn",
                        day(0),
                        "confirmedByRole",
                        company.text("confirmedByRole", ORIGIN))
                .does(
                        ORIGIN,
                        "search-own-region",
                        "found",
                        "no",
                        "bottleneckKinds",
                        "space",
                        "causeSpace",
                        "no-land",
                        "bottleneckNote",
                        company.text("bottleneckNote", ORIGIN));
    }

    /** The case ends where it began. */
    static CaseLife declined(CaseLife life) {
        return life.does(
                ORIGIN,
                "assess-signal",
                "decision",
                "decline",
                "declineReason",
                "no-space-question",
                "declineExplanation",
                life.company.text("explanation", ORIGIN));
    }

    /** Four regions and a partner are asked. */
    static CaseLife asked(CaseLife life) {
        Company company = life.company;
        return life.does(
                        ORIGIN,
                        "select-regions",
                        "decision",
                        "ask",
                        "regions",
                        ASKED.agency,
                        "regions",
                        DISCLOSED.agency,
                        "regions",
                        REVOKED.agency,
                        "regions",
                        EXPIRED.agency,
                        "profileMakes",
                        company.text("profileMakes", ORIGIN, ASKED, DISCLOSED, REVOKED, EXPIRED, PARTNER),
                        "shownArea",
                        "NL",
                        "profileChecked",
                        "true",
                        "rareAccepted",
                        "true")
                .acts(
                        ORIGIN,
                        "ask-partner",
                        "partner",
                        PARTNER.agency,
                        "topic",
                        "financing",
                        "share",
                        "true",
                        "question",
                        company.text("partnerQuestion", ORIGIN, PARTNER))
                .acts(ORIGIN, "ask-finer-profile", "reason", company.text("finerReason", ORIGIN));
    }

    /** A region asks who the company is, and the company agrees. */
    static CaseLife disclosedTo(Principal region, CaseLife life) {
        return life.acts(
                        region,
                        "ask-identity",
                        "interested",
                        "true",
                        "reason",
                        life.company.text("disclosureReason", ORIGIN, region))
                .does(
                        ORIGIN,
                        "decide-disclosure",
                        "decision",
                        "grant",
                        "consentGivenOn",
                        day(-1),
                        "consentGivenByRole",
                        life.company.text("consentGivenByRole", ORIGIN),
                        "consentHow",
                        "by-email",
                        "shown",
                        "all",
                        "validUntil",
                        day(90),
                        "ndaSignedOn",
                        day(-1))
                .does(region, "read-disclosure-decision", "noted", "true");
    }

    /** A region asks who the company is, and does not get to see it. */
    static CaseLife refusedTo(Principal region, CaseLife life) {
        return life.acts(
                        region,
                        "ask-identity",
                        "interested",
                        "true",
                        "reason",
                        life.company.text("disclosureReason", ORIGIN, region))
                .does(
                        ORIGIN,
                        "decide-disclosure",
                        "decision",
                        "refuse",
                        "refusal",
                        life.company.text("refusal", ORIGIN, region))
                .does(region, "read-disclosure-decision", "noted", "true");
    }

    static CaseLife revokedFrom(Principal region, CaseLife life) {
        return life.acts(
                ORIGIN,
                "revoke-disclosure",
                "disclosure",
                disclosure(region, life),
                "reason",
                life.company.text("revocation", ORIGIN, region));
    }

    /** The calendar does what nobody can wait for. */
    static CaseLife expiredFor(Principal region, CaseLife life) {
        Backdoor.change(
                "update groeiruimte.disclosure set valid_until = current_date where id = ?::uuid",
                disclosure(region, life));
        return life;
    }

    static String disclosure(Principal region, CaseLife life) {
        return Backdoor.text(
                "select id from groeiruimte.disclosure where lead_id = ? and agency = ? order by asked_at desc",
                life.id,
                region.agency);
    }

    /**
     * One region asks something first, one offers a site, one declines, and one says nothing until its time is over.
     */
    static CaseLife answered(CaseLife life, Timers timers) {
        Company company = life.company;
        errandsDone(life)
                .does(
                        ASKED,
                        "make-proposition",
                        "answer",
                        "question",
                        "question",
                        company.text("question", ORIGIN, ASKED))
                .does(ORIGIN, "answer-question", "answer", company.text("answer", ORIGIN, ASKED))
                .does(
                        ASKED,
                        "make-proposition",
                        "answer",
                        "decline",
                        "declineReason",
                        "no-power",
                        "declineNote",
                        company.text("declineNote", ORIGIN, ASKED))
                .does(
                        DISCLOSED,
                        "make-proposition",
                        "answer",
                        "offer",
                        "site",
                        "techport",
                        "floorAreaM2",
                        "2.000",
                        "powerMw",
                        "5",
                        "priceFromEur",
                        "80",
                        "priceToEur",
                        "95",
                        "priceUnit",
                        "m2-year",
                        "availableFrom",
                        day(300),
                        "conditions",
                        company.text("conditions", ORIGIN, DISCLOSED))
                .does(REVOKED, "make-proposition", "answer", "decline", "declineReason", "does-not-fit");
        timers.run(life.id, "close-inquiry", EXPIRED.agency);
        return life.does(
                        PARTNER,
                        "answer-partner",
                        "canHelp",
                        "partly",
                        "answer",
                        company.text("partnerAnswer", ORIGIN, PARTNER),
                        "nextStep",
                        company.text("partnerNextStep", ORIGIN, PARTNER))
                .does(ORIGIN, "read-partner-answer", "noted", "true", "followUp", company.text("followUp", ORIGIN))
                .acts(
                        ORIGIN,
                        "ask-financing",
                        "instrument",
                        "invest-nl-risicokapitaal",
                        "partner",
                        PARTNER.agency,
                        "share",
                        "true",
                        "question",
                        company.text("financingQuestion", ORIGIN, PARTNER))
                .does(
                        PARTNER,
                        "answer-partner",
                        "interested",
                        "yes",
                        "conditions",
                        company.text("financingConditions", ORIGIN, PARTNER),
                        "amountEurFrom",
                        "5.000.000",
                        "needsIdentity",
                        "yes",
                        "nextStep",
                        company.text("financingNextStep", ORIGIN, PARTNER))
                .does(ORIGIN, "read-partner-answer", "noted", "true", "followUp", company.text("moneyFollowUp", ORIGIN))
                .acts(
                        ORIGIN,
                        "record-funding",
                        "instrument",
                        "invest-nl-risicokapitaal",
                        "state",
                        "committed",
                        "year",
                        day(500).substring(6),
                        "eur",
                        "7.654.321",
                        "provenOn",
                        day(0),
                        "evidence",
                        company.text("fundingEvidence", ORIGIN));
    }

    /** The origin and a region that may not know it ask each other something, and a colleague; nobody did it yet. */
    static CaseLife errandsGiven(CaseLife life) {
        Company company = life.company;
        life.acts(ORIGIN, "give-errand", errand("colleague", "all", company.text("errand", ORIGIN)));
        Map.of(
                        "asked:" + ASKED.agency,
                        ASKED,
                        "asked:" + DISCLOSED.agency,
                        DISCLOSED,
                        "partner:" + PARTNER.agency,
                        PARTNER)
                .forEach((whom, who) ->
                        life.acts(ORIGIN, "ask-errand", errand("forWhom", whom, company.text("errand", ORIGIN, who))));
        life.acts(
                ORIGIN,
                "ask-errand",
                errand("forWhom", "coordinator", company.text("errand", ORIGIN, COORDINATOR, COORDINATING_MEMBER)));
        return life.acts(ASKED, "ask-errand", errand("forWhom", "origin", company.text("errand", ORIGIN, ASKED)));
    }

    private static CaseLife errandsDone(CaseLife life) {
        Company company = life.company;
        return life.acts(ORIGIN, "give-errand", errand("colleague", "all", company.text("errand", ORIGIN)))
                .does(ORIGIN, "do-errand", "word", company.text("errandWord", ORIGIN))
                .acts(
                        ORIGIN,
                        "ask-errand",
                        errand("forWhom", "asked:" + ASKED.agency, company.text("errand", ORIGIN, ASKED)))
                .does(ASKED, "answer-errand", "word", company.text("errandWord", ORIGIN, ASKED))
                .does(ORIGIN, "read-errand", "noted", "true")
                .acts(ASKED, "ask-errand", errand("forWhom", "origin", company.text("errand", ORIGIN, ASKED)))
                .does(ORIGIN, "answer-errand", "word", company.text("errandWord", ORIGIN, ASKED))
                .does(ASKED, "read-errand", "noted", "true");
    }

    private static String[] errand(String field, String whom, String what) {
        return new String[] {field, whom, "what", what, "dueOn", day(10)};
    }

    /** The company chooses the offer, and grows there. */
    static CaseLife realised(CaseLife life) {
        Company company = life.company;
        UUID offer = UUID.fromString(Backdoor.text(
                "select id from groeiruimte.inquiry where lead_id = ? and asked_agency = ?",
                life.id,
                DISCLOSED.agency));
        return life.does(
                        ORIGIN,
                        "record-choice",
                        "choice",
                        "proposition",
                        "proposition",
                        offer.toString(),
                        "reasons",
                        "power",
                        "explanation",
                        company.text("explanation", ORIGIN),
                        "decidedOn",
                        day(0))
                .does(ORIGIN, "follow-milestones", "state", "continue", "permitOn", day(-3), "nextCheckOn", day(90))
                .does(ORIGIN, "follow-milestones", "state", "realised", "investmentDecisionOn", day(0))
                .does(
                        ORIGIN,
                        "record-realisation",
                        "realisedOn",
                        day(-1),
                        "dateChecked",
                        "true",
                        "capitalChecked",
                        "true",
                        "capitalRetainedEur",
                        "12.500.000",
                        "jobsNew",
                        "80",
                        "jobsRetained",
                        "40",
                        "becameScaleUp",
                        "no",
                        "evidence",
                        company.text("evidence", ORIGIN));
    }

    /** The case ends. */
    static CaseLife learned(CaseLife life) {
        return life.does(
                ORIGIN,
                "record-learning",
                "bottleneckKinds",
                "energy",
                "causeEnergy",
                "grid-congestion",
                "wouldHaveHelped",
                life.company.text("wouldHaveHelped", ORIGIN),
                "learned",
                life.company.text("learned", ORIGIN),
                "theme",
                "energy");
    }
}
