package nl.groeiruimte.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.io.ClassPathResource;

/** The model as it was while telling regions their outcome was a part of the case, and ended with it. */
final class OlderModel {

    private static final String FILE = "bpmn/" + LeadProcess.KEY + ".bpmn";
    private static final String TELLING_INSIDE = """
            <bpmn:subProcess id="telling-outcome" name="Op elk moment: uitkomst laten weten" triggeredByEvent="true">
              <bpmn:startEvent id="tell-outcome" name="Uitkomst voor regio" isInterrupting="false">
                <bpmn:messageEventDefinition id="tell-outcome-message-received" messageRef="message-tell-outcome"/>
              </bpmn:startEvent>
              <bpmn:exclusiveGateway id="offer-chosen" name="Aanbod gekozen?"/>
              <bpmn:userTask id="update-site" name="Locatie bijwerken" camunda:formRef="update-site"
                  camunda:formRefBinding="latest"/>
              <bpmn:userTask id="read-outcome" name="Uitkomst lezen" camunda:formRef="read-outcome"
                  camunda:formRefBinding="latest"/>
              <bpmn:sequenceFlow id="told" sourceRef="tell-outcome" targetRef="offer-chosen"/>
              <bpmn:sequenceFlow id="chosen" sourceRef="offer-chosen" targetRef="update-site">
                <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${offerChosen ==
                    true}</bpmn:conditionExpression>
              </bpmn:sequenceFlow>
              <bpmn:sequenceFlow id="not-chosen" sourceRef="offer-chosen" targetRef="read-outcome">
                <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${offerChosen ==
                    false}</bpmn:conditionExpression>
              </bpmn:sequenceFlow>
            </bpmn:subProcess>
            """;

    private final RepositoryService models;
    private final RuntimeService runtime;
    private final CurrentAsker asker;

    OlderModel(BeanFactory application) {
        models = application.getBean(RepositoryService.class);
        runtime = application.getBean(RuntimeService.class);
        asker = application.getBean(CurrentAsker.class);
    }

    /** A case that began before the release that tells regions outside the case. */
    LeadCase begins(Cases cases) {
        String today = text();
        deploy(today.replaceFirst("</bpmn:process>", TELLING_INSIDE.replace("$", "\\$") + "</bpmn:process>")
                .replaceFirst("<bpmn:message ", "<bpmn:message id=\"message-tell-outcome\" name=\"tell-outcome\"/>$0"));
        try {
            return cases.signalled();
        } finally {
            deploy(today);
        }
    }

    /** Tells a region as that release did. */
    void tells(LeadCase lead, String region, boolean chosen) {
        Map<String, Object> variables = Map.of(
                Variables.INQUIRY_ID, lead.inquiry(region).id().toString(),
                Variables.ASKED_AGENCY, region,
                Variables.OFFER_CHOSEN, chosen);
        asker.asSystem(() -> runtime.createMessageCorrelation("tell-outcome")
                .processInstanceBusinessKey(lead.id.toString())
                .setVariablesToTriggeredScope(variables)
                .correlate());
    }

    private void deploy(String model) {
        asker.asSystem(() -> models.createDeployment().addString(FILE, model).deploy());
    }

    private static String text() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
