package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.platform.process.FailedSteps;
import nl.groeiruimte.platform.process.FailedSteps.FailedStep;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A service step that fails waits for an administrator, and its case is never lost. */
@ProcessTest
class FailedStepIT {

    @Autowired
    private Cases cases;

    @Autowired
    private FailedSteps failedSteps;

    @AfterEach
    void sitesCanBeReadAgain() throws SQLException {
        asSuperuser("grant select on groeiruimte.site to " + EmbeddedPostgresServer.APPLICATION);
    }

    @Test
    void stepThatFailsTooOftenIsListedAndGoesOnAfterItsCauseIsGone() throws SQLException {
        LeadCase lead =
                Journey.confirmed(cases.signalled()).does(Staff.CASE_LEAD, "search-own-region", Answers.NOT_HERE);
        asSuperuser("revoke select on groeiruimte.site from " + EmbeddedPostgresServer.APPLICATION);

        for (int left = job(lead).getRetries(); left > 0; left--) {
            assertThat(listed(lead.id)).isEmpty();
            assertThatThrownBy(() -> lead.runs("compute-shortlist"));
            assertThat(job(lead).getRetries()).isEqualTo(left - 1);
        }
        FailedStep failed = listed(lead.id).get(0);
        assertThat(failed.step()).isEqualTo("compute-shortlist");
        assertThat(failed.name()).isEqualTo("Vergelijken met aanbod");
        assertThat(failed.message()).contains("site").doesNotContain("\tat ");
        assertThat(failed.since()).isNotNull();
        lead.waitsFor("cross-region").tells(Journey.CONFIRMED, "own-region-without-site >cross-region");

        assertThat(failedSteps.retry(failed.jobId())).isFalse();
        assertThat(listed(lead.id)).hasSize(1);

        sitesCanBeReadAgain();
        assertThat(failedSteps.retry(failed.jobId())).isTrue();
        assertThat(listed(lead.id)).isEmpty();
        lead.waitsFor("cross-region", "select-regions@bom")
                .tells(Journey.COMPARED)
                .does(Staff.CASE_LEAD, "select-regions", Answers.ask("horizon"))
                .waitsFor("cross-region", "make-proposition@horizon");
    }

    @Test
    void stepThatSomebodyElseRetriedAlreadyCountsAsDone() {
        LeadCase lead =
                Journey.confirmed(cases.signalled()).does(Staff.CASE_LEAD, "search-own-region", Answers.NOT_HERE);
        String job = job(lead).getId();
        lead.runs("compute-shortlist");

        assertThat(failedSteps.retry(job)).isTrue();
        lead.waitsFor("cross-region", "select-regions@bom");
    }

    private List<FailedStep> listed(UUID lead) {
        return failedSteps.all().stream()
                .filter(step -> step.leadId().equals(lead))
                .toList();
    }

    private Job job(LeadCase lead) {
        return cases.windows.engine().jobs(lead.id, "compute-shortlist").get(0);
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (Connection connection = ProcessDatabase.superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
