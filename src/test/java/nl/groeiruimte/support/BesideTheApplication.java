package nl.groeiruimte.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * An integration test that shares nothing with the application of {@link IntegrationTest}: no database, no login, no
 * captured output. The build runs such tests one after the other beside all others, which wait most of their time.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(BesideTheApplication.LOCK)
public @interface BesideTheApplication {

    /** Who holds this runs without them. */
    String LOCK = "beside the application";
}
