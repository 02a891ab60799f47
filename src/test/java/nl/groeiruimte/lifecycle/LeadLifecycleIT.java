package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.groeiruimte.cases.shortlist.Shortlists;
import nl.groeiruimte.desk.insight.InsightWork;
import nl.groeiruimte.desk.lists.InboxWork;
import nl.groeiruimte.platform.process.ErrandProcess;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.process.OutcomeProcess;
import nl.groeiruimte.stewardship.rules.RulesWork;
import nl.groeiruimte.supply.site.Sites;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every business path of the models that are about cases; afterwards no step or flow of theirs may be left untaken. */
// It takes long and needs no Keycloak, which all others wait for.
@Order(1)
@ProcessTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeadLifecycleIT
        implements SignalPaths,
                ArticulationPaths,
                AskingPaths,
                ResolutionPaths,
                OutcomePaths,
                WithdrawalPaths,
                HoldPaths,
                HelpPaths,
                FinancierPaths,
                ErrandPaths,
                DisclosurePaths,
                VanishedSitePaths,
                ShortlistPaths,
                LearningPaths,
                RulePaths,
                TurnPaths,
                TaskEventPaths,
                MessagePaths,
                CalendarPaths,
                CoverPaths,
                StartPaths,
                KeptAnswerPaths {

    @Autowired
    private Cases cases;

    @Autowired
    private Sites sites;

    @Autowired
    private Shortlists shortlists;

    @Autowired
    private BeanFactory application;

    @Autowired
    private ProcessCoverage coverage;

    @Override
    public Cases cases() {
        return cases;
    }

    @Override
    public Sites sites() {
        return sites;
    }

    @Override
    public Shortlists shortlists() {
        return shortlists;
    }

    @Override
    public BeanFactory application() {
        return application;
    }

    @Override
    public InboxWork lists() {
        return new InboxWork(application);
    }

    @Override
    public InsightWork insight() {
        return new InsightWork(application);
    }

    @Override
    public RulesWork rules() {
        return new RulesWork(application);
    }

    @Override
    public OlderModel olderModel() {
        return new OlderModel(application);
    }

    @AfterEach
    void backToToday() {
        cases.clock.reset();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyStepAndFlowOfTheModelsWasTaken() {
        for (String model : List.of(LeadProcess.KEY, OutcomeProcess.KEY, ErrandProcess.KEY)) {
            assertThat(coverage.missing(model))
                    .as("see %s", coverage.report(model))
                    .isEmpty();
        }
    }
}
