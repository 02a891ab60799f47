package nl.groeiruimte.platform.feel;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FailedParseResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** An expression in FEEL that was read: what it looks at, and what comes out. */
public final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final String UNKNOWN_FUNCTION = "NO_FUNCTION_FOUND";

    private final ParsedExpression parsed;
    private final Names names;

    private Feel(Exp expression, String text) {
        this.parsed = new ParsedExpression(expression, text);
        this.names = Names.in(expression);
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException with the parser's words when it is no FEEL
     */
    public static Feel expression(String text) {
        return read(ENGINE.parseExpression(text));
    }

    /**
     * Reads a condition as it stands in a cell of a decision table, such as {@code "a", "b"} or {@code [3..4]}.
     *
     * @throws IllegalArgumentException with the parser's words when it is none
     */
    public static Feel tests(String text) {
        return read(ENGINE.parseUnaryTests(text));
    }

    private static Feel read(ParseResult result) {
        if (result instanceof FailedParseResult failed) {
            throw new IllegalArgumentException(failed.failure().message());
        }
        return new Feel(
                result.parsedExpression().expression(),
                result.parsedExpression().text());
    }

    /**
     * The names that must come from outside, in their order: no functions, no comments, nothing that it names itself.
     */
    public Set<String> names() {
        return Collections.unmodifiableSet(names.free());
    }

    /** Those of the functions it calls whose answer changes by itself, such as {@code today}. */
    public Set<String> changing() {
        return Collections.unmodifiableSet(names.changing());
    }

    /** The functions it calls that FEEL does not have; each of them would quietly give null. */
    public List<String> unknownFunctions() {
        return names.calls().entrySet().stream()
                .filter(call -> isUnknown(call.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isUnknown(Exp call) {
        EvaluationResult result = ENGINE.evaluateWithInput(new ParsedExpression(call, ""), "", Map.of());
        return CollectionConverters.asJava(result.suppressedFailures()).stream()
                .anyMatch(failure -> failure.failureType().toString().equals(UNKNOWN_FUNCTION)
                        && failure.failureMessage().contains("'" + Names.called(call) + "'"));
    }

    /** What comes out; nothing too when FEEL cannot tell. */
    public @Nullable Object evaluate(Map<String, @Nullable Object> values) {
        EvaluationResult result = ENGINE.evaluate(parsed, values);
        return result.isSuccess() ? result.result() : null;
    }

    /** Whether a condition holds for what its column says, beside values that it may name. */
    public boolean holds(Object column, Map<String, Object> values) {
        EvaluationResult result = ENGINE.evaluateWithInput(parsed, column, values);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /** The parts of a condition of which one has to hold, or none after {@code not}; itself when it has no parts. */
    public List<Feel> alternatives() {
        return alternatives(parsed.expression())
                .map(part -> new Feel(part, parsed.text()))
                .toList();
    }

    private static Stream<Exp> alternatives(Exp expression) {
        if (expression instanceof Not not) {
            return alternatives(not.x());
        }
        return expression instanceof AtLeastOne any
                ? CollectionConverters.asJava(any.xs()).stream().flatMap(Feel::alternatives)
                : Stream.of(expression);
    }
}
