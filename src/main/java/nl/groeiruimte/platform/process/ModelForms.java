package nl.groeiruimte.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.groeiruimte.platform.form.FormCatalogue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Refuses models that name a form which is not there, or a task without a form; made before the engine deploys them.
 */
@Component
@Lazy(false)
class ModelForms {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String TASK = "userTask";
    private static final Set<String> WITH_FORM = Set.of(TASK, "startEvent");

    /** @throws ModelFileException naming every problem of every file */
    ModelForms(
            FormCatalogue forms,
            ResourcePatternResolver resources,
            @Value("${camunda.bpm.deployment-resource-pattern}") String[] deployed) {
        List<String> problems = new ArrayList<>();
        List<String> locations = Arrays.stream(deployed)
                .filter(pattern -> pattern.endsWith(".bpmn"))
                .toList();
        int models = 0;
        try {
            for (String location : locations) {
                for (Resource file : resources.getResources(location)) {
                    models++;
                    try (InputStream model = file.getInputStream()) {
                        problems.addAll(problems(String.valueOf(file.getFilename()), model, forms.keys()));
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

    /**
     * Reads the elements one by one: the engine checks the rest of the file, and building its whole model twice made a
     * start longer.
     */
    private static List<String> problems(String file, InputStream model, Set<String> forms) {
        List<String> problems = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(model);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && BPMN.equals(reader.getNamespaceURI())
                        && WITH_FORM.contains(reader.getLocalName())) {
                    problem(file, reader, forms).ifPresent(problems::add);
                }
            }
        } catch (XMLStreamException e) {
            problems.add(file + ": can't be read: " + e.getMessage());
        }
        return problems;
    }

    private static Optional<String> problem(String file, XMLStreamReader element, Set<String> forms) {
        String form = element.getAttributeValue(CAMUNDA, "formRef");
        String where = file + ": " + element.getLocalName() + " '" + element.getAttributeValue(null, "id") + "' names ";
        if (form == null) {
            return TASK.equals(element.getLocalName()) ? Optional.of(where + "no form") : Optional.empty();
        }
        return forms.contains(form)
                ? Optional.empty()
                : Optional.of(where + "the form '" + form + "', which is not there");
    }
}
