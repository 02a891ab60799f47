package nl.groeiruimte.dev;

import java.time.LocalDate;
import java.util.List;

/** The three reference cases at three points of their life: worked out, waiting for regions, realised elsewhere. */
final class DemoStories {

    private static final String CHIP_LEAD = "bom.lotte";
    private static final String MARITIME_LEAD = "iq.sanne";
    private static final String STORAGE_LEAD = "oost.femke";

    private final LocalDate today;

    DemoStories(LocalDate today) {
        this.today = today;
    }

    List<DemoStory> all() {
        return List.of(workedOut(), waitingForRegions(), realisedElsewhere());
    }

    private DemoStory workedOut() {
        DemoCase chips = DemoCase.of("microchip-scale-up", today);
        String why =
                "In deze drukke regio is geen geschikte ruimte om op te schalen. Een verhuizing naar het buitenland "
                        + "wordt serieus onderzocht.";
        return new DemoStory(
                chips.ref(),
                DemoUser.named(CHIP_LEAD),
                chips.signal(
                        "province",
                        "PV30",
                        "makesWhat",
                        "Behuizingen voor microchips, met een eigen techniek om meer chips op elkaar " + "te stapelen.",
                        "cause",
                        why),
                List.of(
                        assessed(CHIP_LEAD),
                        agreed(CHIP_LEAD, chips),
                        Turn.of(
                                CHIP_LEAD,
                                "articulate-space",
                                "neededBy",
                                chips.neededBy(),
                                "floorAreaMin",
                                chips.figure("space", "floorAreaM2/min"),
                                "floorAreaWish",
                                chips.figure("space", "floorAreaM2/wish"),
                                "cleanRoomMin",
                                chips.figure("space", "cleanRoomM2/min"),
                                "cleanRoomIsoClass",
                                chips.figure("space", "cleanRoomIsoClass/max"),
                                "vibrationFree",
                                "required",
                                "whyNotHere",
                                why,
                                "saidBy",
                                "operationeel directeur"),
                        chipsCapital(chips, why),
                        Turn.of(
                                CHIP_LEAD,
                                "articulate-talent",
                                "neededBy",
                                chips.neededBy(),
                                "jobsMbo",
                                chips.figure("talent", "jobsMbo"),
                                "jobsHbo",
                                chips.figure("talent", "jobsHbo"),
                                "jobsWo",
                                chips.figure("talent", "jobsWo"),
                                "peopleNeed",
                                "wished",
                                "disciplines",
                                "Elektronica, procestechniek, fijnmechanica",
                                "whyNotHere",
                                why,
                                "saidBy",
                                "operationeel directeur"),
                        confirmed(CHIP_LEAD)),
                List.of());
    }

    /** Over three years, of which a fifth is there and nobody leads yet. */
    private static Turn chipsCapital(DemoCase chips, String why) {
        int first = chips.neededBy().getYear();
        return Turn.of(
                CHIP_LEAD,
                "articulate-capital",
                "neededBy",
                chips.neededBy(),
                "amountYear1",
                first,
                "amountFor1",
                "building",
                "amountEur1",
                chips.figure("capital", "amountsEur/building"),
                "amountNeed1",
                "required",
                "amountYear2",
                first + 1,
                "amountFor2",
                "equipment",
                "amountEur2",
                chips.figure("capital", "amountsEur/equipment"),
                "amountNeed2",
                "required",
                "amountYear3",
                first + 1,
                "amountFor3",
                "working-capital",
                "amountEur3",
                chips.figure("capital", "amountsEur/workingCapital"),
                "amountNeed3",
                "required",
                "amountYear4",
                first + 2,
                "amountFor4",
                "research",
                "amountEur4",
                chips.figure("capital", "amountsEur/research"),
                "amountNeed4",
                "wished",
                "ownMeansEur",
                chips.figure("capital", "ownMeansEur"),
                "committedEur",
                chips.figure("capital", "committedEur"),
                "financingStage",
                "growth",
                "leadInvestor",
                "not-found",
                "sharedFacility",
                chips.figure("capital", "sharedFacility"),
                "whyNotHere",
                why,
                "saidBy",
                "operationeel directeur");
    }

