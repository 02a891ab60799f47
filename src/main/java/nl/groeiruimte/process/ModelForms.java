package nl.groeiruimte.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

import nl.groeiruimte.form.FormCatalogue;

/** Refuses models that name a form which is not there, or a task without a form; made before the engine deploys them. */
@Component
class ModelForms {

    /** @throws ModelFileException naming every problem of every file */
    ModelForms(FormCatalogue forms, ResourcePatternResolver resources,
            @Value("${camunda.bpm.deployment-resource-pattern}") String[] deployed) {
        List<String> problems = new ArrayList<>();
        List<String> locations = Arrays.stream(deployed).filter(pattern -> pattern.endsWith(".bpmn")).toList();
        int models = 0;
        try {
            for (String location : locations) {
                for (Resource file : resources.getResources(location)) {
                    models++;
                    try (InputStream model = file.getInputStream()) {
                        problems.addAll(problems(file.getFilename(), Bpmn.readModelFromStream(model), forms.keys()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The models at " + locations + " can't be read", e);
        }
        if (models == 0) {
            problems.add("There is no model at " + locations);
        }
        if (!problems.isEmpty()) {
            throw new ModelFileException(problems);
        }
    }

    private static List<String> problems(String file, BpmnModelInstance model, Set<String> forms) {
        Stream<String> tasks = model.getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> problem(file, task, task.getCamundaFormRef(), true, forms));
        Stream<String> starts = model.getModelElementsByType(StartEvent.class).stream()
                .flatMap(start -> problem(file, start, start.getCamundaFormRef(), false, forms));
        return Stream.concat(tasks, starts).toList();
    }

    private static Stream<String> problem(String file, FlowNode element, String form, boolean required, Set<String> forms) {
        String where = file + ": " + element.getElementType().getTypeName() + " '" + element.getId() + "' names ";
        if (form == null) {
            return required ? Stream.of(where + "no form") : Stream.empty();
        }
        return forms.contains(form) ? Stream.empty() : Stream.of(where + "the form '" + form + "', which is not there");
    }
}
