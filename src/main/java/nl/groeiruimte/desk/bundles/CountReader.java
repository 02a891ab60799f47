package nl.groeiruimte.desk.bundles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.groeiruimte.reports.suppression.Inference;
import org.jspecify.annotations.Nullable;

/**
 * What a reader works out of how many companies are of a kind. Each such number keeps as many possible values as a band
 * has, or all that it can have at all: of a single company, both yes and no.
 */
final class CountReader implements BundleReader {

    private final Inference knowledge = new Inference();
    private final Function<Part, List<String>> keys;
    private final Crowds crowds;
    private final int here;
    private final Map<String, int[]> ofVersions = new HashMap<>();
    private final List<Inference.Said> known = new ArrayList<>();

    /**
     * Reads all versions.
     *
     * @param editions all that were told, and last the one that is to be
     * @param keys what a case counts for
     * @param all every key there is, those of which each case counts for just one together
     * @param values how many possible values are enough
     */
    CountReader(
            List<Edition> editions,
            @Nullable String own,
            Function<Part, List<String>> keys,
            List<List<String>> all,
            int values) {
        this.keys = keys;
        crowds = new Crowds(editions, own, keys::apply);
        here = editions.size() - 1;
        all.forEach(together -> add(editions.size(), together));
        List<Inference.Said> said = new ArrayList<>(known);
        for (int version = 0; version < editions.size(); version++) {
            for (Told told : editions.get(version).told()) {
                if (ofVersions.containsKey(told.key())) {
                    said.add(said(version, told));
                }
            }
        }
        knowledge.tellAnyway(said, values);
    }

    private void add(int versions, List<String> together) {
        int[][] ofCrowds = new int[together.size()][];
        for (int k = 0; k < together.size(); k++) {
            ofVersions.put(together.get(k), numbers(versions));
            ofCrowds[k] = numbers(crowds.all().size());
            crowds.relate(knowledge, ofVersions.getOrDefault(together.get(k), new int[0]), ofCrowds[k]);
        }
        for (int c = 0; c < crowds.all().size(); c++) {
            int size = crowds.all().get(c).parts().size();
            int whole = knowledge.number();
            known.add(new Inference.Said(whole, size, size));
            if (together.size() > 1) {
                int[] parts = new int[together.size()];
                for (int k = 0; k < parts.length; k++) {
                    parts[k] = ofCrowds[k][c];
                }
                knowledge.equal(new int[] {whole}, parts);
            } else {
                known.add(new Inference.Said(ofCrowds[0][c], 0, size));
            }
        }
    }

    private int[] numbers(int many) {
        int[] numbers = new int[many];
        for (int i = 0; i < many; i++) {
            numbers[i] = knowledge.number();
        }
        return numbers;
    }

    private Inference.Said said(int version, Told told) {
        long own = crowds.own(version, part -> keys.apply(part).contains(told.key()) ? 1 : 0);
        return new Inference.Said(
                ofVersions.getOrDefault(told.key(), new int[0])[version], told.lowest() - own, told.highest() - own);
    }

    @Override
    public boolean read(List<Told> told) {
        return knowledge.tell(told.stream().map(one -> said(here, one)).toList());
    }

    @Override
    public void forgetLast() {
        knowledge.takeBack();
    }
}