    private DemoStory waitingForRegions() {
        DemoCase maritime = DemoCase.of("maritime-maker", today);
        String why =
                "Er zijn woontorens gebouwd binnen de milieuzone van het bedrijf. Daardoor kan het hier niet groeien.";
        return new DemoStory(
                maritime.ref(),
                DemoUser.named(MARITIME_LEAD),
                maritime.signal(
                        "province",
                        "PV28",
                        "technologyNote",
                        "Bouw van grote stalen constructies op het water; onmisbaar voor marine en " + "wind op zee.",
                        "makesWhat",
                        "Grote stalen werkvaartuigen en modules voor wind op zee.",
                        "cause",
                        why),
                List.of(
                        assessed(MARITIME_LEAD),
                        agreed(MARITIME_LEAD, maritime),
                        Turn.of(
                                MARITIME_LEAD,
                                "articulate-space",
                                "neededBy",
                                maritime.neededBy(),
                                "horizonYears",
                                "15",
                                "plotAreaMin",
                                maritime.figure("space", "plotAreaM2/min"),
                                "plotAreaWish",
                                maritime.figure("space", "plotAreaM2/wish"),
                                "floorAreaMin",
                                maritime.figure("space", "floorAreaM2/min"),
                                "floorAreaWish",
                                maritime.figure("space", "floorAreaM2/wish"),
                                "hallHeightMin",
                                maritime.figure("space", "hallHeightM/min"),
                                "environmentalCategory",
                                maritime.figure("space", "environmentalCategory/min"),
                                "quay",
                                "required",
                                "truckAccess",
                                "wished",
                                "whyNotHere",
                                why,
                                "saidBy",
                                "algemeen directeur"),
                        confirmed(MARITIME_LEAD),
                        Turn.of(
                                MARITIME_LEAD,
                                "search-own-region",
                                "found",
                                "no",
                                "bottleneckKinds",
                                "space",
                                "causeSpace",
                                "environmental-zone",
                                "bottleneckNote",
                                "Aan het water is in onze regio geen kavel van deze maat met deze "
                                        + "milieucategorie vrij."),
                        Turn.of(
                                MARITIME_LEAD,
                                "select-regions",
                                "decision",
                                "ask",
                                "regions",
                                List.of("horizon", "rom-inwest", "impuls-zeeland", "oost-nl"),
                                "profileMakes",
                                "Maakt grote stalen constructies. Zoekt een kade, een hoge hal en een zware "
                                        + "milieucategorie.",
                                "shownArea",
                                "NL",
                                "profileChecked",
                                "true",
                                "rareAccepted",
                                "true"),
                        Turn.of(
                                "oost.jeroen",
                                "make-proposition",
                                "answer",
                                "decline",
                                "declineReason",
                                "does-not-fit",
                                "declineNote",
                                "Onze kade aan de Nederrijn is te kort voor zulke grote delen.")),
                List.of(
                        Turn.of(
                                MARITIME_LEAD,
                                "ask-partner",
                                "partner",
                                "invest-nl",
                                "topic",
                                "financing",
                                "share",
                                "true",
                                "question",
                                "Wie kan meedenken over de financiering van een nieuwe werf van deze omvang?"),
                        Turn.of(
                                "horizon.mila",
                                "ask-identity",
                                "interested",
                                "true",
                                "reason",
                                "Wij hebben een kade die kan passen en willen hem samen met het bedrijf bekijken.")));
    }

