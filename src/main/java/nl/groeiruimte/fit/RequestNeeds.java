package nl.groeiruimte.fit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import nl.groeiruimte.form.FormValues;

/** Reads from a request's facts what it asks of a site. */
public final class RequestNeeds {

    /** Kinds of room of which sites have facts, so that the day of use matters. */
    private static final List<String> AT_A_SITE = List.of("space", "energy");

    /** A company finds its people where at least this many of their level work around each job; our own rule of thumb. */
    static final int PEOPLE_A_JOB = 100;

    private final Map<String, FormValues> request;
    private final List<Need> needs = new ArrayList<>();

    private RequestNeeds(Map<String, FormValues> request) {
        this.request = request;
    }

    /** The needs, by kind in a fixed order. {@code request} has the facts by kind of room, by the keys of its form. */
    public static List<Need> of(Map<String, FormValues> request) {
        RequestNeeds all = new RequestNeeds(request);
        all.day();
        all.space();
        all.energy();
        all.toAsk("capital", "EUR", "investmentEur");
        all.talent();
        all.housing();
        return List.copyOf(all.needs);
    }

    private void day() {
        AT_A_SITE.stream().filter(request::containsKey).flatMap(kind -> request.get(kind).date("neededBy").stream())
                .min(LocalDate::compareTo)
                .ifPresent(day -> needs.add(Need.of(Measure.AVAILABLE, true, day.toEpochDay(), (int) day.toEpochDay())));
    }

    private void space() {
        atLeast(Measure.FLOOR_AREA, "space", "floorAreaMin", "floorAreaWish");
        atLeast(Measure.PLOT_AREA, "space", "plotAreaMin", "plotAreaWish");
        atLeast(Measure.HALL_HEIGHT, "space", "hallHeightMin", null);
        atLeast(Measure.CLEAN_ROOM, "space", "cleanRoomMin", null);
        FormValues facts = facts("space");
        facts.text("cleanRoomIsoClass").ifPresent(value -> add(Measure.CLEAN_ROOM_CLASS, true, Integer.parseInt(value), "space"));
        present(Measure.VIBRATION_FREE, "vibrationFree");
        facts.text("environmentalCategory").ifPresent(value ->
                add(Measure.ENVIRONMENTAL_CATEGORY, true, Measure.CATEGORIES.indexOf(value), "space"));
        present(Measure.QUAY, "quay");
        present(Measure.TRUCK_ACCESS, "truckAccess");
    }

    private void energy() {
        atLeast(Measure.DEMAND, "energy", "demandMwMin", "demandMwWish");
        atLeast(Measure.FEED_IN, "energy", "feedInMwMin", null);
    }

    private void talent() {
        toAsk("talent", "jobs", "jobsMbo", "jobsHbo", "jobsWo");
        people(Measure.TALENT_MBO, "jobsMbo");
        people(Measure.TALENT_HBO, "jobsHbo");
        people(Measure.TALENT_WO, "jobsWo");
    }

    private void housing() {
        toAsk("housing-access", "homes", "homes");
        atLeast(Measure.HOMES, "housing-access", null, "homes");
    }

    private FormValues facts(String kind) {
        return request.getOrDefault(kind, FormValues.empty());
    }

    private void add(Measure measure, boolean hard, double asked, String kind) {
        needs.add(Need.of(measure, hard, asked,
                facts(kind).date("neededBy").map(day -> (int) day.toEpochDay()).orElse(Need.ANY_DAY)));
    }

    private void atLeast(Measure measure, String kind, String minimum, String wish) {
        if (minimum != null) {
            facts(kind).number(minimum).ifPresent(asked -> add(measure, true, asked.doubleValue(), kind));
        }
        if (wish != null) {
            facts(kind).number(wish).ifPresent(asked -> add(measure, false, asked.doubleValue(), kind));
        }
    }

    private void present(Measure measure, String field) {
        facts("space").text(field).filter(asked -> !asked.equals("no"))
                .ifPresent(asked -> add(measure, asked.equals("required"), 1, "space"));
    }

    private void people(Measure measure, String jobs) {
        facts("talent").number(jobs).filter(asked -> asked.signum() > 0)
                .ifPresent(asked -> add(measure, false, asked.doubleValue() * PEOPLE_A_JOB, "talent"));
    }

    private void toAsk(String kind, String unit, String... amounts) {
        if (request.containsKey(kind)) {
            String asked = Stream.of(amounts).flatMap(amount -> facts(kind).number(amount).stream()).reduce(BigDecimal::add)
                    .map(BigDecimal::toPlainString).orElse(null);
            needs.add(Need.toAsk(kind, asked, unit));
        }
    }
}
