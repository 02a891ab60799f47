package nl.groeiruimte.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came out for codes is kept, and is what the engine itself says. */
class KeptFeelTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final FeelEngine plain = new ScalaFeelEngineFactory(List.of()).createInstance();
    private final KeptFeel feel = new KeptFeel(new Counted(plain, asked));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"energy\", \"space\" | energy",
                "\"energy\", \"space\" | water",
                "not(\"energy\") | energy",
                "- | energy",
                "\"energy\" |",
                "? = \"energy\" | energy",
                "kind | energy",
                "kind | water"
            })
    void conditionHoldsAsTheEngineSaysAndIsAskedOnce(String condition, String value) {
        VariableContext variables = variables(value, "energy");
        boolean expected = plain.evaluateSimpleUnaryTests(condition, "cellInput", variables);

        assertThat(feel.evaluateSimpleUnaryTests(condition, "cellInput", variables))
                .isEqualTo(expected);
        assertThat(feel.evaluateSimpleUnaryTests(condition, "cellInput", variables))
                .isEqualTo(expected);
        assertThat(asked).hasValue(1);
    }

    @Test
    void numberIsNoText() {
        assertThat(feel.evaluateSimpleUnaryTests("[3..4]", "cellInput", variables(3, "")))
                .isTrue();
        assertThat(feel.evaluateSimpleUnaryTests("[3..4]", "cellInput", variables(4L, "")))
                .isTrue();
        assertThat(feel.evaluateSimpleUnaryTests("[3..4]", "cellInput", variables(5, "")))
                .isFalse();
        assertThat(feel.evaluateSimpleUnaryTests("3", "cellInput", variables("3", "")))
                .isFalse();
    }

    @Test
    void conditionOnAnotherColumnIsJudgedByThatColumnToo() {
        assertThat(feel.evaluateSimpleUnaryTests("kind", "cellInput", variables("energy", "energy")))
                .isTrue();
        assertThat(feel.evaluateSimpleUnaryTests("kind", "cellInput", variables("energy", "space")))
                .isFalse();
    }

    @Test
    void outputIsAskedOnceAndTheSameTextAsAConditionIsAnother() {
        for (int i = 0; i < 2; i++) {
            assertThat((Object) feel.evaluateSimpleExpression("\"bom\"", variables("bom", "")))
                    .isEqualTo("bom");
            assertThat(feel.evaluateSimpleUnaryTests("\"bom\"", "cellInput", variables("bom", "")))
                    .isTrue();
            assertThat((Object) feel.evaluateSimpleExpression("kind", variables("bom", "space")))
                    .isEqualTo("space");
        }
        assertThat(asked).hasValue(3);
    }

    @Test
    void whatPeopleTypedAndWhatChangesByItselfIsAskedEachTime() {
        for (int i = 0; i < 2; i++) {
            feel.evaluateSimpleUnaryTests("\"energy\"", "cellInput", variables("Lichtspoor B.V.", ""));
            feel.evaluateSimpleUnaryTests("> 1000", "cellInput", variables(25_000_000, ""));
            feel.evaluateSimpleExpression("today()", variables("energy", ""));
        }
        assertThat(asked).hasValue(6);
    }

    @Test
    void cellThatIsNoFeelFailsInTheEnginesWordsEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> feel.evaluateSimpleUnaryTests("\"energy", "cellInput", variables("energy", "")))
                    .hasMessageContaining("energy");
        }
    }

    private static VariableContext variables(Object column, String kind) {
        Map<String, Object> values = new HashMap<>(Map.of("kind", kind));
        values.put("cellInput", column);
        return Variables.fromMap(values).asVariableContext();
    }

    private record Counted(FeelEngine engine, AtomicInteger asked) implements FeelEngine {

        @Override
        public <T> T evaluateSimpleExpression(String text, VariableContext variables) {
            asked.incrementAndGet();
            return engine.evaluateSimpleExpression(text, variables);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String text, String column, VariableContext variables) {
            asked.incrementAndGet();
            return engine.evaluateSimpleUnaryTests(text, column, variables);
        }
    }
}
