package nl.groeiruimte.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What becomes of one case, step by step, until it ends or the programme's last day is over. */
final class Story {

    private static final List<String> CAPITAL_CAUSES =
            List.of("no-lead-investor", "ticket-too-large", "too-early", "own-share", "financing");

    private static final List<String> REASONS = List.of(
            "space", "power", "price", "talent", "clients", "knowledge", "speed", "permits", "family-and-staff");
    private static final double NOBODY_ANSWERS_AFTER = 28;

    /** The programme's last day is over: whatever would have happened next has not. */
    private static final class Over extends RuntimeException {

        private Over() {
            super(null, null, false, false);
        }
    }

    private final GeneratedCase made;
    private final Programme.Plan plan;
    private final Random random;
    private LocalDateTime at;

    Story(GeneratedCase made, Programme.Plan plan, Random random) {
        this.made = made;
        this.plan = plan;
        this.random = random;
        this.at = made.signalledAt;
    }

    void tell() {
        event("signal-registered", "source", "form");
        event(
                "eligibility-checked",
                "verdict",
                made.judgement().verdict(),
                "reasons",
                String.join(" ", made.judgement().reasons()));
        try {
            signal();
        } catch (Over over) {
            // What has happened so far is the story.
        }
    }

    private void signal() {
        pass(9);
        if (chance(0.12)) {
            event("watching", "until", at.toLocalDate().plusDays(60).toString());
            pass(60);
        }
        if (!chance(plan.intoPortfolio())) {
            made.declineReason = one("not-eligible", "no-space-question", "solved-itself", "company-stopped");
            event("signal-declined", "reason", made.declineReason);
            end("declined");
            return;
        }
        made.portfolioAt = at;
        event("into-portfolio", "caseLead", People.of(made.agency).name());
        enter("articulation");
        if (withdraws(0.06, 30)) {
            return;
        }
        pass(50);
        made.executionAt = at;
        made.neededBy = made.neededBy.plusDays(random.nextInt(3) * 30L - 30);
        event(
                "request-confirmed",
                "version",
                "1",
                "on",
                at.toLocalDate().toString(),
                "kinds",
                String.join(",", made.kinds));
        enter("own-region");
        ownRegion();
    }

    private void ownRegion() {
        if (withdraws(0.05, 15)) {
            return;
        }
        pass(32);
        made.searchedAt = at;
        List<String> own = sites(made.agency);
        if (!own.isEmpty() && chance(0.3)) {
            made.ownSite = own.get(random.nextInt(own.size()));
            event("own-region-site-found", "site", made.ownSite);
            enter("resolution");
            choose();
            return;
        }
        bottleneck("own-region", made.kinds.get(random.nextInt(made.kinds.size())));
        if (made.kinds.size() > 1 && chance(0.3)) {
            bottleneck("own-region", made.kinds.get(0));
        }
        event(
                "own-region-without-site",
                "causes",
                made.bottlenecks.get(0).kind() + ":" + made.bottlenecks.get(0).cause());
        enter("cross-region");
        crossRegion();
    }

    private void crossRegion() {
        for (int round = 1; round <= 2; round++) {
            pass(7);
            if (round == 2 && chance(0.4)) {
                event("no-regions-asked");
                break;
            }
            LocalDateTime allAnswered = ask(round);
            if (withdraws(0.06, 6)) {
                return;
            }
            at(allAnswered.isAfter(at) ? allAnswered : at);
            if (!offers().isEmpty()) {
                break;
            }
        }
        enter("resolution");
        choose();
    }