    private DemoStory realisedElsewhere() {
        DemoCase storage = DemoCase.of("energy-storage-scale-up", today);
        String why = "De netbeheerder kan op de huidige plek tot ver na de geplande groei niet meer vermogen leveren.";
        return new DemoStory(
                storage.ref(),
                DemoUser.named(STORAGE_LEAD),
                storage.signal(
                        "province", "PV25",
                        "makesWhat", "Grote opslagsystemen die pieken op het stroomnet opvangen.",
                        "cause", "Op de huidige plek is te weinig stroom om te groeien."),
                List.of(
                        assessed(STORAGE_LEAD),
                        agreed(STORAGE_LEAD, storage),
                        Turn.of(
                                STORAGE_LEAD,
                                "articulate-energy",
                                "neededBy",
                                storage.neededBy(),
                                "horizonYears",
                                "10",
                                "demandMwMin",
                                storage.figure("energy", "demandMw/min"),
                                "demandMwWish",
                                storage.figure("energy", "demandMw/wish"),
                                "feedInMwMin",
                                storage.figure("energy", "feedInMw/min"),
                                "rampUp",
                                "Het eerste jaar de helft, daarna alles.",
                                "flexible",
                                "yes",
                                "whyNotHere",
                                why,
                                "saidBy",
                                "operationeel directeur"),
                        Turn.of(
                                STORAGE_LEAD,
                                "articulate-space",
                                "neededBy",
                                storage.neededBy(),
                                "horizonYears",
                                "10",
                                "floorAreaMin",
                                storage.figure("space", "floorAreaM2/min"),
                                "floorAreaWish",
                                storage.figure("space", "floorAreaM2/wish"),
                                "truckAccess",
                                "required",
                                "whyNotHere",
                                "De hal is vol en het perceel laat geen uitbreiding toe.",
                                "saidBy",
                                "operationeel directeur"),
                        confirmed(STORAGE_LEAD),
                        Turn.of(
                                STORAGE_LEAD,
                                "search-own-region",
                                "found",
                                "no",
                                "bottleneckKinds",
                                "energy",
                                "causeEnergy",
                                "grid-congestion",
                                "bottleneckNote",
                                "Het stroomnet is in heel onze regio vol; een aansluiting duurt langer dan "
                                        + "het bedrijf heeft."),
                        Turn.of(
                                STORAGE_LEAD,
                                "select-regions",
                                "decision",
                                "ask",
                                "regions",
                                List.of("horizon", "bom"),
                                "profileMakes",
                                "Maakt grote systemen die stroom bewaren en weer afgeven.",
                                "shownArea",
                                "NL",
                                "profileChecked",
                                "true",
                                "rareAccepted",
                                "true"),
                        Turn.of(
                                "bom.thijs",
                                "make-proposition",
                                "answer",
                                "decline",
                                "declineReason",
                                "no-power",
                                "declineNote",
                                "Ook bij ons is het net vol."),
                        Turn.of(
                                "horizon.mila",
                                "make-proposition",
                                "answer",
                                "offer",
                                "site",
                                "lelystad-airport",
                                "plotAreaM2",
                                "20000",
                                "floorAreaM2",
                                "9500",
                                "powerMw",
                                "12",
                                "priceFromEur",
                                "68",
                                "priceToEur",
                                "82",
                                "priceUnit",
                                "m2-year",
                                "availableFrom",
                                today.plusMonths(6),
                                "conditions",
                                "Het bedrijf deelt zijn aansluiting met de buren zodra dat mag."),
                        Turn.of(
                                STORAGE_LEAD,
                                "record-choice",
                                "choice",
                                "proposition",
                                "proposition",
                                Turn.firstOf("propositions"),
                                "reasons",
                                List.of("power", "speed", "space"),
                                "explanation",
                                "Alleen hier is het vermogen op tijd te leveren.",
                                "decidedOn",
                                today),
                        Turn.of(
                                STORAGE_LEAD,
                                "follow-milestones",
                                "state",
                                "continue",
                                "contractOn",
                                today,
                                "investmentDecisionOn",
                                today,
                                "nextCheckOn",
                                today.plusMonths(2)),
                        Turn.of(
                                STORAGE_LEAD,
                                "follow-milestones",
                                "state",
                                "realised",
                                "permitOn",
                                today,
                                "contractOn",
                                today,
                                "gridConnectionOn",
                                today,
                                "investmentDecisionOn",
                                today),
                        Turn.of(
                                STORAGE_LEAD,
                                "record-realisation",
                                "realisedOn",
                                today,
                                "dateChecked",
                                "true",
                                "capitalRetainedEur",
                                storage.investment(),
                                "jobsNew",
                                storage.jobs(),
                                "jobsRetained",
                                "35",
                                "becameScaleUp",
                                "no",
                                "evidence",
                                "Getekende huurovereenkomst en aansluitbewijs van de netbeheerder, in het "
                                        + "dossier van Oost NL."),
                        Turn.of(
                                STORAGE_LEAD,
                                "record-learning",
                                "bottleneckKinds",
                                "energy",
                                "causeEnergy",
                                "grid-congestion",
                                "wouldHaveHelped",
                                "Een landelijk beeld van waar op welk moment nog vermogen vrij is.",
                                "learned",
                                "Vraag de netbeheerder al bij het eerste signaal om een dag van levering.",
                                "theme",
                                "energy")),
                List.of());
    }

    private static Turn assessed(String user) {
        return Turn.of(user, "assess-signal", "decision", "portfolio");
    }

    private Turn agreed(String user, DemoCase story) {
        return Turn.of(
                user,
                "record-confidentiality",
                "ndaSignedOn",
                today,
                "ndaEndsOn",
                today.plusYears(3),
                "consentScope",
                List.of("blind-profile", "ask-partners", "identity-after-consent", "figures"),
                "kinds",
                story.kinds());
    }

    private Turn confirmed(String user) {
        return Turn.of(
                user,
                "confirm-request",
                "confirmed",
                "yes",
                "confirmedOn",
                today,
                "confirmedByRole",
                "algemeen directeur");
    }
}
