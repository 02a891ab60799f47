package nl.groeiruimte.dev;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Companies of four agencies that ask for capital and take part in a bundle, so that the coordinator can freeze it. */
final class DemoBundle {

    static final String NAME = "Deeptech voor pensioenfondsen";

    private static final int MILLION = 1_000_000;

    private final LocalDate today;

    DemoBundle(LocalDate today) {
        this.today = today;
    }

    List<DemoStory> all(String bundle) {
        return List.of(
                story(1, "bom.thijs", "PV30", "photonics", 4, 55, "not-found", bundle),
                story(2, "oost.jeroen", "PV25", "photonics", 4, 80, "not-found", bundle),
                story(3, "iq.daan", "PV28", "photonics", 4, 35, "found", bundle),
                story(4, "horizon.ruben", "PV24", "photonics", 3, 60, "not-found", bundle),
                story(5, "oost.jeroen", "PV25", "mechatronics", 4, 25, "not-found", bundle),
                story(6, "bom.thijs", "PV30", "photonics", 3, 45, "unknown", bundle));
    }

    private DemoStory story(
            int number,
            String user,
            String province,
            String technology,
            int lifePhase,
            int millions,
            String leadInvestor,
            String bundle) {
        LocalDate neededBy = today.plusMonths(24 + number);
        Map<String, List<String>> signal = Turn.answers(
                "name",
                "Voorbeeld Kapitaal " + number + " B.V.",
                "kvkNumber",
                "9000010" + number,
                "contactName",
                "Robin Voorbeeld",
                "contactEmail",
                "robin@example.org",
                "province",
                province,
                "technologies",
                technology,
                "makes",
                "yes",
                "makesWhat",
                "Apparaten waarin licht het werk doet.",
                "limitedAtLocation",
                "yes",
                "considersAbroad",
                "unknown",
                "cause",
                "Een fabriek kost meer dan banken lenen.",
                "stage",
                "scale-up",
                "lifePhase",
                lifePhase,
                "kinds",
                "capital",
                "neededBy",
                neededBy,
                "investmentEur",
                millions * MILLION,
                "consent",
                "true");
        int year = neededBy.getYear();
        return new DemoStory(
                "bundle-" + number,
                DemoUser.named(user),
                signal,
                List.of(
                        Turn.of(user, "assess-signal", "decision", "portfolio"),
                        Turn.of(
                                user,
                                "record-confidentiality",
                                "ndaSignedOn",
                                today,
                                "ndaEndsOn",
                                today.plusYears(3),
                                "consentScope",
                                List.of("blind-profile", "ask-partners", "identity-after-consent", "figures"),
                                "kinds",
                                "capital"),
                        Turn.of(
                                user,
                                "articulate-capital",
                                "neededBy",
                                neededBy,
                                "amountYear1",
                                year,
                                "amountFor1",
                                "building",
                                "amountEur1",
                                millions * MILLION / 5 * 2,
                                "amountNeed1",
                                "required",
                                "amountYear2",
                                year + 1,
                                "amountFor2",
                                "equipment",
                                "amountEur2",
                                millions * MILLION / 5 * 3,
                                "amountNeed2",
                                "required",
                                "ownMeansEur",
                                millions * MILLION / 10,
                                "financingStage",
                                "growth",
                                "leadInvestor",
                                leadInvestor,
                                "sharedFacility",
                                "no",
                                "whyNotHere",
                                "Voor zo'n bedrag is in de regio geen investeerder.",
                                "saidBy",
                                "financieel directeur"),
                        Turn.of(
                                user,
                                "confirm-request",
                                "confirmed",
                                "yes",
                                "confirmedOn",
                                today,
                                "confirmedByRole",
                                "algemeen directeur")),
                List.of(Turn.of(
                        user,
                        "offer-to-bundle",
                        "bundle",
                        bundle,
                        "consentGivenOn",
                        today,
                        "consentGivenByRole",
                        "algemeen directeur",
                        "consentHow",
                        "in-writing")));
    }
}
