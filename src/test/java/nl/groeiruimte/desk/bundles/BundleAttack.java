package nl.groeiruimte.desk.bundles;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads all versions, knows which cases came and left, and works out by a solver what one of them can be:
 * every company is a number of its own, which is not how the protection reckons.
 */
final class BundleAttack {

    private static final long MOST = 100_000;

    private final CpModel model = new CpModel();
    /** By case, what was frozen of it, and the number. */
    private final Map<List<Object>, IntVar> numbers = new HashMap<>();

    static {
        Loader.loadNativeLibraries();
    }

    private BundleAttack() {}

    /** All that is told of amounts; a member of an agency knows what that agency's cases ask. */
    static BundleAttack onAmounts(List<Edition> editions, @Nullable String own) {
        BundleAttack attack = new BundleAttack();
        List<String> codes = AmountReader.codes(editions);
        editions.stream()
                .flatMap(edition -> edition.parts().stream())
                .distinct()
                .forEach(part -> {
                    // In which years a company needs nothing nobody else knows.
                    codes.forEach(code -> attack.number(part, code, own, part.amount(code)));
                    attack.model.addEquality(
                            attack.of(part, Part.NEED),
                            LinearExpr.sum(codes.stream()
                                    .filter(code -> code.startsWith(Part.YEAR))
                                    .map(code -> attack.of(part, code))
                                    .toArray(IntVar[]::new)));
                    attack.model.addLessOrEqual(attack.of(part, Part.NO_LEAD), attack.of(part, Part.OPEN));
                    attack.model.addLessOrEqual(attack.of(part, Part.OPEN), attack.of(part, Part.NEED));
                    attack.model.addGreaterOrEqual(
                            LinearExpr.sum(new IntVar[] {attack.of(part, Part.OPEN), attack.of(part, Part.THERE)}),
                            attack.of(part, Part.NEED));
                });
        for (Edition edition : editions) {
            edition.told().stream()
                    .filter(told -> told.kind().equals("amount"))
                    .forEach(told -> attack.told(edition, told));
        }
        return attack;
    }

    /** All that is told of how many are of a kind. */
    static BundleAttack onCounts(List<Edition> editions, @Nullable String own) {
        BundleAttack attack = new BundleAttack();
        List<List<String>> kinds = new ArrayList<>(Drawn.KINDS);
        List.of("0", "1", "2").forEach(i -> kinds.add(List.of("instrument/instrument-" + i)));
        editions.stream()
                .flatMap(edition -> edition.parts().stream())
                .distinct()
                .forEach(part -> kinds.forEach(together -> {
                    together.forEach(key -> attack.number(part, key, own, BundleAttack.has(part, key) ? 1 : 0));
                    IntVar[] each =
                            together.stream().map(key -> attack.of(part, key)).toArray(IntVar[]::new);
                    if (each.length > 1) {
                        attack.model.addEquality(LinearExpr.sum(each), 1);
                    } else {
                        attack.model.addLessOrEqual(each[0], 1);
                    }
                }));
        for (Edition edition : editions) {
            edition.told().stream()
                    .filter(told -> !told.kind().equals("amount"))
                    .forEach(told -> attack.model.addLinearConstraint(
                            LinearExpr.sum(edition.parts().stream()
                                    .map(part -> attack.of(part, told.key()))
                                    .toArray(IntVar[]::new)),
                            told.lowest(),
                            told.highest()));
        }
        return attack;
    }

    static boolean has(Part part, String key) {
        return BundleKinds.of(part).contains(key)
                || BundleKinds.instruments(part).contains(key);
    }

    private void told(Edition edition, Told told) {
        model.addLinearConstraint(
                LinearExpr.sum(edition.parts().stream()
                        .map(part -> of(part, told.code()))
                        .toArray(IntVar[]::new)),
                told.lowest(),
                told.highest());
    }

    private void number(Part part, String code, @Nullable String own, long truth) {
        boolean known = Objects.equals(part.agency(), own);
        numbers.put(List.of(part, code), model.newIntVar(known ? truth : 0, known ? truth : MOST, code));
    }

    private IntVar of(Part part, String code) {
        return Objects.requireNonNull(numbers.get(List.of(part, code)));
    }

    /** The lowest and the highest that a number can be. */
    long[] range(Part part, String code) {
        model.minimize(of(part, code));
        long lowest = solved();
        model.clearObjective();
        model.maximize(of(part, code));
        long highest = solved();
        model.clearObjective();
        return new long[] {lowest, highest};
    }

    private long solved() {
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL) {
            throw new AssertionError("what was told contradicts itself: " + status);
        }
        return Math.round(solver.objectiveValue());
    }
}
