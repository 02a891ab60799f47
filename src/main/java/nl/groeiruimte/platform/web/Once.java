package nl.groeiruimte.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the handler of a form that adds something: the same copy of it with the same answers, sent again, does nothing and
 * leads to where the first one led. Every form that a template makes carries the number of its copy, {@link #FIELD}.
 * What is refused, hence ends in no redirect, may be sent again.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Once {

    /** Name of the hidden field with a UUID that is drawn whenever a form is shown. */
    String FIELD = "_copy";
}
