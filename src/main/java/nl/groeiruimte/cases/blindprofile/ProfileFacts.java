package nl.groeiruimte.cases.blindprofile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.cases.comparison.BandScale;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.reference.KindOfRoom;
import org.jspecify.annotations.Nullable;

/** Turns what is known of a case into ranges. Kinds that are not asked for leave no band. */
final class ProfileFacts {

    private ProfileFacts() {}

    /**
     * The ranges of a case.
     *
     * @param area where the company is, as wide as the profile is to say it: see {@link ShownArea}
     * @param needs facts of the confirmed request by kind; what it does not say comes from the signal
     */
    static BlindProfile.Facts of(Lead lead, String area, Map<String, FormValues> needs) {
        FormValues space = facts(needs, KindOfRoom.SPACE);
        FormValues energy = facts(needs, KindOfRoom.ENERGY);
        CapitalNeed capital = CapitalNeed.of(facts(needs, KindOfRoom.CAPITAL));
        return new BlindProfile.Facts(
                lead.company().technologies(),
                lead.company().stage(),
                lead.company().lifePhase(),
                area,
                lead.kinds(),
                halfYear(lead.neededBy()),
                new BlindProfile.Ranges(
                        BandScale.AREA.of(number(space, "floorAreaMin"), number(space, "floorAreaWish")),
                        BandScale.AREA.of(number(space, "plotAreaMin"), number(space, "plotAreaWish")),
                        BandScale.POWER.of(number(energy, "demandMwMin"), number(energy, "demandMwWish")),
                        BandScale.PEOPLE.of(jobs(lead, facts(needs, KindOfRoom.TALENT))),
                        capital.isEmpty()
                                ? BandScale.MONEY.of(lead.wanted().investmentEur())
                                : BandScale.MONEY.of(capital.least(), capital.all())),
                List.of());
    }

    /** The half-year in which a day lies, such as {@code 2028-H1}. */
    static String halfYear(LocalDate day) {
        return day.getYear() + (day.getMonthValue() <= 6 ? "-H1" : "-H2");
    }

    private static @Nullable BigDecimal jobs(Lead lead, FormValues talent) {
        List<BigDecimal> byLevel = Stream.of("jobsMbo", "jobsHbo", "jobsWo")
                .map(talent::number)
                .flatMap(Optional::stream)
                .toList();
        if (!byLevel.isEmpty()) {
            return byLevel.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return lead.wanted().jobs() == null
                ? null
                : BigDecimal.valueOf(lead.wanted().jobs());
    }

    private static @Nullable BigDecimal number(FormValues facts, String key) {
        return facts.number(key).orElse(null);
    }

    private static FormValues facts(Map<String, FormValues> needs, KindOfRoom kind) {
        return needs.getOrDefault(kind.code(), FormValues.empty());
    }
}