    /** Asks some regions, and tells when the last one will have answered. */
    private LocalDateTime ask(int round) {
        List<String> others = new ArrayList<>(Programme.AGENCIES.stream()
                .map(agency -> agency[0])
                .distinct()
                .filter(agency -> !agency.equals(made.agency))
                .toList());
        others.removeIf(agency ->
                made.inquiries.stream().anyMatch(asked -> asked.agency().equals(agency)));
        LocalDateTime asked = at;
        LocalDateTime last = at;
        int regions = 2 + random.nextInt(3);
        for (int i = 0; i < regions && !others.isEmpty(); i++) {
            String agency = others.remove(random.nextInt(others.size()));
            double answer = random.nextDouble();
            boolean silent = answer > 0.8;
            boolean offers = answer < 0.55 && !sites(agency).isEmpty();
            LocalDateTime answered = moment(asked.plusMinutes(minutes(silent ? NOBODY_ANSWERS_AFTER : 13)));
            last = answered.isAfter(last) ? answered : last;
            boolean known = !answered.toLocalDate().isAfter(plan.until());
            String state = !known ? "asked" : silent ? "unanswered" : offers ? "offered" : "declined";
            made.inquiries.add(new GeneratedCase.Inquiry(
                    new UUID(random.nextLong(), random.nextLong()),
                    agency,
                    round,
                    asked,
                    state,
                    known ? answered : null,
                    state.equals("offered")
                            ? sites(agency).get(random.nextInt(sites(agency).size()))
                            : null,
                    state.equals("declined") ? one("no-space", "no-power", "does-not-fit", "too-short-notice") : null));
        }
        event(
                "regions-asked",
                "regions",
                String.join(
                        ",",
                        made.inquiries.stream()
                                .filter(inquiry -> inquiry.round() == round)
                                .map(GeneratedCase.Inquiry::agency)
                                .toList()));
        made.inquiries.stream()
                .filter(inquiry -> inquiry.round() == round && inquiry.answeredAt() != null)
                .sorted(Comparator.comparing(GeneratedCase.Inquiry::answeredAt))
                .forEach(inquiry -> made.events.add(GeneratedCase.Event.of(
                        "region-" + inquiry.state(), inquiry.answeredAt(), "agency", inquiry.agency())));
        return last;
    }

    private void choose() {
        while (true) {
            pass(22);
            List<GeneratedCase.Inquiry> offers = offers();
            boolean own = made.ownSite != null && made.choices.isEmpty();
            String choice = own
                    ? "own-region"
                    : !offers.isEmpty() && chance(0.82) ? "proposition" : chance(0.45) ? "abroad" : "none";
            GeneratedCase.Inquiry taken =
                    choice.equals("proposition") ? offers.get(random.nextInt(offers.size())) : null;
            List<String> reasons = random.ints(1 + random.nextInt(3), 0, REASONS.size())
                    .mapToObj(REASONS::get)
                    .distinct()
                    .toList();
            made.choices.add(new GeneratedCase.Choice(
                    choice,
                    taken == null ? null : taken.id(),
                    taken == null ? null : taken.agency(),
                    taken != null ? taken.site() : own ? made.ownSite : null,
                    reasons,
                    at));
            made.chosen = switch (choice) {
                case "proposition" -> "other-region";
                case "own-region" -> "own-region";
                case "abroad" -> "abroad";
                default -> "no-proposition";
            };
            event("choice-recorded", "choice", choice, "reasons", String.join(",", reasons));
            if (taken == null && !own) {
                learn(made.chosen);
                return;
            }
            if (withdraws(0.03, 40)) {
                return;
            }
            if (!chance(0.1) || made.choices.size() > 2) {
                realise();
                return;
            }
            pass(70);
            check("fell-through", null);
            made.chosen = null;
        }
    }

    private void realise() {
        LocalDate chosenOn = at.toLocalDate();
        pass(45);
        check("continue", at.toLocalDate().plusDays(60));
        pass(100);
        check("realised", null);
        pass(8);
        LocalDate on = at.toLocalDate().minusDays(random.nextInt(25));
        made.realisation = new GeneratedCase.Realisation(
                on.isBefore(chosenOn) ? chosenOn : on,
                Programme.millions(random, 1, 120),
                random.nextInt(6) == 0 ? null : 5 + random.nextInt(150),
                random.nextInt(3) == 0 ? null : random.nextInt(90),
                made.stage.equals("start-up") && chance(0.7),
                at);
        event("realised", "on", made.realisation.on().toString());
        learn(made.chosen);
    }

