package nl.groeiruimte.stewardship.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.platform.feel.Feel;
import nl.groeiruimte.platform.process.RuleFile;
import nl.groeiruimte.platform.process.RuleProblem;

/**
 * Finds the rules that hold for nothing that the application can ask; a misspelt word makes such a rule, without an
 * error.
 */
final class NeverMet {

    private static final String ANY = "-";
    private static final int MOST_VALUES = 12;

    private final RuleFile file;
    private final Map<Map<String, Object>, RuleFile.Answer> answers;
    private final List<RuleProblem> problems = new ArrayList<>();

    private NeverMet(RuleFile file, Map<Map<String, Object>, RuleFile.Answer> answers) {
        this.file = file;
        this.answers = answers;
    }

    /**
     * The conditions, or parts of them, that nothing meets, each with its cell; else the rules that no question comes
     * to.
     *
     * @param answers to every question that the application can ask
     */
    static List<RuleProblem> in(RuleFile file, Map<Map<String, Object>, RuleFile.Answer> answers) {
        NeverMet search = new NeverMet(file, answers);
        Set<String> met = answers.values().stream()
                .flatMap(answer -> answer.rules().stream())
                .collect(Collectors.toSet());
        file.lines().forEach(line -> search.look(line, met));
        return search.problems;
    }

    private void look(RuleFile.Line line, Set<String> met) {
        int before = problems.size();
        List<RuleFile.Column> columns = file.columns();
        for (int i = 0; i < columns.size() && columns.get(i).input(); i++) {
            String cell = line.cells().get(i);
            if (!cell.equals(ANY)) {
                look(line, i, columns.get(i), cell);
            }
        }
        if (problems.size() == before && !met.contains(line.id())) {
            problems.add(RuleProblem.at(file.lineOf(line.id()), "never-rule", String.join(" | ", line.cells())));
        }
    }

    private void look(RuleFile.Line line, int index, RuleFile.Column column, String cell) {
        List<Feel> alternatives = Feel.tests(cell).alternatives();
        List<Case> cases = cases(
                index,
                alternatives.stream().flatMap(one -> one.names().stream()).collect(Collectors.toSet()));
        if (alternatives.stream()
                .anyMatch(one -> cases.stream().noneMatch(seen -> one.holds(seen.value(), seen.question())))) {
            String possible = cases.stream()
                    .map(Case::value)
                    .distinct()
                    .limit(MOST_VALUES)
                    .map(NeverMet::written)
                    .collect(Collectors.joining(", "));
            problems.add(RuleProblem.at(file.lineOfCell(line.id(), index), "never", cell, column.label(), possible));
        }
    }

    /**
     * What a column can see.
     *
     * @param question what else its cell names
     */
    private record Case(Object value, Map<String, Object> question) {}

    /** Each once, so that a table of all pairs of technologies stays quick. */
    private List<Case> cases(int index, Set<String> named) {
        Set<Case> cases = new HashSet<>();
        return answers.entrySet().stream()
                .flatMap(entry -> {
                    Map<String, Object> question = new HashMap<>(entry.getKey());
                    question.keySet().retainAll(named);
                    Case seen = new Case(entry.getValue().columns().get(index), question);
                    return cases.add(seen) ? Stream.of(seen) : Stream.empty();
                })
                .toList();
    }

    private static String written(Object value) {
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }
}
