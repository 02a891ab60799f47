package nl.groeiruimte.platform.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** The file of a decision table that need not be in use: it can be read, changed and tried. */
public final class RuleFile {

    /** What the last trial of this thread saw; the engine tells it to listeners only. */
    private static final ThreadLocal<DmnDecisionTableEvaluationEvent> SEEN = new ThreadLocal<>();

    /** One engine for all trials: it keeps nothing of them. */
    private static final DmnEngine ENGINE = KeptFeel.settings()
            .customPostDecisionTableEvaluationListeners(List.of(SEEN::set))
            .buildEngine();

    /**
     * A line of the table.
     *
     * @param id of the rule in the file
     * @param cells texts in the order of {@link #columns}; an input without a condition is {@code -}
     * @param note what the author said of it; empty when nothing
     */
    public record Line(String id, List<String> cells, String note) {

        /** Copies the list. */
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * An input or output.
     *
     * @param name by which it is known: the expression that an input looks at, the name of an output
     * @param label as people read it
     */
    public record Column(String id, boolean input, String name, String label) {}

    /**
     * What came out for some inputs.
     *
     * @param rows the outputs of the rules that count, in the table's order
     * @param rules their ids
     * @param columns what each input column saw
     */
    public record Answer(List<Map<String, Object>> rows, List<String> rules, List<Object> columns) {}

    private final String table;
    private final byte[] content;
    private final DmnModelInstance model;
    private final DmnDecision decision;

    private RuleFile(String table, byte[] content, DmnModelInstance model, DmnDecision decision) {
        this.table = table;
        this.content = content;
        this.model = model;
        this.decision = decision;
    }

    /**
     * Reads the file of a table.
     *
     * @param table key that its decision must have
     * @throws RuleFileException when it is no DMN file, or holds no decision table with this key
     */
    public static RuleFile read(String table, byte[] content) throws RuleFileException {
        RuleXml.refuseBroken(content);
        try {
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
            List<DmnDecision> decisions = ENGINE.parseDecisions(model);
            // Another decision in the file would go live with it.
            if (decisions.size() != 1 || !decisions.get(0).getKey().equals(table)) {
                throw RuleXml.problem(null, "no-decision", table);
            }
            DmnDecision decision = decisions.get(0);
            if (!decision.isDecisionTable()) {
                throw RuleXml.problem(null, "no-table", table);
            }
            return new RuleFile(table, content, model, decision);
        } catch (RuntimeException e) {
            throw RuleXml.refused(e);
        }
    }

    /**
     * The rules that match, in the table's order.
     *
     * @throws RuleFileException when a cell cannot be understood
     */
    public List<Map<String, Object>> evaluate(Map<String, Object> inputs) throws RuleFileException {
        return answer(inputs).rows();
    }

    /**
     * What comes out, and by which rules.
     *
     * @throws RuleFileException when a cell cannot be understood
     */
    public Answer answer(Map<String, Object> inputs) throws RuleFileException {
        try {
            List<Map<String, Object>> rows = ENGINE.evaluateDecisionTable(decision, inputs).getResultList().stream()
                    .map(Collections::unmodifiableMap)
                    .toList();
            DmnDecisionTableEvaluationEvent seen = SEEN.get();
            return new Answer(
                    rows,
                    seen.getMatchingRules().stream()
                            .map(DmnEvaluatedDecisionRule::getId)
                            .toList(),
                    seen.getInputs().stream()
                            .map(input -> input.getValue().getValue())
                            .toList());
        } catch (RuntimeException e) {
            StringBuilder said = new StringBuilder();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                said.append(cause.getMessage()).append('\n');
            }
            DmnElement cell = cells().filter(any -> !text(any).isEmpty() && said.indexOf("'" + text(any) + "'") >= 0)
                    .findFirst()
                    .orElse(null);
            throw RuleXml.problem(
                    cell == null ? null : lineOf(cell.getId()),
                    cell == null ? "evaluation" : "cell",
                    cell == null ? RuleXml.firstLine(String.valueOf(e.getMessage())) : text(cell));
        }
    }

    private Stream<DmnElement> cells() {
        return rules().stream().flatMap(RuleFile::cells);
    }

