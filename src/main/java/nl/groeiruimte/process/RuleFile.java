package nl.groeiruimte.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.xml.sax.SAXException;

/** The file of a decision table that need not be in use: it can be read, changed and tried. */
public final class RuleFile {

    /** One engine for all trials: it keeps nothing of them. */
    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    /** As in "Error: URI=null Line=20: cvc-complex-type.2.4.a: Invalid content was found starting with element …". */
    private static final Pattern TOLD = Pattern.compile("Line=(\\d+): (?:cvc-[^:]*: )?(.*)");

    /**
     * A line of the table.
     *
     * @param id    of the rule in the file
     * @param cells texts of the inputs, then of the outputs; an input without a condition is {@code -}
     * @param note  what the author said of it; empty when nothing
     */
    public record Line(String id, List<String> cells, String note) {

        /** Copies the list. */
        public Line {
            cells = List.copyOf(cells);
        }
    }

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
        refuseBrokenXml(content);
        try {
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
            refuseOtherLanguages(model);
            List<DmnDecision> decisions = ENGINE.parseDecisions(model);
            // Another decision in the file would go live with it.
            if (decisions.size() != 1 || !decisions.get(0).getKey().equals(table)) {
                throw problem(null, "no-decision", table);
            }
            DmnDecision decision = decisions.get(0);
            if (!decision.isDecisionTable()) {
                throw problem(null, "no-table", table);
            }
            return new RuleFile(table, content, model, decision);
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    /** The engine's reader says where XML breaks only in words, and would follow references to other files. */
    private static void refuseBrokenXml(byte[] content) throws RuleFileException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.DTD) {
                    throw problem(reader.getLocation().getLineNumber(), "document-type");
                }
            }
        } catch (XMLStreamException e) {
            Integer line = e.getLocation() == null ? null : Math.max(1, e.getLocation().getLineNumber());
            throw problem(line, "no-xml", firstLine(e.getMessage().replaceFirst("(?s).*Message: ", "")));
        }
    }

    /** Other languages could do anything that the application can. */
    private static void refuseOtherLanguages(DmnModelInstance model) throws RuleFileException {
        for (DmnElement element : model.getModelElementsByType(DmnElement.class)) {
            String language = element.getAttributeValue("expressionLanguage");
            if (language != null && !language.equalsIgnoreCase("feel") && !language.toLowerCase(Locale.ROOT).contains("/feel")) {
                throw problem(null, "language", language);
            }
        }
    }

    private static RuleFileException refused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Matcher told = cause instanceof SAXException ? TOLD.matcher(String.valueOf(cause.getMessage())) : null;
            if (told != null && told.find()) {
                return problem(Integer.valueOf(told.group(1)), "no-dmn", firstLine(told.group(2)));
            }
        }
        return problem(null, "no-dmn", firstLine(String.valueOf(failure.getMessage())));
    }

    /**
     * The rules that match, in the table's order.
     *
     * @throws RuleFileException when a cell cannot be understood
     */
    public List<Map<String, Object>> evaluate(Map<String, Object> inputs) throws RuleFileException {
        try {
            return ENGINE.evaluateDecisionTable(decision, inputs).getResultList().stream().map(Collections::unmodifiableMap).toList();
        } catch (RuntimeException e) {
            StringBuilder said = new StringBuilder();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                said.append(cause.getMessage()).append('\n');
            }
            DmnElement cell = cells().filter(any -> !text(any).isEmpty() && said.indexOf("'" + text(any) + "'") >= 0).findFirst().orElse(null);
            throw problem(cell == null ? null : lineOf(cell.getId()), cell == null ? "evaluation" : "cell",
                    cell == null ? firstLine(String.valueOf(e.getMessage())) : text(cell));
        }
    }

    private Stream<DmnElement> cells() {
        return rules().stream().flatMap(rule -> Stream.concat(rule.getInputEntries().stream(), rule.getOutputEntries().stream()));
    }

    /** Names of the inputs as people read them, then of the outputs. */
    public List<String> columns() {
        DecisionTable rules = decisionTable();
        return Stream.concat(rules.getInputs().stream().map(input -> input.getLabel()),
                rules.getOutputs().stream().map(output -> output.getLabel() == null ? output.getName() : output.getLabel()))
                .map(label -> label == null ? "" : label).toList();
    }

    /** Names of the outputs, by which their values are known. */
    public List<String> outputs() {
        return decisionTable().getOutputs().stream().map(output -> output.getName()).toList();
    }

    /** How rules that match together count, such as {@code UNIQUE}. */
    public String hitPolicy() {
        return decisionTable().getHitPolicy().name();
    }

    /** The rules, in order. */
    public List<Line> lines() {
        return rules().stream().map(rule -> new Line(String.valueOf(rule.getId()),
                Stream.concat(rule.getInputEntries().stream(), rule.getOutputEntries().stream()).map(RuleFile::text)
                        .map(text -> text.isEmpty() ? "-" : text).toList(),
                rule.getDescription() == null ? "" : rule.getDescription().getTextContent())).toList();
    }

    /** Where in the file an element with this id begins; null when it is not there. */
    public Integer lineOf(String id) {
        return lineWith(content, "id=\"" + id + "\"");
    }

    private static Integer lineWith(byte[] content, String text) {
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
                .filter(any -> table.equals(any.getParentElement().getAttributeValue("id"))).findFirst().orElseThrow();
    }

    private static String text(DmnElement cell) {
        return cell.getTextContent().strip();
    }

    private static RuleFileException problem(Integer line, String code, String... args) {
        return new RuleFileException(List.of(RuleProblem.at(line, code, args)));
    }

    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
