package nl.groeiruimte.lifecycle;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.groeiruimte.support.BesideTheApplication;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test that lets cases go through the whole application on a real PostgreSQL of its own: the job threads of other
 * tests' applications would else run the jobs that these tests run by hand.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BesideTheApplication
@ResourceLock("processes and their clock")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"camunda.bpm.job-execution.enabled=false", "camunda.bpm.eventing.execution=true"})
@ContextConfiguration(initializers = ProcessDatabase.class)
@Import({
    MovableClock.class,
    Staff.class,
    Engine.class,
    EngineSchema.class,
    HeardOfTasks.class,
    ProcessCoverage.class,
    Cases.class,
    HalfYearDesk.class,
    HalfYearDesk.HalfYearEngine.class
})
@interface ProcessTest {}
