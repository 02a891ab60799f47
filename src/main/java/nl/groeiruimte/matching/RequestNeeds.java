package nl.groeiruimte.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.supply.Fact;
import nl.groeiruimte.supply.SiteFacts;

/** Reads from a request's facts what it asks of a site. */
final class RequestNeeds {

    /** Kinds of room of which sites have facts, so that the day of use matters. */
    private static final List<String> AT_A_SITE = List.of("space", "energy");

    private final List<Need> needs = new ArrayList<>();

    private RequestNeeds() {
    }

    /** The needs, by kind in a fixed order. */
    static List<Need> of(Map<String, FormValues> request) {
        RequestNeeds all = new RequestNeeds();
        all.day(request);
        if (request.containsKey("space")) {
            all.space(request.get("space"));
        }
        if (request.containsKey("energy")) {
            all.energy(request.get("energy"));
        }
        if (request.containsKey("capital")) {
            all.toAsk("capital", request.get("capital"), "EUR", "investmentEur");
        }
        if (request.containsKey("talent")) {
            all.toAsk("talent", request.get("talent"), "jobs", "jobsMbo", "jobsHbo", "jobsWo");
        }
        if (request.containsKey("housing-access")) {
            all.toAsk("housing-access", request.get("housing-access"), "homes", "homes");
        }
        return List.copyOf(all.needs);
    }

    private void day(Map<String, FormValues> request) {
        AT_A_SITE.stream().filter(request::containsKey).flatMap(kind -> request.get(kind).date("neededBy").stream())
                .min(LocalDate::compareTo).ifPresent(day -> needs.add(new Need.By(day)));
    }

    private void space(FormValues facts) {
        atLeast("floor-area", facts, "floorAreaMin", "floorAreaWish", "m2", site -> site.number(Fact.FLOOR_AREA));
        atLeast("plot-area", facts, "plotAreaMin", "plotAreaWish", "m2", site -> site.number(Fact.PLOT_AREA));
        atLeast("hall-height", facts, "hallHeightMin", null, "m", site -> site.number(Fact.HALL_HEIGHT));
        atLeast("clean-room", facts, "cleanRoomMin", null, "m2", site -> site.number(Fact.CLEAN_ROOM));
        facts.text("cleanRoomIsoClass").ifPresent(value -> needs.add(new Need.CleanRoomClass(Integer.parseInt(value))));
        present("vibration-free", facts, "vibrationFree", site -> site.truth(Fact.VIBRATION_FREE));
        facts.text("environmentalCategory").ifPresent(value -> needs.add(new Need.Category(value)));
        present("quay", facts, "quay", site -> site.truth(Fact.QUAY));
        present("truck-access", facts, "truckAccess", site -> site.truth(Fact.TRUCK_ACCESS));
    }

    private void energy(FormValues facts) {
        atLeast("demand", facts, "demandMwMin", "demandMwWish", "MW", site -> site.number(Fact.DEMAND));
        atLeast("feed-in", facts, "feedInMwMin", null, "MW", site -> site.number(Fact.FEED_IN));
    }

    private void atLeast(String key, FormValues facts, String minimum, String wish, String unit,
            Function<SiteFacts, Number> offer) {
        facts.number(minimum).ifPresent(asked -> needs.add(new Need.AtLeast(key, true, asked, unit, offer)));
        if (wish != null) {
            facts.number(wish).ifPresent(asked -> needs.add(new Need.AtLeast(key, false, asked, unit, offer)));
        }
    }

    private void present(String key, FormValues facts, String field, Function<SiteFacts, Boolean> offer) {
        facts.text(field).filter(asked -> !asked.equals("no"))
                .ifPresent(asked -> needs.add(new Need.Present(key, asked.equals("required"), offer)));
    }

    private void toAsk(String kind, FormValues facts, String unit, String... amounts) {
        String asked = Stream.of(amounts).flatMap(amount -> facts.number(amount).stream()).reduce(BigDecimal::add)
                .map(BigDecimal::toPlainString).orElse(null);
        needs.add(new Need.ToAsk(kind, asked, unit));
    }
}
