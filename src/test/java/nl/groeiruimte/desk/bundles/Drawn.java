package nl.groeiruimte.desk.bundles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Cases and histories of bundles that chance draws. */
final class Drawn {

    static final List<String> AGENCIES = List.of("bom", "oost-nl", "liof", "nom");
    static final List<List<String>> KINDS = List.of(
            List.of("technology/photonics"),
            List.of("technology/quantum"),
            List.of("phase/1", "phase/2", "phase/3", "phase/4"),
            List.of("area/north", "area/east", "area/west", "area/south"),
            List.of("lead-investor/found", "lead-investor/not-found", "lead-investor/unknown"));

    private Drawn() {}

    static Part part(Random random) {
        return part(random, AGENCIES.get(random.nextInt(AGENCIES.size())), 1 + random.nextInt(120));
    }

    /** With its need in millions, over up to three years. */
    static Part part(Random random, String agency, int millions) {
        Map<String, Long> amounts = new TreeMap<>();
        long left = millions * Part.UNITS_A_MILLION;
        for (int year = 2029; left > 0; year++) {
            long now = year == 2031 || random.nextInt(3) == 0 ? left : random.nextLong(left + 1);
            amounts.put(Part.YEAR + year, now);
            left -= now;
        }
        long need = millions * Part.UNITS_A_MILLION;
        long there = random.nextLong(need + 1);
        boolean leads = random.nextBoolean();
        amounts.put(Part.NEED, need);
        amounts.put(Part.THERE, there);
        amounts.put(Part.OPEN, need - there);
        amounts.put(Part.NO_LEAD, leads ? 0 : need - there);
        return new Part(
                new UUID(random.nextLong(), random.nextLong()),
                agency,
                new Part.Facts(
                        amounts,
                        Map.of(
                                "technology",
                                random.nextInt(4) == 0 ? List.of("quantum") : List.of("photonics"),
                                "phase",
                                List.of(random.nextInt(4) == 0 ? "3" : "4"),
                                "area",
                                List.of(random.nextInt(3) == 0 ? "east" : "south"),
                                "lead-investor",
                                List.of(leads ? "found" : "not-found")),
                        IntStream.range(0, 3)
                                .filter(i -> random.nextBoolean())
                                .mapToObj(i -> "instrument-" + i)
                                .toList()));
    }

    /** Versions, each as it is frozen: companies come, leave, and ask for something else. */
    static List<Edition> history(Random random, int versions) {
        List<Part> parts = new ArrayList<>();
        int many = 3 + random.nextInt(5);
        for (int i = 0; i < many; i++) {
            parts.add(part(random));
        }
        List<Edition> editions = new ArrayList<>();
        for (int version = 0; version < versions; version++) {
            if (BundleSecrecy.allows(parts, 3)) {
                editions.add(new Edition(parts, BundleSecrecy.decide(editions, parts, KINDS, 3)));
            }
            change(random, parts);
        }
        return editions;
    }

    private static void change(Random random, List<Part> parts) {
        switch (random.nextInt(4)) {
            case 0 -> parts.add(part(random));
            case 1 -> {
                Part changed = parts.remove(random.nextInt(parts.size()));
                parts.add(new Part(
                        changed.leadId(),
                        changed.agency(),
                        part(random, changed.agency(), 1 + random.nextInt(120)).facts()));
            }
            default -> {
                if (parts.size() > 1) {
                    parts.remove(random.nextInt(parts.size()));
                }
            }
        }
    }
}
