package nl.groeiruimte.stewardship.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.groeiruimte.cases.comparison.ScorePart;
import nl.groeiruimte.cases.comparison.Weights;
import nl.groeiruimte.platform.process.RuleFile;
import nl.groeiruimte.platform.process.RuleFileException;
import nl.groeiruimte.platform.process.RuleProblem;
import nl.groeiruimte.platform.text.Blank;
import nl.groeiruimte.reference.KindOfRoom;
import org.springframework.util.MultiValueMap;

/**
 * The weights as fields: a row a rule, a column a part of the score; the name of a field is {@code w.energy.power}, by
 * the first kind of room of its rule.
 */
final class WeightsForm {

    /**
     * A rule.
     *
     * @param kinds of room for which it counts
     * @param parts its weights as text
     * @param changeable whether fields can say it: a formula cannot be typed over without losing it
     */
    record Row(String rule, List<String> kinds, Map<String, String> parts, boolean changeable) {

        /** The kind by which its fields are known. */
        public String kind() {
            return kinds.get(0);
        }
    }

    /** What is in the fields. */
    record Fields(List<Row> rows) {}

    private WeightsForm() {}

    /** As a file has them, which answers for every kind. */
    static Fields of(RuleFile file) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        for (String kind : KindOfRoom.CODES) {
            kinds.computeIfAbsent(ruleOf(file, kind), unseen -> new ArrayList<>())
                    .add(kind);
        }
        Map<String, RuleFile.Line> lines = new HashMap<>();
        file.lines().forEach(line -> lines.put(line.id(), line));
        return new Fields(kinds.entrySet().stream()
                .map(rule -> row(
                        rule.getKey(),
                        rule.getValue(),
                        parts(file, Objects.requireNonNull(lines.get(rule.getKey()), rule.getKey()))))
                .toList());
    }

    private static Row row(String rule, List<String> kinds, Map<String, String> parts) {
        boolean numbers =
                Arrays.stream(ScorePart.values()).allMatch(part -> isNumber(parts.getOrDefault(part.code(), "")));
        return new Row(rule, List.copyOf(kinds), parts, numbers);
    }

    private static String ruleOf(RuleFile file, String kind) {
        try {
            return file.answer(Map.of("kind", kind)).rules().get(0);
        } catch (RuleFileException e) {
            throw new IllegalStateException("a table that was tried with all questions fails on one", e);
        }
    }

    private static Map<String, String> parts(RuleFile file, RuleFile.Line line) {
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < file.columns().size(); i++) {
            if (!file.columns().get(i).input()) {
                parts.put(file.columns().get(i).name(), line.cells().get(i));
            }
        }
        return parts;
    }

    /** As they were sent; a rule that fields cannot say stays as it is. */
    static Fields of(RuleFile file, MultiValueMap<String, String> posted) {
        return new Fields(of(file).rows().stream()
                .map(row -> row.changeable() ? sent(row, posted) : row)
                .toList());
    }

    private static Row sent(Row row, MultiValueMap<String, String> posted) {
        Map<String, String> parts = new HashMap<>(row.parts());
        for (ScorePart part : ScorePart.values()) {
            String text = posted.getFirst("w." + row.kind() + "." + part.code());
            parts.put(part.code(), Blank.strip(text));
        }
        return new Row(row.rule(), row.kinds(), parts, true);
    }

    /**
     * The file with these weights in place of its own.
     *
     * @throws RuleFileException naming the fields that are no whole number from 0 to 100
     */
    static RuleFile changed(RuleFile file, Fields fields) throws RuleFileException {
        List<RuleProblem> problems = new ArrayList<>();
        Map<String, List<String>> changes = new HashMap<>();
        for (Row row : fields.rows().stream().filter(Row::changeable).toList()) {
            for (ScorePart part : ScorePart.values()) {
                String text = row.parts().getOrDefault(part.code(), "");
                if (!isNumber(text)) {
                    problems.add(RuleProblem.at(null, "weight", row.kind(), part.code(), text));
                }
            }
            changes.put(
                    row.rule(), file.outputs().stream().map(row.parts()::get).toList());
        }
        if (!problems.isEmpty()) {
            throw new RuleFileException(problems);
        }
        return file.with(changes);
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= Weights.MOST;
    }
}
