package nl.groeiruimte.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.util.MultiValueMap;

import nl.groeiruimte.fit.ScorePart;
import nl.groeiruimte.fit.Weights;
import nl.groeiruimte.process.RuleFile;
import nl.groeiruimte.process.RuleFileException;
import nl.groeiruimte.process.RuleProblem;
import nl.groeiruimte.text.Blank;

/** The weights as fields: a row a kind of room, a column a part of the score; the name of a field is {@code w.energy.power}. */
final class WeightsForm {

    /** What is in the fields, by kind and part, as text. */
    record Fields(Map<String, Map<String, String>> byKind) {

        /** The text of a field. */
        public String of(String kind, String part) {
            return byKind.get(kind).get(part);
        }
    }

    private WeightsForm() {
    }

    /** As a file has them. */
    static Fields of(RuleFile file) {
        Map<String, Map<String, String>> byKind = new LinkedHashMap<>();
        for (String kind : RuleChecks.KINDS) {
            Map<String, String> parts = new HashMap<>();
            file.lines().stream().filter(line -> isOf(line, kind)).findFirst().ifPresent(line -> {
                for (ScorePart part : ScorePart.values()) {
                    parts.put(part.code(), line.cells().get(1 + file.outputs().indexOf(part.code())));
                }
            });
            byKind.put(kind, parts);
        }
        return new Fields(byKind);
    }

    /** As they were sent. */
    static Fields of(MultiValueMap<String, String> posted) {
        Map<String, Map<String, String>> byKind = new LinkedHashMap<>();
        for (String kind : RuleChecks.KINDS) {
            Map<String, String> parts = new HashMap<>();
            for (ScorePart part : ScorePart.values()) {
                String text = posted.getFirst("w." + kind + "." + part.code());
                parts.put(part.code(), Blank.strip(text));
            }
            byKind.put(kind, parts);
        }
        return new Fields(byKind);
    }

    /**
     * The file with these weights in place of its own.
     *
     * @throws RuleFileException naming the fields that are no whole number from 0 to 100
     */
    static RuleFile changed(RuleFile file, Fields fields) throws RuleFileException {
        List<RuleProblem> problems = new ArrayList<>();
        Map<String, List<String>> changes = new HashMap<>();
        for (String kind : RuleChecks.KINDS) {
            for (ScorePart part : ScorePart.values()) {
                String text = fields.of(kind, part.code());
                if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > Weights.MOST) {
                    problems.add(RuleProblem.at(null, "weight", kind, part.code(), text));
                }
            }
            file.lines().stream().filter(line -> isOf(line, kind)).findFirst().ifPresent(line -> changes.put(line.id(),
                    file.outputs().stream().map(output -> fields.of(kind, output)).toList()));
        }
        if (!problems.isEmpty()) {
            throw new RuleFileException(problems);
        }
        return file.with(changes);
    }

    private static boolean isOf(RuleFile.Line line, String kind) {
        return line.cells().get(0).equals("\"" + kind + "\"");
    }
}