    private void learn(String outcome) {
        enter("learning");
        lesson(outcome);
    }

    private void lesson(String outcome) {
        pass(10);
        if (chance(0.4)) {
            bottleneck("learning", made.kinds.get(random.nextInt(made.kinds.size())));
        }
        made.learning = new GeneratedCase.Learning(
                one("space", "energy", "energy", "procedure", "cooperation", "talent", "capital"), at);
        event("learning-recorded", "theme", made.learning.theme());
        end(outcome);
    }

    private boolean withdraws(double share, double days) {
        if (!chance(share)) {
            return false;
        }
        pass(days);
        made.withdrawal = new GeneratedCase.Withdrawal(one("solved", "stopped", "no-trust", "sold"), at);
        event("withdrawn", "reason", made.withdrawal.reason());
        // Without an event of the process, as the product does it.
        made.phases.add(new GeneratedCase.Entered("learning", at));
        made.inquiries.replaceAll(inquiry -> inquiry.ended(at));
        made.events.removeIf(
                event -> event.type().startsWith("region-") && event.at().isAfter(at));
        lesson("withdrawn");
        return true;
    }

    private void check(String state, LocalDate next) {
        made.checks.add(new GeneratedCase.Check(state, next, at));
        event("milestones-checked", "state", state);
    }

    private void bottleneck(String foundIn, String kind) {
        made.bottlenecks.add(new GeneratedCase.Bottleneck(
                foundIn,
                kind,
                switch (kind) {
                    case "energy" -> "grid-congestion";
                    case "talent" -> "talent-shortage";
                    case "capital" -> CAPITAL_CAUSES.get(made.serial % CAPITAL_CAUSES.size());
                    case "housing-access" -> one("housing-shortage", "accessibility");
                    default -> one("no-land", "building-too-small", "environmental-zone", "permits");
                },
                at));
    }

    private void enter(String phase) {
        made.phases.add(new GeneratedCase.Entered(phase, at));
        event("phase-entered", "phase", phase);
    }

    private void end(String outcome) {
        made.outcome = outcome;
        made.endedAt = at;
        event("case-closed", "outcome", outcome);
    }

    private List<GeneratedCase.Inquiry> offers() {
        return made.inquiries.stream()
                .filter(inquiry -> inquiry.state().equals("offered")
                        && made.choices.stream()
                                .noneMatch(choice -> inquiry.id().equals(choice.inquiry())))
                .toList();
    }

    private static List<String> sites(String agency) {
        return Programme.SITES.stream()
                .filter(site -> site[0].equals(agency))
                .map(site -> site[1])
                .toList();
    }

    /** So many days on average, seldom very few and sometimes many. */
    private void pass(double days) {
        at(moment(at.plusMinutes(minutes(days))));
    }

    private long minutes(double days) {
        double twice = -Math.log(1 - random.nextDouble()) - Math.log(1 - random.nextDouble());
        return (long) (days * plan.pace() * twice / 2 * 24 * 60);
    }

    private LocalDateTime moment(LocalDateTime wished) {
        if (!plan.officeHours()) {
            return wished;
        }
        LocalDateTime moment = wished.with(LocalTime.of(9, 0).plusMinutes(random.nextInt(8 * 60)));
        return moment.isBefore(at) ? at.plusMinutes(1) : moment;
    }

    private void at(LocalDateTime moment) {
        if (moment.toLocalDate().isAfter(plan.until())) {
            throw new Over();
        }
        at = moment;
    }

    private void event(String type, String... details) {
        made.events.add(GeneratedCase.Event.of(type, at, details));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
