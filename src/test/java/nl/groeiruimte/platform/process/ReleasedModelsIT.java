package nl.groeiruimte.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Which models run, as the engine's tables tell it. */
@IntegrationTest
class ReleasedModelsIT {

    @Autowired
    private JdbcClient application;

    @Test
    void numberOfWhatRunsIsTheHighestThatWasDeployed() throws SQLException {
        assertThat(ReleasedModels.newest(application)).isEqualTo(ReleasedModels.own());

        try (Connection connection = TestEnvironment.postgres().superuserConnection()) {
            connection.setAutoCommit(false);
            JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            owner.sql("update engine.act_re_procdef set version_tag_ = '12' where key_ = ?")
                    .param(ReleasedModels.LEADING)
                    .update();
            assertThat(ReleasedModels.newest(owner)).isEqualTo(12);
            owner.sql("update engine.act_re_procdef set version_tag_ = 'of old' where key_ = ?")
                    .param(ReleasedModels.LEADING)
                    .update();
            assertThat(ReleasedModels.newest(owner)).isZero();
            connection.rollback();
        }
    }
}
