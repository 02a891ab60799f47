package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.Registration;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.process.ErrandProcess;
import nl.groeiruimte.platform.process.HalfYearProcess;
import nl.groeiruimte.platform.process.ModelText;
import nl.groeiruimte.platform.process.OutcomeProcess;
import nl.groeiruimte.platform.process.SupplyProcess;
import nl.groeiruimte.platform.process.UserTaskWork;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Models, forms and the code behind them name the same things; the beans are those of the running application. */
@ProcessTest
class BindingIT {

    /** Forms that are shown beside the process: with them agencies keep their sites. */
    private static final Set<String> OF_SUPPLY = Set.of(
            "edit-site",
            "site-place",
            "site-part",
            "expect-number",
            "expect-range",
            "expect-date",
            "expect-yes-no",
            "expect-code",
            "expect-codes",
            "edit-instrument",
            "withdraw-instrument",
            "instrument-contact",
            "expect-text",
            "region-profile",
            "region-part",
            "region-link",
            "try-supply");

    /** Likewise: reviews of rights, and what becomes of a case's data. */
    private static final Set<String> OF_RECORDS = Set.of(
            "review-rights",
            "set-legal-hold",
            "lift-legal-hold",
            "refuse-destruction",
            "take-data-request",
            "correct-contact",
            "answer-data-request");

    /** And of half-years: what has a page of its own. */
    private static final Set<String> OF_PEOPLE =
            Set.of("absence", "contact-person", "record-conversation", "save-view");

    private static final Set<String> OF_BUNDLES = Set.of("begin-bundle", "record-bundle-answer");

    private static final Set<String> OF_REPORTS = Set.of("report-texts", "make-agreement", "correct-report");

    @Autowired
    private List<UserTaskWork> works;

    @Autowired
    private List<CaseAction> actions;

    @Autowired
    private SpringProcessEngineConfiguration engine;

    @Autowired
    private FormCatalogue forms;

    @Autowired
    private ModelText text;

    private BpmnModelInstance model;

    @BeforeEach
    void readModel() {
        model = Bpmn.readModelFromStream(new ByteArrayInputStream(text.leadLifecycle()));
    }

    /** Else it would put its own decision tables over those that the coordinator put into use. */
    @Test
    void releaseDeploysOnlyTheFilesThatItChanged() {
        assertThat(engine.isDeployChangedOnly()).isTrue();
    }

    @Test
    void everyUserTaskOfTheModelsHasExactlyOneWorkAndEveryWorkATask() {
        assertThat(works.stream().map(UserTaskWork::form))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(taskForms());
    }

    @Test
    void caseStartsWithTheFormThatRegistrationTakes() {
        assertThat(startForms()).containsExactly(Registration.FORM);
    }

    @Test
    void everyFormIsUsedAndEveryFormThatIsUsedIsThere() {
        Set<String> used = Stream.of(
                        taskForms(),
                        startForms(),
                        actionForms(),
                        OF_SUPPLY,
                        OF_RECORDS,
                        OF_PEOPLE,
                        OF_BUNDLES,
                        OF_REPORTS)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());

        assertThat(forms.keys()).containsExactlyInAnyOrderElementsOf(used);
    }

    /**
     * Nobody resumes a case by an action of that name: it follows from a day that came, or from a button of its own.
     */
    @Test
    void everyMessageOfTheModelIsAnActionOnTheCaseSaveResuming() {
        Set<String> messages = model.getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .collect(Collectors.toSet());

        assertThat(messages).contains("resume");
        assertThat(actionForms())
                .containsAll(messages.stream()
                        .filter(message -> !message.equals("resume"))
                        .toList());
    }

    private Set<String> taskForms() {
        Stream<BpmnModelInstance> others = Stream.of(
                        OutcomeProcess.KEY, ErrandProcess.KEY, SupplyProcess.KEY, HalfYearProcess.KEY)
                .map(key -> Bpmn.readModelFromStream(getClass().getResourceAsStream("/bpmn/" + key + ".bpmn")));
        return Stream.concat(Stream.of(model), others)
                .flatMap(one -> forms(one).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> forms(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getCamundaFormRef)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> startForms() {
        return model.getModelElementsByType(StartEvent.class).stream()
                .map(StartEvent::getCamundaFormRef)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private List<String> actionForms() {
        return actions.stream().map(CaseAction::form).toList();
    }
}
