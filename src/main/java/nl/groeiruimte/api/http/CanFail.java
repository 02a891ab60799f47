package nl.groeiruimte.api.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The problems of an operation besides those that its shape tells: every operation has some, one with a body has those
 * of bodies, one with a part of its path that names something has {@code not-found}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CanFail {

    /** What else it can answer. */
    ProblemType[] value();
}
