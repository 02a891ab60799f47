package nl.groeiruimte.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A made-up but plausible programme: companies signalled by nine agencies, and what became of them, the same each time
 * for the same seed. Nothing in it is about a real company.
 */
public final class Programme {

    /** Agencies with the province of a company there, those with people in the demo more often. */
    static final List<String[]> AGENCIES = List.of(
            new String[] {"bom", "PV30"},
            new String[] {"bom", "PV30"},
            new String[] {"bom", "PV30"},
            new String[] {"oost-nl", "PV25"},
            new String[] {"oost-nl", "PV23"},
            new String[] {"oost-nl", "PV25"},
            new String[] {"innovationquarter", "PV28"},
            new String[] {"innovationquarter", "PV28"},
            new String[] {"horizon", "PV24"},
            new String[] {"nom", "PV20"},
            new String[] {"rom-utrecht", "PV26"},
            new String[] {"rom-inwest", "PV27"},
            new String[] {"rom-inwest", "PV27"},
            new String[] {"impuls-zeeland", "PV29"},
            new String[] {"liof", "PV31"});

    /** A few sites of the agencies that have any; the others decline or stay silent. */
    static final List<String[]> SITES = List.of(
            new String[] {"oost-nl", "ipkw"},
            new String[] {"oost-nl", "novio-tech-campus"},
            new String[] {"rom-inwest", "techport"},
            new String[] {"rom-inwest", "energiehaven"},
            new String[] {"horizon", "lelystad-airport"},
            new String[] {"horizon", "zuiderhage"},
            new String[] {"bom", "brainport-campus"},
            new String[] {"nom", "campus-groningen"});

    private static final List<String> TECHNOLOGIES = List.of("photonics", "quantum", "process", "biomolecular");
    private static final List<String> KINDS =
            List.of("space", "energy", "space", "capital", "talent", "energy", "housing-access");
    private static final int MINUTES_A_DAY = 24 * 60;

    /**
     * What kind of programme it is.
     *
     * @param from the first day on which a company is signalled
     * @param until the last day on which anything happens
     * @param signalsAMonth on average
     * @param intoPortfolio the share of signals that is taken in
     * @param pace how long everything takes; 1 is usual
     * @param officeHours whether things happen in working hours only; else at any time, also just past midnight
     */
    public record Plan(
            LocalDate from,
            LocalDate until,
            double signalsAMonth,
            double intoPortfolio,
            double pace,
            boolean officeHours) {

        /** About sixty signals in nearly two years until this day. */
        public static Plan demo(LocalDate today) {
            LocalDate start = today.minusMonths(22).withDayOfMonth(6);
            return new Plan(
                    start.isBefore(LocalDate.of(2025, 1, 6)) ? LocalDate.of(2025, 1, 6) : start,
                    today,
                    2.75,
                    0.42,
                    0.8,
                    true);
        }
    }

    private final Random random;
    private final Plan plan;

    private Programme(long seed, Plan plan) {
        this.random = new Random(seed);
        this.plan = plan;
    }

    /** All cases of the programme, in the order of their signals. */
    public static List<GeneratedCase> of(long seed, Plan plan) {
        return new Programme(seed, plan).cases();
    }

    private List<GeneratedCase> cases() {
        List<GeneratedCase> cases = new ArrayList<>();
        double minutesBetween = 30.4375 * MINUTES_A_DAY / plan.signalsAMonth;
        LocalDateTime at = plan.from.atTime(9, 0);
        while (true) {
            at = moment(at.plusMinutes((long) (-Math.log(1 - random.nextDouble()) * minutesBetween)));
            if (at.toLocalDate().isAfter(plan.until)) {
                return cases;
            }
            GeneratedCase made = company(cases.size() + 1, at);
            // Of its own, so that a change in how one case goes leaves the others as they are.
            new Story(made, plan, new Random(random.nextLong())).tell();
            cases.add(made);
        }
    }

    private GeneratedCase company(int serial, LocalDateTime at) {
        GeneratedCase made = new GeneratedCase();
        made.id = new UUID(random.nextLong(), random.nextLong());
        made.serial = serial;
        String[] agency = AGENCIES.get(random.nextInt(AGENCIES.size()));
        made.agency = agency[0];
        made.province = agency[1];
        made.stage = List.of("start-up", "start-up", "scale-up", "scale-up", "scale-up", "grown-up")
                .get(random.nextInt(6));
        made.lifePhase = made.stage.equals("start-up") ? 2 : made.stage.equals("scale-up") ? 3 : 4;
        made.technology = TECHNOLOGIES.get(random.nextInt(TECHNOLOGIES.size()));
        made.kinds = random.ints(1 + random.nextInt(3), 0, KINDS.size())
                .mapToObj(KINDS::get)
                .distinct()
                .toList();
        made.neededBy = at.toLocalDate()
                .plusDays(150 + random.nextInt(900) + ChronoUnit.DAYS.between(plan.from, at.toLocalDate()) / 3);
        made.investment = random.nextInt(8) == 0 ? null : millions(random, 2, 90);
        made.jobs = random.nextInt(6) == 0 ? null : 10 + random.nextInt(190);
        made.signalledAt = at;
        return made;
    }

    private LocalDateTime moment(LocalDateTime at) {
        return plan.officeHours ? at.with(LocalTime.of(9, 0).plusMinutes(random.nextInt(8 * 60))) : at;
    }

    static BigDecimal millions(Random random, int from, int to) {
        // Many small ones, few large ones.
        double share = Math.pow(random.nextDouble(), 2.2);
        return BigDecimal.valueOf(Math.round((from + share * (to - from)) * 20))
                .multiply(BigDecimal.valueOf(50_000))
                .setScale(2);
    }
}
