package nl.groeiruimte.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** A form that is sent twice acts once: its handler says so, or it is told here why it does nothing twice by itself. */
class RepeatedPostsTest {

    private static final Map<String, Set<String>> NOTHING_TWICE = Map.of(
            "only shows something, whatever the ledger writes of it",
                    Set.of(
                            "AttachmentController.names",
                            "AttachmentController.open",
                            "AttachmentController.openVersion",
                            "CaseActionController.fields",
                            "CasePaperController.named",
                            "CompanyController.search",
                            "CompanyController.switchNames",
                            "ContactController.open",
                            "ConversationController.open",
                            "ConversationController.openContacts",
                            "DataRequestController.open",
                            "DossierController.open",
                            "EndInstrumentController.restore",
                            "IdentityController.openAgreements",
                            "IdentityController.openConversations",
                            "IdentityController.openIdentity",
                            "IdentityController.openNotes",
                            "IdentityController.openTellingWords",
                            "RegisterController.look",
                            "ReportCheckController.byCopy",
                            "SearchController.search",
                            "SearchController.searchCompanies",
                            "StartController.fields",
                            "TaskController.fields"),
            "keeps a value that is the same the second time",
                    Set.of(
                            "BundleController.freeze",
                            "ConnectionController.pause",
                            "ConnectionController.resume",
                            "ConnectionController.sendAgain",
                            "ContactController.makeFirst",
                            "KeepInstrumentController.confirm",
                            "KeepRegionController.confirmPlans",
                            "KeepRegionController.removeLink",
                            "MessageController.read",
                            "MessageSettingsController.save",
                            "ReportTextsController.autosave",
                            "RightsController.readNow",
                            "ShortlistController.keepWeights",
                            "StopController.stop",
                            "TaskController.autosave",
                            "TaskController.saveDraft",
                            "ViewController.change"),
            "moves from a state that it has left the second time",
                    Set.of(
                            "AbsenceController.end",
                            "CalendarController.revoke",
                            "CaseActionController.resume",
                            "CaseImportController.cancel",
                            "HolderController.claim",
                            "HolderController.handOver",
                            "HolderController.release",
                            "ImportController.drop",
                            "InboxController.bulk",
                            "KeepSiteController.confirm",
                            "KeepSiteController.restore",
                            "KeepSiteController.withdraw",
                            "LeadChangeController.withdraw",
                            "LeadImportController.cancel",
                            "LeadImportController.confirm",
                            "TeamController.handOver",
                            "ConnectionController.remove",
                            "ViewController.remove"),
            "has a key of its own",
                    Set.of("StartController.start", "LeadController.start", "LeadImportController.send"),
            "is asked by a program, each time for one more",
                    Set.of(
                            "WebhookController.create",
                            "WebhookController.renewKey",
                            "WebhookController.sendAgain",
                            "WebhookController.test"));

    @Test
    void everyFormThatAddsSomethingAddsItOnce() throws ClassNotFoundException {
        Set<String> declared =
                NOTHING_TWICE.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        Map<String, Boolean> once = new TreeMap<>();
        ClassPathScanningCandidateComponentProvider found = new ClassPathScanningCandidateComponentProvider(false);
        found.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        for (var controller : found.findCandidateComponents("nl.groeiruimte")) {
            Class<?> type = ClassUtils.forName(controller.getBeanClassName(), null);
            posts(type)
                    .forEach(method -> once.merge(
                            type.getSimpleName() + "." + method.getName(),
                            method.isAnnotationPresent(Once.class),
                            Boolean::logicalAnd));
        }
        Set<String> others =
                once.keySet().stream().filter(name -> !once.get(name)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(once).hasSizeGreaterThan(50);
        assertThat(others).as("handlers that are not @Once").containsExactlyElementsOf(declared);
    }

    private static Stream<Method> posts(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).filter(method -> {
            RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            return mapping != null && Arrays.asList(mapping.method()).contains(RequestMethod.POST);
        });
    }
}
