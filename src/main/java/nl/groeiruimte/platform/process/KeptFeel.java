package nl.groeiruimte.platform.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.feel.Feel;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The engine's FEEL for the cells of decision tables. It builds its whole library anew for each cell, and a table asks
 * the same of the same few codes each time; so what came out for codes is kept.
 */
final class KeptFeel implements FeelEngine {

    private static final int MOST_KEPT = 10_000;
    private static final int MOST_COUNTED = 1_000;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{0,40}");

    /** What an expression was asked of: the text, as a condition or not, and the values that it looks at. */
    private record Question(boolean condition, String text, List<@Nullable Object> values) {}

    private final FeelEngine engine;
    private final Map<Question, Object> answers = new ConcurrentHashMap<>();
    private final Map<Question, Optional<List<String>>> namesOf = new ConcurrentHashMap<>();

    KeptFeel(FeelEngine engine) {
        this.engine = engine;
    }

    /** Settings of an engine for decision tables that are otherwise the usual ones. */
    static DmnEngineConfiguration settings() {
        return ((DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration())
                .feelEngineFactory(() -> new KeptFeel(new ScalaFeelEngineFactory(List.of()).createInstance()));
    }

    /** The decisions of cases are judged by it too. */
    @Component
    static final class InTheEngine extends AbstractProcessEnginePlugin {

        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            configuration.setDmnEngineConfiguration((DefaultDmnEngineConfiguration) settings());
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String text, VariableContext variables) {
        Question question = question(false, text, null, variables);
        Object known = question == null ? null : answers.get(question);
        if (known != null) {
            return (T) known;
        }
        T answer = engine.evaluateSimpleExpression(text, variables);
        keep(question, answer);
        return answer;
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String text, String column, VariableContext variables) {
        Question question = question(true, text, column, variables);
        Object known = question == null ? null : answers.get(question);
        if (known != null) {
            return (Boolean) known;
        }
        boolean answer = engine.evaluateSimpleUnaryTests(text, column, variables);
        keep(question, answer);
        return answer;
    }

    /** None when the answer may be another one the next time, or when a value is not to be kept in memory. */
    private @Nullable Question question(
            boolean condition, String text, @Nullable String column, VariableContext variables) {
        List<String> names = namesOf.computeIfAbsent(
                        new Question(condition, text, List.of()), asked -> names(condition, text))
                .orElse(null);
        if (names == null) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
        if (column != null) {
            values.add(value(column, variables));
        }
        names.forEach(name -> values.add(value(name, variables)));
        return values.stream().allMatch(KeptFeel::isChoice) ? new Question(condition, text, values) : null;
    }

    private static Optional<List<String>> names(boolean condition, String text) {
        try {
            Feel read = condition ? Feel.tests(text) : Feel.expression(text);
            return read.changing().isEmpty() ? Optional.of(List.copyOf(read.names())) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            // The engine says so in its own words.
            return Optional.empty();
        }
    }

    private static @Nullable Object value(String name, VariableContext variables) {
        TypedValue value = variables.resolve(name);
        return value == null ? null : value.getValue();
    }

    /** Codes, boxes and small numbers only: what people typed is not kept in memory. */
    private static boolean isChoice(@Nullable Object value) {
        return value == null
                || value instanceof Boolean
                || value instanceof Integer number && Math.abs(number.longValue()) <= MOST_COUNTED
                || value instanceof Long counted && Math.abs(counted) <= MOST_COUNTED
                || value instanceof String text && CODE.matcher(text).matches();
    }

    private void keep(@Nullable Question question, @Nullable Object answer) {
        if (question != null && (answer instanceof Boolean || answer instanceof String || answer instanceof Number)) {
            // Tables that somebody tries bring new cells each time; nothing of the old ones has to stay.
            if (answers.size() >= MOST_KEPT) {
                answers.clear();
                namesOf.clear();
            }
            answers.put(question, answer);
        }
    }
}
