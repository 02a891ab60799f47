package nl.groeiruimte.form;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FailedParseResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A FEEL expression over the keys of a form that says when a component is hidden. */
final class Condition {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final Pattern STRING_LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z_]\\w*\\b(?!\\s*\\()");
    private static final Pattern BOUND_NAME = Pattern.compile("\\b(?:some|every|for|,)\\s+(\\w+)\\s+in\\b");
    private static final Set<String> FEEL_WORDS = Set.of("null", "true", "false", "and", "or", "if", "then", "else", "for", "in",
            "return", "some", "every", "satisfies", "between", "instance", "of", "item", "not", "list", "string", "number",
            "boolean", "date", "is", "starts", "ends", "upper", "lower", "get", "substring", "distinct", "index");

    private final ParsedExpression expression;
    private final Set<String> names;

    private Condition(ParsedExpression expression, Set<String> names) {
        this.expression = expression;
        this.names = names;
    }

    /**
     * Reads an expression as Camunda Forms writes it, with "=" in front.
     *
     * @throws IllegalArgumentException with the reason when it is not FEEL
     */
    static Condition of(String text) {
        if (!text.startsWith("=")) {
            throw new IllegalArgumentException("must start with '='");
        }
        ParseResult parsed = FEEL.parseExpression(text.substring(1));
        if (parsed instanceof FailedParseResult failed) {
            throw new IllegalArgumentException(failed.failure().message());
        }
        return new Condition(parsed.parsedExpression(), namesIn(text));
    }

    private static Set<String> namesIn(String text) {
        String code = STRING_LITERAL.matcher(text).replaceAll("\"\"");
        Set<String> bound = BOUND_NAME.matcher(code).results().map(match -> match.group(1)).collect(Collectors.toSet());
        return NAME.matcher(code).results().map(MatchResult::group)
                .filter(name -> !FEEL_WORDS.contains(name) && !bound.contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The fields that it looks at. */
    Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    /** Whether it holds for these values; anything else than true means "show", so that no question gets lost. */
    boolean holds(Map<String, Object> values) {
        Map<String, Object> context = new HashMap<>(values);
        names.forEach(name -> context.putIfAbsent(name, null));
        EvaluationResult result = FEEL.evaluate(expression, context);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }
}
