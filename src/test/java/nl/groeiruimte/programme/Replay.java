package nl.groeiruimte.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The forms that people would have filled in for a generated case that is still open, so that it can really be started
 * and moved on: its process has to go on from there.
 */
public final class Replay {

    /** In place of a choice that is only known once there are propositions: the first one. */
    public static final String FIRST_PROPOSITION = "(first proposition)";

    /** A form that somebody of an agency fills in. */
    public record Step(String agency, String form, Map<String, List<String>> answers) {}

    private static final Map<String, String> CAUSE_FIELDS = Map.of(
            "space",
            "causeSpace",
            "capital",
            "causeCapital",
            "talent",
            "causeTalent",
            "housing-access",
            "causeHousingAccess",
            "energy",
            "causeEnergy");

    private final GeneratedCase made;
    private final LocalDate today;
    private final List<Step> steps = new ArrayList<>();

    private Replay(GeneratedCase made, LocalDate today) {
        this.made = made;
        this.today = today;
    }

    /** The form with which the case began. */
    public static Map<String, List<String>> signal(GeneratedCase made) {
        Map<String, List<String>> answers = answers(
                "name",
                Texts.company(made.id, made.serial),
                "kvkNumber",
                "%08d".formatted(91_000_000 + made.serial),
                "contactName",
                "R. Voorbeeld",
                "contactEmail",
                "contact" + made.serial + "@example.org",
                "technologies",
                made.technology,
                "makes",
                "yes",
                "makesWhat",
                Texts.makes(made.technology),
                "stage",
                made.stage,
                "lifePhase",
                made.lifePhase,
                "limitedAtLocation",
                "yes",
                "cause",
                Texts.cause(made.kinds.get(0)),
                "considersAbroad",
                made.abroad() ? "yes" : "unknown",
                "province",
                made.province,
                "kinds",
                made.kinds,
                "neededBy",
                made.neededBy,
                "consent",
                "true");
        if (made.investment != null) {
            answers.putAll(answers("investmentEur", made.investment.toBigInteger()));
        }
        if (made.jobs != null) {
            answers.putAll(answers("jobs", made.jobs));
        }
        return answers;
    }

    /** All that was done with its tasks, in order. */
    public static List<Step> steps(GeneratedCase made, LocalDate today) {
        Replay replay = new Replay(made, today);
        if (made.inPortfolio()) {
            replay.own("assess-signal", "decision", "portfolio");
        }
        if (made.executionAt != null) {
            replay.articulate();
        }
        if (made.searchedAt != null) {
            replay.search();
        }
        if (!made.choices.isEmpty()) {
            replay.choose();
        }
        return replay.steps;
    }

    private void articulate() {
        own(
                "record-confidentiality",
                "ndaSignedOn",
                made.portfolioAt.toLocalDate(),
                "ndaEndsOn",
                today.plusYears(2),
                "consentScope",
                List.of("blind-profile", "ask-partners", "identity-after-consent", "figures"),
                "kinds",
                made.kinds);
        for (String kind : made.kinds) {
            Map<String, List<String>> need = new LinkedHashMap<>();
            Texts.need(kind, made).forEach((key, value) -> need.put(key, List.of(value.toString())));
            if (kind.equals("talent")) {
                need.put("disciplines", List.of("Procestechnologie en werktuigbouw"));
            }
            steps.add(new Step(made.agency, "articulate-" + kind, need));
        }
        own(
                "confirm-request",
                "confirmed",
                "yes",
                "confirmedOn",
                made.executionAt.toLocalDate(),
                "confirmedByRole",
                "algemeen directeur");
    }

