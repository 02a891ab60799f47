package nl.groeiruimte.api.description;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.groeiruimte.api.http.Problem;
import nl.groeiruimte.api.http.ProblemType;
import nl.groeiruimte.api.http.Problems;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Describes for each operation which problems it can answer, each with an example. */
@Component
@Lazy
class ProblemAnswers implements DescriptionPart {

    /** Which problems an operation has besides those that can be seen of it; taken away again here. */
    static final String DECLARED = "x-problems";

    private static final Set<ProblemType> OF_ALL = EnumSet.of(
            ProblemType.INVALID_INPUT,
            ProblemType.BAD_REQUEST,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.INTERNAL_ERROR,
            ProblemType.UNAVAILABLE);
    private static final Set<ProblemType> OF_CLIENTS =
            EnumSet.of(ProblemType.UNAUTHORIZED, ProblemType.FORBIDDEN, ProblemType.TOO_MANY_REQUESTS);
    private static final Set<ProblemType> OF_BODIES =
            EnumSet.of(ProblemType.MALFORMED_JSON, ProblemType.BODY_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE);
    private static final String PROBLEM = "#/components/schemas/Problem";

    private final Problems problems;
    private final JsonMapper json;

    ProblemAnswers(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public void describe(ObjectNode description, Locale locale) {
        ObjectNode shared = ((ObjectNode) description.get("components")).putObject("responses");
        description
                .get("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    ObjectNode responses = (ObjectNode) operation.get("responses");
                    responses.forEach(response -> AnswerHeaders.ofAnswer((ObjectNode) response, !isPublic(operation)));
                    byStatus(types(path, (ObjectNode) operation)).forEach((status, types) -> {
                        // The same problems are the same response, described once.
                        String name = types.stream().map(ProblemAnswers::name).collect(Collectors.joining("Or"));
                        if (!shared.has(name)) {
                            answer(shared.putObject(name), status, types, locale);
                        }
                        responses.putObject(Integer.toString(status)).put("$ref", "#/components/responses/" + name);
                    });
                }));
    }

    private static Set<ProblemType> types(String path, ObjectNode operation) {
        Set<ProblemType> types = EnumSet.copyOf(OF_ALL);
        if (!isPublic(operation)) {
            types.addAll(OF_CLIENTS);
        }
        if (operation.has("requestBody")) {
            types.addAll(OF_BODIES);
        }
        if (path.contains("{")) {
            types.add(ProblemType.NOT_FOUND);
        }
        JsonNode declared = operation.remove(DECLARED);
        if (declared != null) {
            declared.forEach(name -> types.add(ProblemType.valueOf(name.asString())));
        }
        return types;
    }

    private static boolean isPublic(JsonNode operation) {
        return operation.has("security") && operation.get("security").isEmpty();
    }

    private static Map<Integer, List<ProblemType>> byStatus(Set<ProblemType> types) {
        Map<Integer, List<ProblemType>> grouped = new TreeMap<>();
        types.forEach(type -> grouped.computeIfAbsent(type.status().value(), status -> new ArrayList<>())
                .add(type));
        return grouped;
    }

    private void answer(ObjectNode response, int status, List<ProblemType> types, Locale locale) {
        List<Problem> examples =
                types.stream().map(type -> problems.example(type, locale)).toList();
        response.put("description", examples.stream().map(Problem::title).collect(Collectors.joining("; ")));
        AnswerHeaders.ofProblem(response, HttpStatus.valueOf(status));
        ObjectNode content = response.putObject("content").putObject("application/problem+json");
        content.putObject("schema").put("$ref", PROBLEM);
        ObjectNode named = content.putObject("examples");
        for (int i = 0; i < types.size(); i++) {
            named.putObject(types.get(i).code())
                    .put("summary", examples.get(i).title())
                    .set("value", json.valueToTree(examples.get(i)));
        }
    }

    /** Such as {@code InvalidInput}. */
    private static String name(ProblemType type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
