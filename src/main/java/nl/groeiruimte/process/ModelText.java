package nl.groeiruimte.process;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The model as the pages show it. */
@Component
public class ModelText {

    /** The BPMN XML of {@code lead-lifecycle}. */
    public byte[] leadLifecycle() {
        try {
            return new ClassPathResource("bpmn/" + LeadProcess.KEY + ".bpmn").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