    private void search() {
        if (made.ownSite != null) {
            own("search-own-region", "found", "yes", "site", made.ownSite);
            return;
        }
        GeneratedCase.Bottleneck found = made.bottlenecks.get(0);
        own(
                "search-own-region",
                "found",
                "no",
                "bottleneckKinds",
                found.kind(),
                CAUSE_FIELDS.get(found.kind()),
                found.cause(),
                "bottleneckNote",
                "Besproken in het regio-overleg.");
        int rounds = made.inquiries.stream()
                .mapToInt(GeneratedCase.Inquiry::round)
                .max()
                .orElse(0);
        IntStream.rangeClosed(1, rounds).forEach(this::ask);
        if (made.phase().equals("resolution")
                && made.inquiries.stream().noneMatch(asked -> asked.state().equals("offered"))) {
            own("select-regions", "decision", "none", "noneReason", "Geen van de regio's heeft een plek die past.");
        }
    }

    private void ask(int round) {
        List<GeneratedCase.Inquiry> asked = made.inquiries.stream()
                .filter(inquiry -> inquiry.round() == round)
                .toList();
        own(
                "select-regions",
                "decision",
                "ask",
                "regions",
                asked.stream().map(GeneratedCase.Inquiry::agency).toList(),
                "profileMakes",
                Texts.makes(made.technology),
                "shownArea",
                "NL",
                "profileChecked",
                "true",
                "rareAccepted",
                "true");
        for (GeneratedCase.Inquiry inquiry : asked) {
            switch (inquiry.state()) {
                case "offered" ->
                    step(
                            inquiry.agency(),
                            "make-proposition",
                            "answer",
                            "offer",
                            "site",
                            inquiry.site(),
                            "floorAreaM2",
                            "6500",
                            "availableFrom",
                            made.neededBy.isAfter(today) ? made.neededBy : today.plusMonths(3));
                // Silence takes twenty working days, which nobody waits for here.
                case "declined", "unanswered" ->
                    step(
                            inquiry.agency(),
                            "make-proposition",
                            "answer",
                            "decline",
                            "declineReason",
                            inquiry.declineReason() == null ? "too-short-notice" : inquiry.declineReason());
                default -> {} // still has to answer
            }
        }
    }

    private void choose() {
        int check = 0;
        for (GeneratedCase.Choice choice : made.choices) {
            boolean own = choice.choice().equals("own-region");
            own(
                    "record-choice",
                    "choice",
                    choice.choice(),
                    own ? "ownSite" : "proposition",
                    own ? choice.site() : FIRST_PROPOSITION,
                    "reasons",
                    choice.reasons(),
                    "explanation",
                    Texts.choice(choice.choice()),
                    "decidedOn",
                    choice.at().toLocalDate());
            boolean fell = false;
            while (check < made.checks.size() && !fell) {
                GeneratedCase.Check made = this.made.checks.get(check++);
                fell = made.state().equals("fell-through");
                if (fell) {
                    own(
                            "follow-milestones",
                            "state",
                            "fell-through",
                            "fellThroughReason",
                            "De vergunning kwam niet rond.");
                } else if (made.state().equals("continue")) {
                    own(
                            "follow-milestones",
                            "state",
                            "continue",
                            "contractOn",
                            made.at().toLocalDate(),
                            "nextCheckOn",
                            today.plusDays(30));
                }
            }
        }
    }

    /** When things of a type happened, in order. */
    static List<LocalDateTime> moments(GeneratedCase made, String type) {
        return made.events.stream()
                .filter(event -> event.type().equals(type))
                .map(GeneratedCase.Event::at)
                .sorted()
                .toList();
    }

    private void own(String form, Object... keysAndValues) {
        step(made.agency, form, keysAndValues);
    }

    private void step(String agency, String form, Object... keysAndValues) {
        steps.add(new Step(agency, form, answers(keysAndValues)));
    }

    private static Map<String, List<String>> answers(Object... keysAndValues) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            List<?> values = value instanceof List<?> several ? several : List.of(value);
            answers.put(
                    String.valueOf(keysAndValues[i]),
                    values.stream().map(String::valueOf).toList());
        }
        return answers;
    }
}
