package nl.groeiruimte.lifecycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.calendar.WorkingDays;

/** What people fill in, as a browser posts it. */
final class Answers {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    /** Some months ahead, on which nobody works. */
    static final LocalDate A_SATURDAY =
            LocalDate.now(WorkingDays.ZONE).plusDays(84).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));

    static final Map<String, List<String>> PORTFOLIO = of("decision", "portfolio");
    static final Map<String, List<String>> CONFIRMED =
            of("confirmed", "yes", "confirmedOn", day(0), "confirmedByRole", "directeur");
    static final Map<String, List<String>> CHANGES = of("confirmed", "changes", "changes", "De hal moet hoger");
    static final Map<String, List<String>> FOUND_HERE = of("found", "yes", "site", "brainport-campus");
    static final Map<String, List<String>> NOT_HERE = of(
            "found",
            "no",
            "bottleneckKinds",
            "energy",
            "bottleneckKinds",
            "space",
            "causeEnergy",
            "grid-congestion",
            "causeSpace",
            "no-land",
            "bottleneckNote",
            "Pas na 2032 is er stroom");
    static final Map<String, List<String>> ASK_NOBODY = of("decision", "none", "noneReason", "Het bedrijf wil blijven");
    static final Map<String, List<String>> DECLINE = of("answer", "decline", "declineReason", "no-power");
    static final Map<String, List<String>> QUESTION =
            of("answer", "question", "question", "Mag het ook op de tweede verdieping?");
    static final Map<String, List<String>> MORE_TIME = of("answer", "more-time", "answerBy", day(7));
    static final Map<String, List<String>> ANSWER = of("answer", "Nee, alleen op de begane grond");
    static final Map<String, List<String>> ESCALATION =
            of("action", "contacted", "note", "Gebeld, antwoord volgt morgen");
    static final Map<String, List<String>> CONTINUE =
            of("state", "continue", "permitOn", day(-3), "nextCheckOn", A_SATURDAY.format(WRITTEN));
    static final Map<String, List<String>> FELL_THROUGH =
            of("state", "fell-through", "fellThroughReason", "Vergunning geweigerd");
    static final Map<String, List<String>> REALISED = of("state", "realised", "investmentDecisionOn", day(0));
    static final Map<String, List<String>> REALISATION = of(
            "realisedOn",
            day(-1),
            "dateChecked",
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
            "Opleverbrief, dossier 12");
    static final Map<String, List<String>> LEARNING = of(
            "bottleneckKinds",
            "energy",
            "causeEnergy",
            "grid-congestion",
            "wouldHaveHelped",
            "Eerder zicht op het stroomnet",
            "learned",
            "Begin met de netbeheerder",
            "theme",
            "energy");
    static final Map<String, List<String>> WITHDRAW =
            of("reason", "stopped", "explanation", "Het bedrijf stopt met de uitbreiding");
    static final Map<String, List<String>> ASK_PARTNER =
            of("partner", "invest-nl", "topic", "financing", "question", "Is een lening mogelijk voor zo'n hal?");
    static final Map<String, List<String>> PARTNER_ANSWER = of("canHelp", "partly", "answer", "Vanaf tien miljoen");
    static final Map<String, List<String>> NOTED = of("noted", "true", "followUp", "Met het bedrijf besproken");

    static final Map<String, List<String>> ASK_IDENTITY =
            of("interested", "true", "reason", "Wij willen de plek samen bekijken");
    static final Map<String, List<String>> DISCLOSE = with(consent(), "decision", "grant");
    static final Map<String, List<String>> DO_NOT_DISCLOSE =
            of("decision", "refuse", "refusal", "Het bedrijf wil nog niet");
    static final Map<String, List<String>> SITE_STILL_RIGHT = of("state", "unchanged");
    static final Map<String, List<String>> DECISION_READ = of("noted", "true");

    private Answers() {}

    /** What a signal needs, of a company in Noord-Brabant that lacks space; and what more is filled in. */
    static Map<String, List<String>> signal(String name, int kvkNumber, String... more) {
        Map<String, List<String>> signal = of(
                "name",
                name,
                "kvkNumber",
                String.valueOf(kvkNumber),
                "technologies",
                "photonics",
                "makes",
                "yes",
                "makesWhat",
                "Onderdelen",
                "stage",
                "scale-up",
                "lifePhase",
                "3",
                "limitedAtLocation",
                "yes",
                "cause",
                "Er is geen stroom",
                "province",
                "PV30",
                "kinds",
                "space",
                "neededBy",
                day(400),
                "consent",
                "true");
        return with(signal, more);
    }

    /** A company's consent for a region, with the region's own agreement. */
    static Map<String, List<String>> consent() {
        return of(
                "consentGivenOn",
                day(-1),
                "consentGivenByRole",
                "directeur",
                "consentHow",
                "by-email",
                "shown",
                "all",
                "validUntil",
                day(90),
                "ndaSignedOn",
                day(-1));
    }

    static Map<String, List<String>> with(Map<String, List<String>> answers, String... pairs) {
        Map<String, List<String>> more = new LinkedHashMap<>(answers);
        more.putAll(of(pairs));
        return more;
    }

    /** Pairs of field and value; a field that comes back has several values. */
    static Map<String, List<String>> of(String... pairs) {
        Map<String, List<String>> posted = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            posted.computeIfAbsent(pairs[i], key -> new ArrayList<>()).add(pairs[i + 1]);
        }
        return posted;
    }

    /** So many days from today, as people write it. */
    static String day(int fromToday) {
        return LocalDate.now(WorkingDays.ZONE).plusDays(fromToday).format(WRITTEN);
    }

    static Map<String, List<String>> watch(int days) {
        return of("decision", "watch", "watchUntil", day(days));
    }

    static Map<String, List<String>> confidentiality(String... kinds) {
        Map<String, List<String>> posted = of(
                "ndaSignedOn",
                day(-2),
                "ndaEndsOn",
                day(700),
                "consentScope",
                "blind-profile",
                "consentScope",
                "origin-shown",
                "consentScope",
                "ask-partners",
                "consentScope",
                "figures",
                "consentScope",
                "identity-after-consent");
        posted.put("kinds", List.of(kinds));
        return posted;
    }

    /** What a company asks of one kind of room. */
    static Map<String, List<String>> need(String kind) {
        Map<String, List<String>> posted =
                of("neededBy", day(500), "whyNotHere", "Het gebouw is vol", "saidBy", "directeur");
        posted.putAll(
                switch (kind) {
                    case "space" -> of("floorAreaMin", "1.500", "floorAreaWish", "2.500", "hallHeightMin", "8");
                    case "capital" ->
                        of(
                                "amountYear1",
                                day(500).substring(6),
                                "amountFor1",
                                "equipment",
                                "amountEur1",
                                "25.000.000",
                                "amountNeed1",
                                "required",
                                "financingStage",
                                "growth");
                    case "talent" ->
                        of(
                                "jobsMbo",
                                "20",
                                "jobsWo",
                                "15",
                                "peopleNeed",
                                "wished",
                                "disciplines",
                                "Optica, procestechniek");
                    case "housing-access" ->
                        of("homes", "30", "homesNeed", "wished", "roadOrRail", "road", "mirtSignal", "true");
                    case "energy" -> of("demandMwMin", "4,5", "demandMwWish", "10");
                    default -> throw new IllegalArgumentException(kind);
                });
        return posted;
    }

    static Map<String, List<String>> ask(String... regions) {
        Map<String, List<String>> posted = of(
                "decision",
                "ask",
                "profileMakes",
                "Maakt onderdelen voor meetapparaten",
                "shownArea",
                "PV30",
                "profileChecked",
                "true",
                "rareAccepted",
                "true");
        posted.put("regions", List.of(regions));
        return posted;
    }

    static Map<String, List<String>> offer(String site) {
        return of(
                "answer",
                "offer",
                "site",
                site,
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
                day(300));
    }

    static Map<String, List<String>> choose(String... pairs) {
        Map<String, List<String>> posted =
                of("reasons", "power", "reasons", "speed", "explanation", "Beste kans op stroom", "decidedOn", day(0));
        posted.putAll(of(pairs));
        return posted;
    }

    static Map<String, List<String>> hold(int days) {
        return of("until", day(days), "reason", "Wacht op de jaarcijfers");
    }
}
