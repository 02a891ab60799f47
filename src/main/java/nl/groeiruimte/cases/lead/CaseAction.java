package nl.groeiruimte.cases.lead;

import java.util.List;
import java.util.Set;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;

/**
 * Something that people can do with a case at any moment, outside its tasks: members of the agency of origin, or of
 * those that were asked. All methods run in the asker's transaction, with the asker's rights.
 */
public interface CaseAction {

    /** Key of the form, such as {@code withdraw}. */
    String form();

    /** Where people stand who work on a case. */
    enum Side {
        /** The agency that registered it. */
        ORIGIN,
        /** A region that was asked, and doesn't see the case itself. */
        ASKED,
        /** A partner that was asked, and doesn't see it either. */
        PARTNER
    }

    /** Whose action it is. */
    default Set<Side> sides() {
        return Set.of(Side.ORIGIN);
    }

    /** Whether it makes sense for the case as it stands. */
    default boolean possible(Lead lead) {
        return lead.movable();
    }

    /**
     * What of the case the sender must have seen as it is, without blanks; it travels with the form. When it has
     * changed meanwhile, nothing is done. Empty when it does not matter.
     */
    default String basis(Lead lead) {
        return "";
    }

    /** The choices that the form leaves to the server. */
    default Options options(Lead lead) {
        return Options.none();
    }

    /**
     * The same choices for who has answered so far; their labels may say what comes of these answers.
     *
     * @param answers unjudged
     */
    default Options options(Lead lead, FormValues answers) {
        return options(lead);
    }

    /** What the form shows before anything is typed. */
    default FormValues prefill(Lead lead) {
        return FormValues.empty();
    }

    /**
     * What the form itself cannot know to be wrong; answers may be absent that the form requires, as all errors come at
     * once.
     */
    default List<FieldError> check(Lead lead, FormValues values) {
        return List.of();
    }

    /** Does it. */
    void perform(Lead lead, FormValues values);
}
