package nl.groeiruimte.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.groeiruimte.platform.form.FormValues;

/**
 * A request drawn at random, in our terms and in those of the table.
 *
 * @param conditions one comparison for each hard need
 */
record MatchingRequest(Map<String, FormValues> needs, List<String> technologies, String conditions) {

    private static final List<String> TECHNOLOGIES = List.of(
            "photonics",
            "quantum",
            "process",
            "biomolecular",
            "imaging",
            "mechatronics",
            "ai-data",
            "energy-materials",
            "semiconductors");

    static MatchingRequest draw(Random random) {
        LocalDate by = LocalDate.now().plusDays(200 + random.nextInt(1_200));
        Map<String, Object> space = new HashMap<>(Map.of("neededBy", by.toString()));
        Map<String, Object> energy = new HashMap<>(Map.of("neededBy", by.toString()));
        List<String> conditions = new ArrayList<>(List.of("available_from <= '" + by + "'"));
        int floor = 500 + random.nextInt(15_000);
        ask(space, "floorAreaMin", floor, conditions, "floor_area_m2_to >= ");
        space.put("floorAreaWish", floor + random.nextInt(8_000));
        if (random.nextBoolean()) {
            ask(space, "plotAreaMin", 1_000 + random.nextInt(40_000), conditions, "plot_area_m2_to >= ");
        }
        if (random.nextBoolean()) {
            ask(space, "hallHeightMin", 5 + random.nextInt(12), conditions, "hall_height_m >= ");
        }
        if (random.nextInt(3) == 0) {
            ask(space, "cleanRoomMin", 200 + random.nextInt(1_500), conditions, "clean_room_m2 >= ");
            space.put("cleanRoomIsoClass", "6");
            conditions.add("clean_room_iso_class <= 6");
        }
        if (random.nextInt(3) == 0) {
            space.put("quay", "required");
            conditions.add("quay");
        }
        if (random.nextBoolean()) {
            ask(energy, "demandMwMin", 1 + random.nextInt(12), conditions, "demand_mw >= ");
            ask(energy, "feedInMwMin", 1 + random.nextInt(3), conditions, "feed_in_mw >= ");
        }
        Map<String, FormValues> needs = new HashMap<>(Map.of("space", FormValues.of(space)));
        if (energy.size() > 1) {
            needs.put("energy", FormValues.of(energy));
        }
        if (random.nextBoolean()) {
            Map<String, Object> talent = new HashMap<>();
            ask(talent, "jobsMbo", 1 + random.nextInt(300), conditions, "talent_mbo >= ");
            ask(talent, "jobsHbo", 1 + random.nextInt(300), conditions, "talent_hbo >= ");
            needs.put("talent", FormValues.of(talent));
        }
        List<String> technologies =
                List.of(TECHNOLOGIES.get(random.nextInt(4)), TECHNOLOGIES.get(4 + random.nextInt(5)));
        return new MatchingRequest(needs, technologies, " and " + String.join(" and ", conditions));
    }

    private static void ask(
            Map<String, Object> facts, String key, int asked, List<String> conditions, String comparison) {
        facts.put(key, asked);
        conditions.add(comparison + asked);
    }
}
