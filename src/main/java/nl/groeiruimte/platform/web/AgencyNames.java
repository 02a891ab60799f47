package nl.groeiruimte.platform.web;

import org.jspecify.annotations.Nullable;

/** Tells the name of an agency or partner; the module that keeps the agencies implements it. */
@FunctionalInterface
public interface AgencyNames {

    /**
     * The name to show for an agency code such as {@code oost-nl}; the code itself when it is unknown, and "the
     * taskforce" without one: who asks is not told.
     */
    String nameOf(@Nullable String code);
}
