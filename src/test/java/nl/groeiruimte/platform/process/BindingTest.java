package nl.groeiruimte.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.dev.LocalFolder;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What models name by text is there in the code, and what the code has for models is named by one. */
class BindingTest {

    private static final Pattern EXPRESSION = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z-]+)\"");
    private static final Pattern SEND =
            Pattern.compile("(?:process\\s*\\.(?:send|ask)|\\bsendTo)\\([^,]+,\\s*(?:\"([a-z-]+)\"|form\\(\\))");
    private static final Pattern FORM = Pattern.compile("String form\\(\\) \\{\\s*return \"([a-z-]+)\"");

    @Test
    void everyDelegateExpressionNamesAComponentAndEveryDelegateIsNamed() {
        assertThat(expressions()).isNotEmpty().isEqualTo(delegates());
    }

    @Test
    void everyFormOfATaskIsRoutedAndEveryRoutedFormHasATask() {
        Set<String> forms = models().flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getCamundaFormRef)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(routed()).isNotEmpty().isEqualTo(forms);
    }

    @Test
    void everyMessageThatTheCodeSendsIsInAModelAndTheOtherWayRound() {
        Set<String> messages = models().flatMap(model -> model.getModelElementsByType(Message.class).stream())
                .map(Message::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(sent()).isNotEmpty().isEqualTo(messages);
    }

    private static Set<String> expressions() {
        return files("classpath:bpmn/*.bpmn")
                .flatMap(file -> EXPRESSION.matcher(text(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names under which Spring knows our delegates and listeners. */
    private static Set<String> delegates() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("nl.groeiruimte")
                        .stream()
                        .filter(type -> type.isAssignableTo(JavaDelegate.class)
                                || type.isAssignableTo(ExecutionListener.class)
                                || type.isAssignableTo(TaskListener.class))
                        .filter(type -> type.isAnnotatedWith(Component.class))
                        .map(BindingTest::beanName)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String beanName(JavaClass type) {
        String given = type.getAnnotationOfType(Component.class).value();
        return given.isEmpty() ? StringUtils.uncapitalize(type.getSimpleName()) : given;
    }

    private static Set<String> routed() {
        return files("classpath:bpmn/task-routing.dmn")
                .flatMap(BindingTest::inputs)
                .flatMap(input -> QUOTED.matcher(input).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> inputs(Resource table) {
        try (InputStream file = table.getInputStream()) {
            return Dmn.readModelFromStream(file).getModelElementsByType(InputEntry.class).stream()
                    .map(input -> input.getText().getTextContent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names that our sources send to the process; an action that sends its own name names its form likewise. */
    private static Set<String> sent() {
        try (Stream<Path> sources = Files.walk(LocalFolder.ofProject("src/main/java"))) {
            return sources.filter(path -> path.toString().endsWith(".java"))
                    .map(BindingTest::source)
                    .flatMap(source -> SEND.matcher(source)
                            .results()
                            .map(found -> found.group(1) == null ? group(FORM, source) : found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String group(Pattern pattern, String source) {
        return pattern.matcher(source)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String source(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<BpmnModelInstance> models() {
        return files("classpath:bpmn/*.bpmn").map(file -> {
            try (InputStream model = file.getInputStream()) {
                return Bpmn.readModelFromStream(model);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Resource> files(String location) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(location));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