    private static Stream<DmnElement> cells(Rule rule) {
        return Stream.concat(rule.getInputEntries().stream(), rule.getOutputEntries().stream());
    }

    /** The inputs, then the outputs. */
    public List<Column> columns() {
        DecisionTable rules = decisionTable();
        return Stream.concat(
                        rules.getInputs().stream()
                                .map(input -> column(input, true, text(input.getInputExpression()), input.getLabel())),
                        rules.getOutputs().stream()
                                .map(output -> column(output, false, output.getName(), output.getLabel())))
                .toList();
    }

    private static Column column(DmnElement element, boolean input, @Nullable String name, @Nullable String label) {
        String known = name == null ? "" : name;
        return new Column(element.getId(), input, known, label == null || label.isBlank() ? known : label);
    }

    /**
     * What in its cells is not as the author can have meant it: words and functions that nobody knows, and what makes
     * the answer change without the table or the question changing.
     *
     * @param questions the names of what the application asks with
     */
    public List<RuleProblem> misread(Set<String> questions) {
        return new RuleReading(this, questions).problems(decisionTable());
    }

    /** Whether the same question always gets the same answer: nothing in it looks at the clock. */
    public boolean isSteady() {
        return misread(Set.of()).stream().noneMatch(problem -> problem.code().equals(RuleReading.CHANGING));
    }

    /** Names of the outputs, by which their values are known. */
    public List<String> outputs() {
        return decisionTable().getOutputs().stream()
                .map(output -> output.getName())
                .toList();
    }

    /** How rules that match together count, such as {@code UNIQUE}. */
    public String hitPolicy() {
        return decisionTable().getHitPolicy().name();
    }

    /** The rules, in order. */
    public List<Line> lines() {
        return rules().stream()
                .map(rule -> new Line(
                        String.valueOf(rule.getId()),
                        cells(rule)
                                .map(RuleFile::text)
                                .map(text -> text.isEmpty() ? "-" : text)
                                .toList(),
                        rule.getDescription() == null
                                ? ""
                                : rule.getDescription().getTextContent()))
                .toList();
    }

    /** Where in the file an element with this id begins, if it is there. */
    public @Nullable Integer lineOf(String id) {
        return lineWith(content, "id=\"" + id + "\"");
    }

    private static @Nullable Integer lineWith(byte[] content, String text) {
        String[] lines = new String(content, StandardCharsets.UTF_8).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].contains(text)) {
                return i + 1;
            }
        }
        return null;
    }

    /**
     * The same table with other outputs.
     *
     * @param changes by id of the rule: all texts of its outputs, in order
     */
    public RuleFile with(Map<String, List<String>> changes) throws RuleFileException {
        DmnModelInstance changed = model.clone();
        for (Rule rule : changed.getModelElementsByType(Rule.class)) {
            List<String> texts = changes.get(rule.getId());
            int index = 0;
            for (OutputEntry output : rule.getOutputEntries()) {
                if (texts != null) {
                    output.getText().setTextContent(texts.get(index++));
                }
            }
        }
        return read(table, Dmn.convertToString(changed).getBytes(StandardCharsets.UTF_8));
    }

    /** As it was read. */
    public byte[] content() {
        return content.clone();
    }

    private List<Rule> rules() {
        return List.copyOf(decisionTable().getRules());
    }

    private DecisionTable decisionTable() {
        return model.getModelElementsByType(DecisionTable.class).stream()
                .filter(any -> table.equals(any.getParentElement().getAttributeValue("id")))
                .findFirst()
                .orElseThrow();
    }

    /** Where in the file a cell begins, if it has an id. */
    public @Nullable Integer lineOfCell(String rule, int column) {
        return rules().stream()
                .filter(any -> rule.equals(any.getId()))
                .findFirst()
                .map(any ->
                        lineOf(cells(any).skip(column).findFirst().orElseThrow().getId()))
                .orElse(null);
    }

    /** What a cell says, without its description. */
    static String text(@Nullable DmnElement cell) {
        return cell == null
                ? ""
                : cell.getChildElementsByType(Text.class).stream()
                        .map(Text::getTextContent)
                        .findFirst()
                        .orElse("")
                        .strip();
    }
}
