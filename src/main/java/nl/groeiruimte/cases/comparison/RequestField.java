package nl.groeiruimte.cases.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.groeiruimte.cases.capital.AmountRow;
import nl.groeiruimte.platform.form.FormValues;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form {@code articulate-….form}: what sites are compared on by it, or that it is background, and what
 * others may learn of it. Each field is declared here once; what is not declared is asked for nothing and told to
 * nobody, and a test refuses it.
 *
 * @param kind of room: the form
 * @param key of the field in the form
 * @param use what is done with the answer
 * @param measure what a site is compared on; none unless the use is to compare
 * @param hardBy key of the field that says whether it is a hard need or a wish; none where the field itself does
 * @param sharing what others than the agency of origin may learn of the answer
 */
public record RequestField(
        String kind,
        String key,
        Use use,
        @Nullable Measure measure,
        @Nullable String hardBy,
        Sharing sharing) {

    /** What is done with an answer. */
    public enum Use {
        /** At least so much, as a hard need. */
        MINIMUM,
        /** At least so much, as a wish. */
        WISH,
        /** A class or code that is at least needed. */
        LEVEL,
        /** {@code required}, {@code wished} or {@code acceptable} (both a wish), or {@code no}. */
        CHOICE,
        /** At least so much, hard unless another field of the form says {@code wished}; zero asks nothing. */
        AMOUNT,
        /** Says of amounts whether they are hard. */
        HARDNESS,
        /** The day by which everything has to be there. */
        DAY,
        /** Of a line of amounts, above which the form says that sites are not compared on them. */
        LINE,
        /** Said in words about the whole request: why, and who says so. */
        EXPLANATION,
        /** Kept for people who talk about the case; the form says that sites are not compared on it. */
        BACKGROUND
    }

    private static final Sharing AREA = Sharing.band(BandScale.AREA);
    private static final Sharing POWER = Sharing.band(BandScale.POWER);
    private static final Sharing PEOPLE = Sharing.band(BandScale.PEOPLE);
    private static final Sharing HEIGHT = Sharing.band(BandScale.HEIGHT);

    private static final List<RequestField> ALL = all();

    /** The kinds of room, in the order in which needs are listed. */
    public static final List<String> KINDS =
            ALL.stream().map(RequestField::kind).distinct().toList();

    /** All fields of all forms, in the order in which needs are listed. */
    public static List<RequestField> list() {
        return ALL;
    }

    /** The fields of the form of one kind of room. */
    public static List<RequestField> of(String kind) {
        return ALL.stream().filter(field -> field.kind.equals(kind)).toList();
    }

    /**
     * What sites are compared on for a kind of room, in order; the day of use, which all kinds share, is not among
     * them.
     */
    public static List<Measure> measures(String kind) {
        return of(kind).stream()
                .filter(field -> field.measure != null)
                .map(RequestField::measure)
                .distinct()
                .toList();
    }

    /** What this field asks of a site; empty when it is not filled in or asks nothing. */
    Optional<Need> need(FormValues facts) {
        Measure on = measure;
        if (on == null) {
            return Optional.empty();
        }
        Optional<Double> asked =
                switch (use) {
                    case MINIMUM, WISH -> facts.number(key).map(BigDecimal::doubleValue);
                    case AMOUNT ->
                        facts.number(key).filter(amount -> amount.signum() > 0).map(BigDecimal::doubleValue);
                    case LEVEL -> facts.text(key).map(on::value);
                    case CHOICE ->
                        facts.text(key).filter(choice -> !choice.equals("no")).map(choice -> 1.0);
                    case HARDNESS, DAY, LINE, EXPLANATION, BACKGROUND -> Optional.empty();
                };
        return asked.map(value -> Need.of(
                on,
                hard(facts),
                value,
                facts.date("neededBy")
                        .map(LocalDate::toEpochDay)
                        .map(Long::intValue)
                        .orElse(Need.ANY_DAY)));
    }

    private boolean hard(FormValues facts) {
        return switch (use) {
            case CHOICE -> facts.text(key).filter("required"::equals).isPresent();
            // A request from before the question was asked named these amounts as needed.
            case AMOUNT ->
                facts.text(Objects.requireNonNull(hardBy, key))
                        .filter("wished"::equals)
                        .isEmpty();
            default -> use != Use.WISH;
        };
    }

    private static List<RequestField> all() {
        List<RequestField> all = new ArrayList<>(List.of(
                compared("space", "floorAreaMin", Use.MINIMUM, Measure.FLOOR_AREA, AREA),
                compared("space", "floorAreaWish", Use.WISH, Measure.FLOOR_AREA, AREA),
                compared("space", "plotAreaMin", Use.MINIMUM, Measure.PLOT_AREA, AREA),
                compared("space", "plotAreaWish", Use.WISH, Measure.PLOT_AREA, AREA),
                compared("space", "hallHeightMin", Use.MINIMUM, Measure.HALL_HEIGHT, HEIGHT),
                compared("space", "cleanRoomMin", Use.MINIMUM, Measure.CLEAN_ROOM, AREA),
                compared(
                        "space",
                        "cleanRoomIsoClass",
                        Use.LEVEL,
                        Measure.CLEAN_ROOM_CLASS,
                        Sharing.classes(
                                List.of("1", "2"), List.of("3", "4", "5"), List.of("6", "7"), List.of("8", "9"))),
                compared("space", "vibrationFree", Use.CHOICE, Measure.VIBRATION_FREE, Sharing.CHOICE),
                compared(
                        "space",
                        "environmentalCategory",
                        Use.LEVEL,
                        Measure.ENVIRONMENTAL_CATEGORY,
                        Sharing.classes(
                                List.of("3.2", "3.1", "2", "1"),
                                List.of("4.2", "4.1"),
                                List.of("6", "5.3", "5.2", "5.1"))),
                compared("space", "quay", Use.CHOICE, Measure.QUAY, Sharing.CHOICE),
                compared("space", "truckAccess", Use.CHOICE, Measure.TRUCK_ACCESS, Sharing.CHOICE),
                background("space", "staffAccess", Sharing.STAYS),
                compared("energy", "demandMwMin", Use.MINIMUM, Measure.DEMAND, POWER),
                compared("energy", "demandMwWish", Use.WISH, Measure.DEMAND, POWER),
                compared("energy", "feedInMwMin", Use.MINIMUM, Measure.FEED_IN, POWER),
                background("energy", "rampUp", Sharing.STAYS),
                background("energy", "flexible", Sharing.CHOICE),
                compared("capital", "sharedFacility", Use.CHOICE, Measure.SHARED_FACILITIES, Sharing.CHOICE),
                compared("capital", "labs", Use.CHOICE, Measure.LABS, Sharing.CHOICE),
                compared("capital", "testSites", Use.CHOICE, Measure.TEST_SITES, Sharing.CHOICE),
                background("capital", "ownMeansEur", Sharing.STAYS),
                background("capital", "committedEur", Sharing.STAYS),
                background("capital", "financingStage", Sharing.STAYS),
                background("capital", "leadInvestor", Sharing.STAYS),
                background("capital", "equipment", Sharing.STAYS),
                amount("talent", "jobsMbo", Measure.TALENT_MBO, "peopleNeed", PEOPLE),
                amount("talent", "jobsHbo", Measure.TALENT_HBO, "peopleNeed", PEOPLE),
                amount("talent", "jobsWo", Measure.TALENT_WO, "peopleNeed", PEOPLE),
                new RequestField("talent", "peopleNeed", Use.HARDNESS, null, null, Sharing.CHOICE),
                background("talent", "disciplines", Sharing.WORDS),
                background("talent", "internationalStaff", Sharing.CHOICE),
                amount("housing-access", "homes", Measure.HOMES, "homesNeed", PEOPLE),
                new RequestField("housing-access", "homesNeed", Use.HARDNESS, null, null, Sharing.CHOICE),
                compared(
                        "housing-access",
                        "publicTransportMin",
                        Use.LEVEL,
                        Measure.PUBLIC_TRANSPORT,
                        Sharing.classes(List.of("frequent", "bus"), List.of("intercity", "train"))),
                background("housing-access", "jobsAtOnce", Sharing.STAYS),
                background("housing-access", "roadOrRail", Sharing.CHOICES),
                background("housing-access", "parkingPlaces", PEOPLE),
                background("housing-access", "accessNote", Sharing.STAYS),
                background("housing-access", "mirtSignal", Sharing.STAYS)));
        // Of all amounts together a blind profile tells its own range.
        AmountRow.ALL.stream()
                .flatMap(row -> row.keys().stream())
                .forEach(key -> all.add(new RequestField("capital", key, Use.LINE, null, null, Sharing.STAYS)));
        for (String kind : all.stream().map(RequestField::kind).distinct().toList()) {
            all.add(new RequestField(kind, "neededBy", Use.DAY, null, null, Sharing.HALF_YEAR));
            all.add(background(kind, "horizonYears", Sharing.STAYS));
            all.add(new RequestField(kind, "whyNotHere", Use.EXPLANATION, null, null, Sharing.STAYS));
            all.add(new RequestField(kind, "saidBy", Use.EXPLANATION, null, null, Sharing.STAYS));
        }
        return List.copyOf(all);
    }

    private static RequestField compared(String kind, String key, Use use, Measure measure, Sharing sharing) {
        return new RequestField(kind, key, use, measure, null, sharing);
    }

    private static RequestField amount(String kind, String key, Measure measure, String hardBy, Sharing sharing) {
        return new RequestField(kind, key, Use.AMOUNT, measure, hardBy, sharing);
    }

    private static RequestField background(String kind, String key, Sharing sharing) {
        return new RequestField(kind, key, Use.BACKGROUND, null, null, sharing);
    }
}
