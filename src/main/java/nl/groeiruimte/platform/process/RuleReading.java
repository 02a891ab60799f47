package nl.groeiruimte.platform.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.groeiruimte.platform.feel.Feel;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** Reads each cell of a decision table as FEEL: the engine takes an unknown word for nothing and says so nowhere. */
final class RuleReading {

    static final String CHANGING = "changing";

    /** How a cell may name what its own column says. */
    private static final String COLUMN = "cellInput";

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final String ANY = "-";

    private final RuleFile file;
    private final Set<String> known;
    private final List<RuleProblem> problems = new ArrayList<>();

    RuleReading(RuleFile file, Set<String> questions) {
        this.file = file;
        this.known = new HashSet<>(questions);
        known.add(COLUMN);
    }

    /** In the table's order. */
    List<RuleProblem> problems(DecisionTable table) {
        List<RuleFile.Column> columns = file.columns();
        List<Input> inputs = List.copyOf(table.getInputs());
        inputs.stream()
                .map(input -> input.getAttributeValueNs(CAMUNDA, "inputVariable"))
                .filter(name -> name != null)
                .forEach(known::add);
        for (int i = 0; i < inputs.size(); i++) {
            read(inputs.get(i).getInputExpression(), columns.get(i), false);
        }
        for (Rule rule : table.getRules()) {
            List<DmnElement> cells = Stream.concat(rule.getInputEntries().stream(), rule.getOutputEntries().stream())
                    .map(DmnElement.class::cast)
                    .toList();
            for (int i = 0; i < cells.size() && i < columns.size(); i++) {
                read(cells.get(i), columns.get(i), columns.get(i).input());
            }
        }
        return problems;
    }

    private void read(DmnElement cell, RuleFile.Column column, boolean condition) {
        String text = RuleFile.text(cell);
        if (text.isEmpty() || condition && text.equals(ANY)) {
            return;
        }
        Integer line = file.lineOf(cell.getId());
        try {
            Feel feel = condition ? Feel.tests(text) : Feel.expression(text);
            tell(
                    line,
                    "words",
                    feel.names().stream().filter(name -> !known.contains(name)).toList(),
                    text,
                    column);
            tell(line, "functions", feel.unknownFunctions(), text, column);
            tell(line, CHANGING, feel.changing(), text, column);
        } catch (IllegalArgumentException e) {
            problems.add(RuleProblem.at(line, "cell", text));
        }
    }

    private void tell(
            @Nullable Integer line, String code, Iterable<String> names, String text, RuleFile.Column column) {
        String all = String.join(", ", names);
        if (!all.isEmpty()) {
            problems.add(RuleProblem.at(line, code, all, text, column.label()));
        }
    }
}
