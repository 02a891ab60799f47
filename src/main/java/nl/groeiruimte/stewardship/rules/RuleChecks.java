package nl.groeiruimte.stewardship.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.groeiruimte.cases.comparison.ScorePart;
import nl.groeiruimte.cases.comparison.Weights;
import nl.groeiruimte.cases.lead.Eligibility;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.process.RuleFile;
import nl.groeiruimte.platform.process.RuleFileException;
import nl.groeiruimte.platform.process.RuleProblem;
import nl.groeiruimte.reference.CodeList;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.reference.Stage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Whether a table answers every question that the application asks of it, in terms that the application understands.
 */
@Component
class RuleChecks {

    private static final int MOST_PROBLEMS = 20;

    private final ReferenceLists lists;
    private final MessageSource messages;

    RuleChecks(ReferenceLists lists, MessageSource messages) {
        this.lists = lists;
        this.messages = messages;
    }

    /** @throws RuleFileException naming each problem, at most twenty */
    void check(RuleTable table, RuleFile file) throws RuleFileException {
        List<Map<String, Object>> questions = questions(table);
        List<RuleProblem> problems = new ArrayList<>();
        for (String output : outputs(table)) {
            if (!file.outputs().contains(output)) {
                problems.add(RuleProblem.at(null, "output", output));
            }
        }
        problems.addAll(file.misread(questions.get(0).keySet()));
        if (problems.isEmpty()) {
            Map<Map<String, Object>, RuleFile.Answer> answers = new LinkedHashMap<>();
            for (Map<String, Object> question : questions) {
                answers.put(question, file.answer(question));
            }
            problems.addAll(NeverMet.in(file, answers));
            switch (table) {
                case MATCH_WEIGHTS -> weights(file, answers, problems);
                case TECHNOLOGY_PROXIMITY -> proximity(answers, problems);
                case ELIGIBILITY -> eligibility(answers, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleFileException(problems.stream().limit(MOST_PROBLEMS).toList());
        }
    }

    /** All that the application can ask of a table. */
    private List<Map<String, Object>> questions(RuleTable table) {
        List<Map<String, Object>> questions = new ArrayList<>();
        switch (table) {
            case MATCH_WEIGHTS -> KindOfRoom.CODES.forEach(kind -> questions.add(Map.of("kind", kind)));
            case TECHNOLOGY_PROXIMITY -> {
                List<String> technologies =
                        lists.technologies().stream().map(Option::value).toList();
                technologies.forEach(company -> technologies.forEach(
                        site -> questions.add(Map.of("company", company, "site", site, "same", company.equals(site)))));
            }
            case ELIGIBILITY -> {
                for (int answers = 0; answers < 16; answers++) {
                    for (String stage : Stage.CODES) {
                        for (String phase : CodeList.LIFE_PHASES.codes()) {
                            questions.add(Map.of(
                                    "technologyKnown",
                                    (answers & 1) > 0,
                                    "technologyOther",
                                    (answers & 2) > 0,
                                    "makes",
                                    (answers & 4) > 0,
                                    "limitedAtLocation",
                                    (answers & 8) > 0,
                                    "stage",
                                    stage,
                                    "lifePhase",
                                    Integer.valueOf(phase)));
                        }
                    }
                }
            }
        }
        return questions;
    }

    private static List<String> outputs(RuleTable table) {
        return switch (table) {
            case MATCH_WEIGHTS ->
                List.of(ScorePart.values()).stream().map(ScorePart::code).toList();
            case TECHNOLOGY_PROXIMITY -> List.of("proximity");
            case ELIGIBILITY -> List.of("verdict", "reason");
        };
    }

    private static void weights(
            RuleFile file, Map<Map<String, Object>, RuleFile.Answer> answers, List<RuleProblem> problems) {
        answers.forEach((question, answer) -> {
            String kind = String.valueOf(question.get("kind"));
            if (answer.rows().size() != 1) {
                problems.add(RuleProblem.at(
                        null, "kind-rules", kind, String.valueOf(answer.rows().size())));
                return;
            }
            Integer line = file.lineOf(answer.rules().get(0));
            double sum = 0;
            for (ScorePart part : ScorePart.values()) {
                Object weight = answer.rows().get(0).get(part.code());
                double number = weight instanceof Number given ? given.doubleValue() : Double.NaN;
                sum += number;
                if (!(number >= 0 && number <= Weights.MOST && number == Math.rint(number))) {
                    problems.add(RuleProblem.at(line, "weight", kind, part.code(), String.valueOf(weight)));
                }
            }
            if (sum == 0) {
                problems.add(RuleProblem.at(line, "no-weight", kind));
            }
        });
    }

    private static void proximity(Map<Map<String, Object>, RuleFile.Answer> answers, List<RuleProblem> problems) {
        answers.forEach((question, answer) -> {
            String company = String.valueOf(question.get("company"));
            String site = String.valueOf(question.get("site"));
            Object value = answer.rows().size() == 1 ? answer.rows().get(0).get("proximity") : null;
            if (answer.rows().size() != 1) {
                problems.add(RuleProblem.at(
                        null,
                        "pair-rules",
                        company,
                        site,
                        String.valueOf(answer.rows().size())));
            } else if (!(value instanceof Number near && near.doubleValue() >= 0 && near.doubleValue() <= 1)) {
                problems.add(RuleProblem.at(null, "proximity", company, site, String.valueOf(value)));
            }
        });
    }

    private void eligibility(Map<Map<String, Object>, RuleFile.Answer> answers, List<RuleProblem> problems) {
        answers.values().forEach(answer -> answer.rows().forEach(rule -> judged(rule, problems)));
    }

    private void judged(Map<String, Object> rule, List<RuleProblem> problems) {
        String verdict = String.valueOf(rule.get("verdict"));
        String reason = String.valueOf(rule.get("reason"));
        Set<RuleProblem> found = new LinkedHashSet<>();
        if (!Eligibility.VERDICTS.contains(verdict)) {
            found.add(RuleProblem.at(null, "verdict", verdict));
        }
        if (messages.getMessage("code.eligibility-reason." + reason, null, null, Locale.ROOT) == null) {
            found.add(RuleProblem.at(null, "reason", reason));
        }
        found.stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
    }
}
