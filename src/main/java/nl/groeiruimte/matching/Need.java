package nl.groeiruimte.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

import nl.groeiruimte.supply.Fact;
import nl.groeiruimte.supply.SiteFacts;

/** Something that a company asks of a site, hard or as a wish. */
sealed interface Need {

    /** A site that offers at least this share of what is asked falls short by little. */
    BigDecimal NEAR_SHARE = new BigDecimal("0.8");

    /** A site that comes at most this many days late falls short by little: half a year. */
    int NEAR_DAYS = 183;

    /** Categories of noise, smell, dust and danger, from light to heavy. */
    List<String> CATEGORIES = List.of("1", "2", "3.1", "3.2", "4.1", "4.2", "5.1", "5.2", "5.3", "6");

    /** How a site with these facts meets it. */
    NeedVerdict judge(SiteFacts facts, LocalDate today);

    /** An amount of something; more is as good. */
    record AtLeast(String key, boolean hard, BigDecimal asked, String unit, Function<SiteFacts, Number> offer) implements Need {

        @Override
        public NeedVerdict judge(SiteFacts facts, LocalDate today) {
            Number offer = offer().apply(facts);
            if (offer == null) {
                return new NeedVerdict(key, hard, Verdict.UNKNOWN, text(asked), null, null, unit);
            }
            BigDecimal offered = new BigDecimal(offer.toString());
            BigDecimal gap = asked.subtract(offered);
            Verdict verdict = gap.signum() <= 0 ? Verdict.FITS
                    : offered.compareTo(asked.multiply(NEAR_SHARE)) >= 0 ? Verdict.NEAR_MISS : Verdict.FAILS;
            return new NeedVerdict(key, hard, verdict, text(asked), text(offered), gap.signum() <= 0 ? null : text(gap), unit);
        }

        private static String text(BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
    }

    /** Something that a site has or has not. */
    record Present(String key, boolean hard, Function<SiteFacts, Boolean> offer) implements Need {

        @Override
        public NeedVerdict judge(SiteFacts facts, LocalDate today) {
            Boolean offered = offer().apply(facts);
            if (offered == null) {
                return new NeedVerdict(key, hard, Verdict.UNKNOWN, "yes", null, null, "yes-no");
            }
            return new NeedVerdict(key, hard, offered ? Verdict.FITS : Verdict.FAILS, "yes", offered ? "yes" : "no", null, "yes-no");
        }
    }

    /** A clean room at least this clean; a lower class is cleaner. A site without a clean room has no class. */
    record CleanRoomClass(int asked) implements Need {

        @Override
        public NeedVerdict judge(SiteFacts facts, LocalDate today) {
            String offered = facts.text(Fact.CLEAN_ROOM_CLASS);
            if (facts.number(Fact.CLEAN_ROOM) != null && facts.number(Fact.CLEAN_ROOM).signum() == 0) {
                return verdict(Verdict.FAILS, null, null);
            }
            if (offered == null) {
                return verdict(Verdict.UNKNOWN, null, null);
            }
            int missing = Integer.parseInt(offered) - asked;
            return verdict(ofSteps(missing), offered, steps(missing));
        }

        private NeedVerdict verdict(Verdict verdict, String offered, String gap) {
            return new NeedVerdict("clean-room-class", true, verdict, Integer.toString(asked), offered, gap, "iso-class");
        }
    }

    /** A place where at least this environmental category is allowed. */
    record Category(String asked) implements Need {

        @Override
        public NeedVerdict judge(SiteFacts facts, LocalDate today) {
            String offered = facts.text(Fact.ENVIRONMENTAL_CATEGORY);
            if (offered == null) {
                return verdict(Verdict.UNKNOWN, null, null);
            }
            int missing = CATEGORIES.indexOf(asked) - CATEGORIES.indexOf(offered);
            return verdict(ofSteps(missing), offered, steps(missing));
        }

        private NeedVerdict verdict(Verdict verdict, String offered, String gap) {
            return new NeedVerdict("environmental-category", true, verdict, asked, offered, gap, "environmental-category");
        }
    }

    /** A place that can be used by this day. */
    record By(LocalDate asked) implements Need {

        @Override
        public NeedVerdict judge(SiteFacts facts, LocalDate today) {
            LocalDate offered = facts.date(Fact.AVAILABLE_FROM);
            if (offered == null) {
                return verdict(Verdict.UNKNOWN, null, null);
            }
            long late = ChronoUnit.DAYS.between(asked, offered);
            if (late <= 0) {
                return verdict(offered.isAfter(today) ? Verdict.FITS_BY : Verdict.FITS, offered.toString(), null);
            }
            return verdict(late <= NEAR_DAYS ? Verdict.NEAR_MISS : Verdict.FAILS, offered.toString(), Long.toString(late));
        }

        private NeedVerdict verdict(Verdict verdict, String offered, String gap) {
            return new NeedVerdict("available", true, verdict, asked.toString(), offered, gap, "date");
        }
    }

    /** A kind of room of which the supply tells nothing: somebody has to be asked. */
    record ToAsk(String key, String asked, String unit) implements Need {

        @Override
        public NeedVerdict judge(SiteFacts facts, LocalDate today) {
            return new NeedVerdict(key, true, Verdict.TO_ASK, asked, null, null, unit);
        }
    }

    private static Verdict ofSteps(int missing) {
        return missing <= 0 ? Verdict.FITS : missing == 1 ? Verdict.NEAR_MISS : Verdict.FAILS;
    }

    private static String steps(int missing) {
        return missing <= 0 ? null : Integer.toString(missing);
    }
}
