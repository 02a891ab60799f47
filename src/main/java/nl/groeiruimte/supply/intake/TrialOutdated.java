package nl.groeiruimte.supply.intake;

/** What lay ready no longer fits what there is: somebody changed the supply since the trial, or it is gone. */
public class TrialOutdated extends RuntimeException {

    /** Without a stack: it is an answer. */
    public TrialOutdated() {
        super(null, null, false, false);
    }

    /** Throws it, unless what lay ready fits. */
    public static void unless(boolean fits) {
        if (!fits) {
            throw new TrialOutdated();
        }
    }
}
