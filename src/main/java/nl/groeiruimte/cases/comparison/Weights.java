package nl.groeiruimte.cases.comparison;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How heavy each part of the score weighs: whole numbers from 0 to 100, of which only the proportion matters. */
public record Weights(Map<ScorePart, Integer> byPart) {

    /** The heaviest. */
    public static final int MOST = 100;

    /** Copies the map; parts that are left out weigh nothing. Refuses weights below 0 and above 100. */
    public Weights {
        EnumMap<ScorePart, Integer> all = new EnumMap<>(ScorePart.class);
        for (ScorePart part : ScorePart.values()) {
            int weight = byPart.getOrDefault(part, 0);
            if (weight < 0 || weight > MOST) {
                throw new IllegalArgumentException("weight of " + part.code() + " is " + weight);
            }
            all.put(part, weight);
        }
        byPart = Collections.unmodifiableMap(all);
    }

    /** The weights by the codes of the parts, as they are stored; codes that are no part are left out. */
    public static Weights ofCodes(Map<String, Integer> byCode) {
        EnumMap<ScorePart, Integer> all = new EnumMap<>(ScorePart.class);
        byCode.forEach((code, weight) -> ScorePart.of(code).ifPresent(part -> all.put(part, weight)));
        return new Weights(all);
    }

    /** The mean of several, such as of the kinds of one request. */
    public static Weights mean(Collection<Weights> all) {
        EnumMap<ScorePart, Integer> mean = new EnumMap<>(ScorePart.class);
        for (ScorePart part : ScorePart.values()) {
            mean.put(part, (int) Math.round(
                    all.stream().mapToInt(weights -> weights.of(part)).average().orElse(0)));
        }
        return new Weights(mean);
    }

    /** 0 to 100. */
    public int of(ScorePart part) {
        return byPart.getOrDefault(part, 0);
    }

    /** By code, in the order of the parts. */
    public Map<String, Integer> codes() {
        Map<String, Integer> codes = new LinkedHashMap<>();
        byPart.forEach((part, weight) -> codes.put(part.code(), weight));
        return codes;
    }

    /**
     * The points that each part can earn, together 100: in proportion to the weights of the parts that count, rounded
     * so that the largest remainders get the points left. When none of them weighs anything, all count alike.
     */
    Map<ScorePart, Integer> points(Set<ScorePart> counting) {
        List<ScorePart> parts =
                List.of(ScorePart.values()).stream().filter(counting::contains).toList();
        int total = parts.stream().mapToInt(this::of).sum();
        Map<ScorePart, Integer> points = new EnumMap<>(ScorePart.class);
        Map<ScorePart, Integer> remainders = new EnumMap<>(ScorePart.class);
        for (ScorePart part : parts) {
            int share = (total == 0 ? 1 : of(part)) * Score.FULL;
            points.put(part, share / (total == 0 ? parts.size() : total));
            remainders.put(part, share % (total == 0 ? parts.size() : total));
        }
        int left = Score.FULL
                - points.values().stream().mapToInt(Integer::intValue).sum();
        parts.stream()
                .sorted(Comparator.comparing(part -> -remainders.getOrDefault(part, 0)))
                .limit(left)
                .forEach(part -> points.merge(part, 1, Integer::sum));
        return points;
    }
}
