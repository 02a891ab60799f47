package nl.groeiruimte.form;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final Pattern WORD = Pattern.compile("\\b[A-Za-z_]\\w*\\b");
    private static final Set<String> CLOCK = Set.of("now", "today");
    private static final int MOST_KEPT = 100;
    private static final Pattern CODE = Pattern.compile("[a-z0-9.-]{1,40}");

    private final ParsedExpression expression;
    private final Set<String> names;
    private final Set<String> words;
    // FEEL builds its whole library anew for each evaluation, and most conditions look at a choice or two.
    private final Map<Map<String, Object>, Boolean> kept = new ConcurrentHashMap<>();

    private Condition(ParsedExpression expression, Set<String> names, Set<String> words) {
        this.expression = expression;
        this.names = names;
        this.words = words;
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
        String code = STRING_LITERAL.matcher(text).replaceAll("\"\"");
        return new Condition(parsed.parsedExpression(), namesIn(code),
                WORD.matcher(code).results().map(MatchResult::group).collect(Collectors.toSet()));
    }

    private static Set<String> namesIn(String code) {
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
        Map<String, Object> seen = new HashMap<>();
        words.forEach(word -> seen.put(word, values.get(word)));
        if (words.stream().anyMatch(CLOCK::contains) || !seen.values().stream().allMatch(Condition::isChoice)) {
            return evaluate(values);
        }
        Boolean known = kept.get(seen);
        if (known == null) {
            known = evaluate(values);
            if (kept.size() < MOST_KEPT) {
                kept.put(seen, known);
            }
        }
        return known;
    }

    private boolean evaluate(Map<String, Object> values) {
        Map<String, Object> context = new HashMap<>(values);
        names.forEach(name -> context.putIfAbsent(name, null));
        EvaluationResult result = FEEL.evaluate(expression, context);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /** Codes and boxes only: what people typed is not kept in memory. */
    private static boolean isChoice(Object value) {
        return value == null || value instanceof Boolean || value instanceof String text && CODE.matcher(text).matches()
                || value instanceof List<?> list && list.stream().allMatch(Condition::isChoice);
    }
}
