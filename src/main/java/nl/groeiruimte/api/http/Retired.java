package nl.groeiruimte.api.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an operation that clients should leave. Its answers say so ({@code Deprecation}, RFC 9745; {@code Sunset}, RFC
 * 8594) and its description does.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Retired {

    /** The day from which clients should not use it any more, as ISO 8601 writes it. */
    String since();

    /** The first day on which it may be gone; at least a year later. */
    String until();

    /** Address of what takes its place; none when nothing does. */
    String successor() default "";
}
